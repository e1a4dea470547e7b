import type { ClaimKind } from './claim.ts'

/** A way of saying something, and what it claims. */
export interface Saying {
  kind: ClaimKind
  pattern: RegExp
  /** The words themselves deny it: "off track", "missed the target". */
  denies?: true
}

const aim = '(?:targets?|standards?|trajectory|trajectories|thresholds?|ambitions?|goals?|benchmarks?|key performance indicators?|KPIs?)'
/** Up to six words between a verb and what it is said of. */
const between = "(?:\\s+(?!and\\b|but\\b|while\\b)[\\w%’'.,/-]+){0,6}?\\s+"
const be = '(?:is|are|was|were|been|be|being|now|remains?|remained|has|have|had|steadily|slowly|gradually|still|clearly|an?|month|rapidly)'
const went =
  '(?:continues?|continued|continuing|begun|began|begins?|beginning|start(?:s|ed|ing)?|yet|fail(?:s|ed|ing)?|seems?|appears?)\\s+to'
const doing = "(?:(?:did|does|do)(?:n[’']t|\\s+not)|has\\s+not\\s+begun\\s+to)"
const base = (verb: string) => `(?:${went}|${doing})\\s+(?:\\w+ly\\s+)?(?:${verb})`
const of = '(?=\\s+(?:in|of|on|to|for|from|against|across|since|by|was|were|is|are|has|have|this|over|and)\\b|\\s*[.,;:)]|\\s*$)'
const saying = (kind: ClaimKind, ...ways: string[]): Saying => ({ kind, pattern: new RegExp(`\\b(?:${ways.join('|')})\\b`, 'gi') })
const denying = (kind: ClaimKind, ...ways: string[]): Saying => ({ ...saying(kind, ...ways), denies: true })
const noun = (kind: ClaimKind, ...names: string[]): Saying => ({ kind, pattern: new RegExp(`\\b(?:${names.join('|')})\\b${of}`, 'gi') })

/** In this order: what a longer saying has taken, a shorter one does not claim again. */
export const sayings: readonly Saying[] = [
  denying(
    'target met',
    `(?:missed|missing|fell\\s+short\\s+of|falling\\s+short\\s+of|below|short\\s+of|failed\\s+to\\s+(?:meet|achieve|reach|hit))${between}${aim}`,
  ),
  saying(
    'consistently met',
    `consistently\\s+(?:met|meeting|achieved|achieving|exceeded|exceeding|above|hit|hitting|delivered|compliant|within)`,
    `(?:met|achieved|exceeded|hit)${between}${aim}\\s+(?:in\\s+)?(?:every|each)\\s+(?:month|week|quarter)`,
  ),
  saying(
    'target met',
    `(?:met|achieved|achieving|meeting|meets|exceeded|exceeding|exceeds|surpassed|hit|hitting|reached|above|achieves|within)${between}${aim}`,
    `${aim}\\s+(?:\\w+\\s+){0,5}?(?:was|were|has\\s+been|have\\s+been|is|are|been)\\s+(?:\\w+ly\\s+|now\\s+|all\\s+|not\\s+(?:yet\\s+)?(?:been\\s+)?)?(?:met|achieved|exceeded|hit|reached|surpassed)`,
  ),
  saying(
    'on track',
    'on[\\s-](?:track|target|course|schedule|trajectory)',
    'ahead\\s+of\\s+(?:plan|trajectory|schedule|target)',
    '(?:going|according)\\s+to\\s+plan',
    'in\\s+line\\s+with\\s+(?:the\\s+|our\\s+)?(?:plan|trajectory)',
    'better\\s+than\\s+(?:the\\s+|our\\s+)?(?:plan|trajectory|target|budget)',
  ),
  denying(
    'on track',
    'off[\\s-](?:track|target|course|schedule|trajectory)',
    'behind\\s+(?:the\\s+|our\\s+)?(?:plan|trajectory|schedule|target)',
    'adrift\\s+of\\s+(?:the\\s+|our\\s+)?(?:plan|trajectory|target)',
  ),
  saying(
    'highest ever',
    'highest(?:\\s+\\w+){0,4}?\\s+(?:ever|on\\s+record|recorded|to\\s+date|achieved|seen)',
    'highest\\s+ever',
    '(?:record|all[\\s-]time)\\s+high',
  ),
  saying(
    'lowest ever',
    'lowest(?:\\s+\\w+){0,4}?\\s+(?:ever|on\\s+record|recorded|to\\s+date|achieved|seen)',
    'lowest\\s+ever',
    '(?:record|all[\\s-]time)\\s+low',
  ),
  saying('best ever', 'best(?:\\s+\\w+){0,4}?\\s+(?:ever|on\\s+record|recorded|to\\s+date)', 'best\\s+ever'),
  saying('worst ever', 'worst(?:\\s+\\w+){0,4}?\\s+(?:ever|on\\s+record|recorded|to\\s+date)', 'worst\\s+ever'),
  saying(
    'unchanged',
    'no\\s+(?:\\w+\\s+)?changes?\\s+(?:in|to|since|from|on)',
    'no\\s+(?:significant|material|real)\\s+change',
    'little\\s+change',
    'unchanged',
    '(?:has|have|had)\\s+not\\s+changed',
    '(?:remain(?:s|ed|ing)?|stay(?:s|ed)?|(?:is|are|was|were)(?:\\s+now)?)\\s+(?:broadly\\s+|largely\\s+|relatively\\s+)?(?:stable|static|steady|flat|level|the\\s+same)',
  ),
  noun(
    'improved',
    '(?:sustained|continued|further|marked|significant|steady|clear|real|recent|small|slight|modest|notable|encouraging|limited|little|some|no|an|seen|shown|shows?|month-on-month)\\s+improvements?',
    '(?:improvement|recovery)s?(?=\\s+(?:in|of|on)\\b)',
  ),
  noun(
    'fell',
    '(?:sustained\\s+)?(?:reductions?|decreases?|declines?|(?:a|the)\\s+fall(?=\\s+(?:in|of|from)\\s+(?:the|our|\\d|waits?|waiting|agency|sickness|vacanc|turnover|complaints?|demand|bookings?))|drop)(?=\\s+(?:in|of|from|on|to)\\b)',
    '(?:no|little|a|an|the|significant|further|marked)\\s+(?:\\w+\\s+)?(?:reductions?|decreases?)',
  ),
  noun(
    'rose',
    '(?:sustained\\s+)?(?:increases?|growth|rise)(?=\\s+(?:in|of|from|on|to)\\b)',
    '(?:no|little|a|an|the|significant|further|marked)\\s+(?:\\w+\\s+)?increases?',
  ),
  noun('worse', '(?:deterioration|worsening)'),
  saying(
    'improved',
    'improved',
    `${base('improve|recover')}`,
    `${be}\\s+improving(?!\\s+(?:the|our|how|access|care|their|its)\\b)`,
    'improving\\s+(?:trend|picture|position|month|week|quarter)',
    '(?:has|have|had)\\s+(?:\\w+ly\\s+)?(?:recovered|strengthened)',
    'recovered\\s+(?:to|from|since|strongly|well)',
    '(?:is|are|was|were|much|slightly|significantly|got|getting|far|even|performed|performing|doing|results?|also)\\s+better',
    'better\\s+than',
  ),
  saying('worse', 'worse', 'worsened', `${be}\\s+worsening`, 'deteriorated', `${be}\\s+deteriorating`, `${base('worsen|deteriorate')}`),
  saying(
    'fell',
    'reduced',
    'decreased',
    'fallen',
    'fell(?!\\s+short)',
    'dropped',
    'halved',
    '(?:is|are|was|were|has|have)\\s+(?:coming|come|came|gone|brought)\\s+down',
    '(?:is|are|was|were)\\s+(?:now\\s+|well\\s+|slightly\\s+)?down(?=\\s*[.,;]|\\s+(?:further|again|on)\\b)',
    '(?:has|have|had)\\s+declined(?=\\s+(?:to|by|from|since|in|over|again|further)\\b|\\s*$|[.,;])',
    'declined\\s+(?:by|from)',
    `${be}\\s+(?:falling|reducing|decreasing|declining)`,
    `${base('fall|reduce|decrease|decline|drop')}`,
    'down\\s+(?:from|by|to)(?=\\s+[£\\d])',
    'cut\\s+(?:by|to|from)(?=\\s+[£\\d])',
    'fewer(?!\\s+than\\s+(?:\\d|one|two|three|four|five|six|ten|twenty))',
    '(?:is|are|was|were|now|much|slightly|significantly)\\s+lower',
    'lower\\s+than',
  ),
  saying(
    'rose',
    'increased',
    'risen',
    'rose',
    'grown',
    'grew',
    'doubled',
    'climbed',
    `${be}\\s+(?:rising|increasing|growing)`,
    `${base('rise|increase|grow|climb')}`,
    'up\\s+(?:from|by|to)(?=\\s+[£\\d])',
    '(?:is|are|was|were|now|much|slightly|significantly)\\s+higher',
    'higher\\s+than',
  ),
  saying(
    'sustained',
    '(?:been|be|is|are|was|were|have|has|fully|now)\\s+(?:\\w+ly\\s+)?(?:sustained|maintained)',
    '(?:sustained|maintained)\\s+(?:our|the|this|these|at|performance|compliance|above|below|good|strong|over|for|through|across|its|their|high|low)',
    'held\\s+(?:steady|at(?=\\s+[£\\d]))',
  ),
]

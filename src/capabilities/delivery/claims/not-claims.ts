const bodies =
  'plans?|programmes?|projects?|teams?|trajector(?:y|ies)|actions?|boards?|groups?|leads?|advis[eo]rs?|methodolog(?:y|ies)|methods?|science|academ(?:y|ies)|collaboratives?|notices?|huddles?|faculty|directors?|officers?|partners?|coach(?:es)?|training|work(?:stream|shop)?s?|networks?|director(?:ate|ates)|strateg(?:y|ies)|frameworks?|fund(?:ing|s)?|colleges?|services?|houses?|rooms?|areas?|stars?|support|journey|cycles?|boards?|committees?|managers?|practitioners?|tools?|approach(?:es)?|initiatives?|ideas?|events?|weeks?|goals?|priorit(?:y|ies)|objectives?|efforts?|activit(?:y|ies)|huddle'

/** Names and standing phrases in which a word claims nothing: a body, a programme, a rating, what is still wanted. */
const names = [
  new RegExp(`\\b(?:\\w+\\s+)?(?:improvement|recovery|reduction|improving|better|increase|sustained)s?\\s+(?:${bodies})\\b`, 'gi'),
  /\b(?:quality|continuous|service|NHS|financial|elective)\s+improvement\b(?!\s+(?:in|of|on|since|was|has)\b)/gi,
  /\b(?:requires?|required|requiring|needs?|needing|room|scope|opportunit(?:y|ies)|areas?|recommendations?|appetite|potential|drive|for|towards?)\s+(?:for\s+)?(?:further\s+|continued\s+)?(?:improvements?|reductions?)\b/gi,
  /\b(?:improvements?|reductions?|increases?)\s+(?:is\s+|are\s+)?(?:needed|required|expected|planned|proposed|identified|suggested)\b/gi,
  /\b(?:Improving|Improved|Better|Reducing|Increasing|Sustained|Improvement|Recovery)\s+(?:[A-Z][\w’'-]+|(?:and|of|for|in|to|the)\s+[A-Z][\w’'-]+)(?:\s+(?:[A-Z][\w’'-]+|and|of|for|in|to|the))*/g,
  /\b[A-Z][\w’'-]+\s+(?:Improvement|Recovery|Reduction)\b/g,
  /\b(?:slips?,?\s+trips?\s+and\s+falls?|inpatient\s+falls?|patient\s+falls?)\b/gi,
  /\b(?:rise\s+to\s+the|high(?:er|est)\s+(?:education|band|dependency|grade)|lower\s+(?:grade|band|limb)|no\s+better\s+time|for\s+better\s+or\s+worse|better\s+late)\b/gi,
  /\b(?:well|properly|regularly|better)[\s-]maintained\b|\bmaintained\s+by\b|\b(?:records?|registers?|buildings?|equipment|logs?|files?)\s+(?:is|are|was|were|have\s+been|has\s+been)\s+(?:\w+ly\s+)?maintained\b/gi,
  /\b(?:people|patients?|whose\s+condition|condition)\s+(?:gets?|is\s+getting|becomes?)\s+(?:worse|better)\b/gi,
  /\b(?:above|within|below)\s+(?:the\s+)?(?:mentioned|named)\b/gi,
]

const blankOut = (words: string): string => ' '.repeat(words.length)

/** The sentence with quotations, names and standing phrases made blank, so that what is left stands where it stood. */
export function withoutNames(sentence: string): string {
  const plain = sentence.replace(/“[^”]*”|"[^"]*"|‘[^’]{6,}’/g, blankOut)
  return names.reduce((left, name) => left.replace(name, blankOut), plain)
}

/** Where the words before a claim belong to another thought. */
const breaks =
  /;|:|\s[–—-]\s|[,.]\s+(?:and|but|which|while|whilst|although|though|with|so|yet|as)\b|\s(?:but|while|whilst|although|though|because|since)\s|\)\s|,\s+(?=(?:the|we|our|it|this|these|they|waits?|performance)\b)/gi

/** The words of the same clause that stand before a claim. */
export function clauseBefore(sentence: string, at: number): string {
  const before = sentence.slice(0, at)
  let from = 0
  for (const found of before.matchAll(breaks)) from = found.index + found[0].length
  return before.slice(from)
}

const planned =
  /\b(?:will|would|shall|should|could|may|might|must|cannot\s+(?:yet\s+)?say|can|aims?|aimed|aiming|(?:is|are)\s+planned|plans?\s+(?:to|for)|planning|planned\s+to|intends?|intended|intention|hopes?|hoped|hoping|expects?|expected\s+to|expecting|anticipates?|anticipated|forecast|projected|predicted|proposed?|proposals?|proposing|seeks?|seeking|working\s+(?:to|towards)|work\s+(?:to|towards)|in\s+order\s+to|need(?:s|ed)?\s+to|needs?|helps?\s+(?:to)?|ambition|designed\s+to|commit(?:ted|ment|ments)?|goal|target\s+(?:of|is|to)|focus(?:ed|es|ing)?\s+on|likely\s+to|due\s+to\s+be|yet\s+to\s+be\s+agreed|want(?:s|ed)?|wish(?:es)?|ensur(?:e|es|ing)|enabl(?:e|es|ing)|allow(?:s|ing)?|to\s+(?:be|have|see|deliver|achieve|secure|fund|support|provide|make|create|demonstrate|show|drive|offer|help|give|reach|get|bring|keep|remain|stay))\b/i
const conditional = /\b(?:if|unless|until|whether|provided\s+that|providing|once|so\s+that|assuming|in\s+case|subject\s+to)\b/i
/** A participle that only describes what is asked for, given up or dealt with: "with reduced capacity", "for improved access". */
const describing =
  /\b(?:to|for|through|towards?|via|with|on|at|under|despite|by)\s+(?:an?\s+|the\s+|our\s+|more\s+|further\s+|significantly\s+|any\s+)?$/i
const because = /\b(?:led|leads|leading|contributed|contributing)\s+to\s+(?:an?\s+|the\s+|significantly\s+)?$/i

/** A plan, a condition or a description, to judge by the words before it in its clause: nothing is claimed yet. */
export function isNotYet(before: string, words: string): boolean {
  if (planned.test(before) || conditional.test(before)) return true
  return (
    /^(?:reduced|improved|increased|sustained|maintained|decreased|fewer|better|higher|lower)\b/i.test(words) &&
    describing.test(before) &&
    !because.test(before)
  )
}

const no =
  /(?:\b(?:not|no|never|without|neither|nor|hardly|barely|little|limited|cannot|yet\s+to|failed\s+to|fails\s+to|failing\s+to)\b|n[’']t\b)(?:\s+(?!only\b|just\b)[\w’'-]+){0,4}\s*$/i

/** Whether a claim is denied by a word before it, or by one at its own beginning. */
export const isDenied = (before: string, words: string): boolean =>
  (no.test(before) && !/\bnot\s+(?:only|just)\b/i.test(before)) ||
  /^(?:no|little|limited)\s|^(?:did|does|do)(?:n[’']t|\s+not)\s|^yet\s+to|^fail|^has\s+not|\bnot\s+(?:yet\s+)?(?:been\s+)?(?:met|achieved|reached|hit|exceeded)$/i.test(
    words,
  )

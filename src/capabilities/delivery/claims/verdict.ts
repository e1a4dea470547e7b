import type { Claim } from './claim.ts'
import type { Held } from './held.ts'
import { chanceInWords, firedInWords } from './rule-words.ts'
import { assuredWords, metWords, trackWords } from './verdict-on-targets.ts'

export const verdicts = ['supported', 'not supported', 'cannot tell'] as const
export type Verdict = (typeof verdicts)[number]

/** What the figures say of a claim: the verdict, the rule it rests on, and one sentence with figure, period and rule. */
export interface Judged {
  verdict: Verdict
  rule: 'special cause' | 'common cause' | 'recalculation' | 'target' | 'trajectory' | 'assurance' | 'earlier figures' | 'too little known'
  words: string
}

/** A verdict before its sentence begins with the measure's name. */
export type Found = readonly [verdict: Verdict, rule: Judged['rule'], words: string]

export const unknown = (words: string): Found => ['cannot tell', 'too little known', words]

const opposite: Record<Verdict, Verdict> = { supported: 'not supported', 'not supported': 'supported', 'cannot tell': 'cannot tell' }

/** Holds a claim against its measure, for words written of a period. A denial is borne out by what tells against the claim. */
export function verdictOn(claim: Pick<Claim, 'kind' | 'denied'>, held: Held, period: { label: string; starts: string }): Judged {
  const [verdict, rule, words] = tooLittle(claim, held, period) ?? table[claim.kind](held)
  return { verdict: claim.denied ? opposite[verdict] : verdict, rule, words: `${held.name}: ${words}.` }
}

const needsNoSignal = new Set<Claim['kind']>(['target met', 'on track', 'highest ever', 'lowest ever', 'best ever', 'worst ever'])

/** Figures that cannot be asked: none, of a time before the words, of some parts only, or too few. */
function tooLittle(
  { kind }: Pick<Claim, 'kind'>,
  { latest, isComplete, signal }: Held,
  period: { label: string; starts: string },
): Found | undefined {
  if (!latest || !signal) return unknown('no figure is known')
  if (latest.ends < period.starts) return unknown(`the latest figure, ${latest.words}, is of ${latest.period}, before ${period.label}`)
  if (!isComplete) return unknown(`the figure of ${latest.period} is not complete yet`)
  if (signal.variation !== 'empty' || needsNoSignal.has(kind)) return undefined
  return unknown(`${latest.words} in ${latest.period} is one of ${signal.pointsSince} figures, too few to tell a signal from chance`)
}

const betterWay = { increase: 1, decrease: -1, neutral: 0 } as const

/** Whether figures moved one way by more than chance: by a rule that fired, or by a step that was accepted as new limits. */
function moved(held: Held, way: 1 | -1): Found {
  const fired = held.signal?.fired[0]
  if (fired) return [fired.way === way ? 'supported' : 'not supported', 'special cause', firedInWords(held)]
  const step = stepOf(held)
  if (step && Math.sign(step.after - step.before) === way)
    return [
      'supported',
      'recalculation',
      `limits began anew in ${step.period}, and the mean since, ${held.inWords(step.after)}, stands against ${held.inWords(step.before)} before`,
    ]
  return ['not supported', 'common cause', chanceInWords(held)]
}

/** The latest recalculation, where figures before it are still among the recent ones. */
function stepOf({ signal, recent, periodOf }: Held): { before: number; after: number; period: string } | undefined {
  if (!signal || signal.recalculatedAt === null || signal.mean === null || !signal.latest) return undefined
  const first = signal.latest.at - recent.length + 1
  const earlier = recent.slice(0, Math.max(0, signal.recalculatedAt - first)).filter((value) => value !== null)
  if (earlier.length === 0) return undefined
  return {
    before: earlier.reduce((sum, value) => sum + value, 0) / earlier.length,
    after: signal.mean,
    period: periodOf(signal.recalculatedAt),
  }
}

function judged(held: Held, sense: 1 | -1): Found {
  const better = betterWay[held.direction]
  if (better === 0) return unknown('nobody has said which way is better')
  return moved(held, (better * sense) as 1 | -1)
}

function unchanged(held: Held): Found {
  return held.signal?.fired[0] ? ['not supported', 'special cause', firedInWords(held)] : ['supported', 'common cause', chanceInWords(held)]
}

/** So many figures make something that lasts. */
const lasting = 7

/** Nothing got worse by more than chance, over figures enough to tell; a gain must have stood as long. */
function sustained(held: Held): Found {
  const { signal, direction } = held
  const fired = signal?.fired[0]
  const better = betterWay[direction]
  if (!signal?.latest) return unknown('no figure is known')
  if (!fired && signal.pointsSince < 2 * lasting - 1) return unknown(`${signal.pointsSince} figures are too few to tell`)
  if (!fired) return ['supported', 'common cause', chanceInWords(held)]
  if (better === 0 || fired.way !== better) return ['not supported', 'special cause', firedInWords(held)]
  const stood = signal.latest.at - (signal.since ?? signal.latest.at) + 1
  return fired.rule === 'shift' || fired.rule === 'trend' || stood >= lasting
    ? ['supported', 'special cause', firedInWords(held)]
    : unknown(`${firedInWords(held)}: too short a time to call it sustained`)
}

/** Held against the twenty-four figures at hand; a longer series may have an earlier one that beats them. */
function extreme(held: Held, way: 1 | -1): Found {
  const { latest, recent, signal, inWords, periodOf } = held
  if (!latest || !signal?.latest) return unknown('no figure is known')
  const first = signal.latest.at - recent.length + 1
  const beaten = recent.findLastIndex((value) => value !== null && (value - latest.value) * way > 0)
  if (beaten >= 0)
    return [
      'not supported',
      'earlier figures',
      `${latest.words} in ${latest.period}, and ${inWords(recent[beaten] as number)} in ${periodOf(first + beaten)}`,
    ]
  const words = `${latest.words} in ${latest.period} is the ${way === 1 ? 'highest' : 'lowest'} of the last ${recent.length} figures`
  return first === 0 ? ['supported', 'earlier figures', words] : unknown(`${words}; those before are not compared`)
}

function ever(held: Held, sense: 1 | -1): Found {
  const better = betterWay[held.direction]
  return better === 0 ? unknown('nobody has said which way is better') : extreme(held, (better * sense) as 1 | -1)
}

const table: Record<Claim['kind'], (held: Held) => Found> = {
  improved: (held) => judged(held, 1),
  worse: (held) => judged(held, -1),
  rose: (held) => moved(held, 1),
  fell: (held) => moved(held, -1),
  unchanged,
  sustained,
  'on track': trackWords,
  'target met': metWords,
  'consistently met': assuredWords,
  'highest ever': (held) => extreme(held, 1),
  'lowest ever': (held) => extreme(held, -1),
  'best ever': (held) => ever(held, 1),
  'worst ever': (held) => ever(held, -1),
}

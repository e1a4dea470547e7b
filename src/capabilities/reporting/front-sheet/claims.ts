import { type Earned, type Rag, ragName, spreadOf } from '../../../kernel/rag.ts'
import { listed } from '../../../kernel/words.ts'

const everything = String.raw`(?:all|everything|(?:every|each)\s+(?:other\s+)?(?:item|goal|action|milestone|plan)|the\s+rest)`
const well = String.raw`(?:on\s+(?:track|plan|target|course|schedule|time)|green|as\s+planned|(?:been\s+)?met|delivered)`
const claims = [
  new RegExp(String.raw`\b${everything}\b[^.;:]{0,60}?\b${well}\b`, 'gi'),
  new RegExp(String.raw`\b(?:fully|entirely|completely|wholly)\s+${well}\b`, 'gi'),
  /\b(?:there\s+are\s+)?no\s+(?:concerns?|issues?|delays?|exceptions?|slippage|items?\s+(?:is|are)\s+(?:amber|red))\b/gi,
]
/** Words that take the claim back: before it, "not all"; within it, "all but two". */
const deniedBefore = /\b(?:not|nearly|almost|hardly|rarely)\s+$/i
const deniedWithin = /\b(?:but|except|apart from|other than|not|nor|neither|unless)\b/i

/** The words of a summary that claim all is well; undefined where it claims no such thing. */
export function claimIn(summary: string): string | undefined {
  for (const claim of claims)
    for (const { 0: words, index } of summary.matchAll(claim))
      if (!deniedBefore.test(summary.slice(0, index)) && !deniedWithin.test(words)) return words.replace(/\s+/g, ' ')
  return undefined
}

/** A claim that all is well, and what stands against it: undefined where nothing is claimed, or where the records bear it out. */
export function claimAgainst(summary: string, statuses: readonly { declared: Rag | null; earned: Earned }[]): string | undefined {
  const claim = claimIn(summary)
  const spread = (found: readonly Earned[]) => spreadOf(found).map(({ status, count }) => `${count} ${ragName(status).toLowerCase()}`)
  const declared = statuses.flatMap(({ declared: rag }) => (rag === 'red' || rag === 'amber' ? [rag] : []))
  const earned = statuses.map((one) => one.earned).filter((one) => one === 'red' || one === 'amber' || one === 'cannot tell')
  if (claim === undefined || declared.length + earned.length === 0) return undefined
  const told = [
    ...(declared.length > 0 ? [`${listed(spread(declared))} as declared`] : []),
    ...(earned.length > 0 ? [`${listed(spread(earned))} by the records`] : []),
  ]
  return `“${claim}” stands beside ${told.join('; ')}.`
}

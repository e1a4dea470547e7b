import type { ReportCell } from '../../documents/report.ts'
import { dayInWords } from '../../kernel/day.ts'
import { ragName } from '../../kernel/rag.ts'
import { sentenceCase, shortened } from '../../kernel/words.ts'
import { type Challenge, claimsSaid, judgedInWords, type SaidClaim, type Standing, verdictName } from '../delivery/index.ts'
import type { Answered } from './progress-facts.ts'

/** What was asked of an item: by the records while its words were written, and by people since. */
export interface Asked {
  questions: readonly Answered[]
  challenges: readonly Challenge[]
}

type Below = NonNullable<ReportCell['below']>

/** What was said for an item in the period: its words, then why it is not green and how it will be, what was promised and not mentioned, what was asked, and answered or not. */
export function saidCell(standing: Standing, { questions, challenges }: Asked): ReportCell {
  const { update } = standing
  const text = update?.text.trim() ?? ''
  const because = update?.nothingChangedBecause.trim() ?? ''
  const below = [
    ...(because && text ? [nothingChanged(because)] : []),
    ...whyNotGreen(standing),
    ...otherPaper(standing),
    ...claimsSaid(standing).map(claimed),
    ...unmentioned(standing),
    ...questions.flatMap(asked),
    ...challenges.flatMap(challenged),
    ...notApproved(standing),
  ]
  if (text) return { text, ...(below.length > 0 && { below }) }
  if (because) return { text: 'Nothing has changed.', below: [nothingChanged(because), ...below] }
  return { text: noUpdate(standing), bold: true, ...(below.length > 0 && { below }) }
}

const nothingChanged = (because: string) => ({ label: 'Nothing changed because:', text: because })

/** Said plainly, and when somebody last said something. */
function noUpdate({ previous }: Standing): string {
  return previous?.text.trim() ? `No update this quarter. Last update: ${previous.period}.` : 'No update this quarter.'
}

function whyNotGreen({ update }: Standing): Below {
  if (update?.rag === 'blue') return update.evidence.trim() ? [{ label: 'What shows it:', text: update.evidence.trim() }] : []
  if (update?.rag !== 'amber' && update?.rag !== 'red') return []
  const status = ragName(update.rag).toLowerCase()
  const [reason, path] = [update.reason.trim(), update.pathToGreen.trim()]
  return [
    { label: `Why ${status}:`, text: reason || 'no reason is given.' },
    { label: 'Path to green:', text: path || 'none is given.' },
  ]
}

const otherPaper = ({ update }: Standing): Below =>
  update?.refersTo.trim() ? [{ label: 'Another paper says more:', text: update.refersTo.trim() }] : []

const unmentioned = (standing: Standing): Below =>
  standing.update === null ? [] : standing.unmentioned.map(({ text, madeIn }) => ({ label: `Promised in ${madeIn}, not mentioned:`, text }))

/** A claim with what the figures say of it: “Claim, not supported: “reduced”. Agency spend: …”. */
export const claimed = (claim: SaidClaim): Below[number] => ({
  label: `Claim, ${verdictName(claim).toLowerCase()}:`,
  text: `“${shortened(claim.sentence, 140)}” ${judgedInWords(claim)}`,
})

const asked = ({ question, answer }: Answered): Below => [
  { label: 'Asked:', text: question },
  answer.trim() ? { label: 'Answered:', text: answer.trim() } : { label: 'Not answered:', text: 'the question was shown and left open.' },
]

/** What a person asked the owner, and what came back; silence is printed too. */
const challenged = ({ words, raisedAs, answer, answeredAs, dueOn }: Challenge): Below => [
  { label: `Asked by ${sentenceCase(raisedAs)}:`, text: words },
  answer.trim()
    ? { label: `Answered by ${sentenceCase(answeredAs ?? 'the owner')}:`, text: answer.trim() }
    : { label: 'Not answered:', text: dueOn ? `an answer is due by ${dayInWords(dueOn)}.` : 'no answer has come.' },
]

function notApproved({ update }: Standing): Below {
  if (update?.state === 'sent') return [{ label: 'Not approved:', text: 'sent, and waiting for a decision.' }]
  return update?.state === 'sent back' ? [{ label: 'Not approved:', text: 'sent back to its writer.' }] : []
}

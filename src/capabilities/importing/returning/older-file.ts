import { listed } from '../../../kernel/words.ts'
import type { Held } from '../held.ts'
import type { PeriodNeed } from '../period-needs.ts'
import type { ItemWrite, Proposal, Question, RiskWrite } from '../proposal.ts'
import { riskWithId } from '../risking/risk-by-id.ts'
import type { Target } from '../target.ts'

/** A period of the records later than any that the file tells of. */
interface Later {
  label: string
  ends: string
}

const ownLabels =
  /^(Number|Called|Topic|Focus|Aim|Due|Theme|Accountable|Title|Owner|Target|Category|Committee|Raised|Cause|Event|Effect|Lead director|Next review|Target day)\b/

/** The latest period that a kind of table tells of; undefined where it tells of none. */
const latestTold = (needs: readonly PeriodNeed[], kind: string) =>
  needs
    .flatMap((need) => (need.kind === kind && !need.left && need.period ? [need.period] : []))
    .sort((a, b) => b.ends_on.localeCompare(a.ends_on))[0]

function laterHeld({ ref }: Proposal, held: Held, told: string): Later | undefined {
  const updates = ref?.kind === 'item' ? (held.updates.get(ref.id) ?? []) : []
  const said = updates.find(({ periodEnds, text }) => periodEnds > told && text.trim() !== '')
  if (said) return { label: said.period, ends: said.periodEnds }
  const risk = ref?.kind === 'risk' ? riskWithId(held.risks, ref.id) : undefined
  const score = risk?.scores.findLast((one) => one.score !== null && (periodOf(held, one.periodId)?.ends_on ?? '') > told)
  const period = score && periodOf(held, score.periodId)
  return period && { label: period.label, ends: period.ends_on }
}

const periodOf = (held: Held, id: number) => held.periods.find((period) => period.id === id)

/** A file of an earlier period than the records already tell of: what it says of a record’s own words may be out of date, so it is asked before it replaces them. */
export function askedWhereOlder(
  proposals: readonly Proposal[],
  ground: { held: Held; target: Target; answers: (at: string) => Answers },
): Proposal[] {
  return proposals.map((proposal) => {
    const told = latestTold(ground.target.needs, proposal.table.kind)
    const own = proposal.results.filter(({ label, from }) => ownLabels.test(label) && from !== undefined)
    if (!told || own.length === 0 || proposal.kind !== 'changed') return proposal
    const later = laterHeld(proposal, ground.held, told.ends_on)
    if (!later) return proposal
    const question = questionOf(
      { told: told.label, later: later.label, fields: own.map(({ label }) => label.toLowerCase()) },
      ground.answers(proposal.at).older,
    )
    const asked = { ...proposal, questions: [...proposal.questions, question] }
    if (question.answer === 'file') return asked
    return question.answer === undefined ? { ...asked, kind: 'problem' } : withoutOwn(asked)
  })
}

type Answers = Readonly<Record<string, string>>

function questionOf({ told, later, fields }: { told: string; later: string; fields: string[] }, answer: string | undefined): Question {
  return {
    key: 'older',
    words: `The file is of ${told}, and the records hold ${later}: are its words for ${listed(fields)} still to be taken`,
    alike: `The file is of ${told}, and the records hold ${later}`,
    choices: [
      { value: 'records', label: 'Keep what the records say' },
      { value: 'file', label: 'Take the file’s' },
    ],
    answer: answer === 'file' || answer === 'records' ? answer : undefined,
  }
}

/** The row without what it says of the record itself: what it says of its period is still taken. */
function withoutOwn(proposal: Proposal): Proposal {
  const results = proposal.results.filter(({ label }) => !ownLabels.test(label))
  return { ...proposal, results, kind: results.length > 0 ? proposal.kind : 'unchanged', write: bare(proposal.write) }
}

function bare(write: Proposal['write']): Proposal['write'] {
  if (write?.of === 'item') return { ...write, fields: {}, newPost: undefined, contributors: [], origins: [] } satisfies ItemWrite
  if (write?.of !== 'risk') return write
  const { of, riskId, number, registerId, parts, appetite, score, scoreOrigins } = write
  return { of, riskId, number, registerId: registerId ?? null, parts, appetite, score, scoreOrigins, ...nothingOwn } satisfies RiskWrite
}

const nothingOwn = { newPost: undefined, newLead: undefined, origins: [] }

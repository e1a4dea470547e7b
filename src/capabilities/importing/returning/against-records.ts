import { dayAt, dayInWords } from '../../../kernel/day.ts'
import { groupedBy } from '../../../kernel/grouped.ts'
import { shortened } from '../../../kernel/words.ts'
import { directionIn, type RiskFacts, whyDirectionsDiffer } from '../../risk/index.ts'
import type { Held } from '../held.ts'
import { tidy } from '../item-said.ts'
import { isOfRisks } from '../kinds.ts'
import { wholeKey } from '../period-needs.ts'
import type { Proposal } from '../proposal.ts'
import { figure, words } from '../propose-score.ts'
import { riskWithId } from '../risking/risk-by-id.ts'
import { periodFor, type Target } from '../target.ts'

/** Something in which the file and the records disagree. Nobody settles it but a person. */
export interface AgainstRecords {
  /** The row of the file. */
  at: string
  words: string
  /** The record it stands against. */
  href: string | undefined
}

interface Ground {
  held: Held
  target: Target
}

/** Everything in which the rows of a file and the records disagree: scores, directions, words said for another item, words older than those held. */
export const againstRecords = (proposals: readonly Proposal[], ground: Ground): AgainstRecords[] => [
  ...asked(proposals),
  ...directions(proposals, ground),
  ...sameWords(proposals, ground),
]

/** What is asked in the rows themselves, and not decided yet. */
const asked = (proposals: readonly Proposal[]): AgainstRecords[] =>
  proposals.flatMap(({ at, title, ref, questions }) =>
    questions
      .filter(({ key, answer }) => (key === 'against' || key === 'older') && !answer)
      .map((question) => ({ at, words: `“${shortened(title, 70)}”: ${question.words}`, href: ref && `/${ref.kind}s/${ref.id}` })),
  )

/** A direction that a register states against the one its own score and those held work out to. */
function directions(proposals: readonly Proposal[], { held, target }: Ground): AgainstRecords[] {
  return proposals.flatMap(({ at, row, table, ref, title }): AgainstRecords[] => {
    const risk = ref?.kind === 'risk' ? riskWithId(held.risks, ref.id) : undefined
    const need = isOfRisks(table.kind) ? periodFor(target, wholeKey(table.kind)) : undefined
    const [stated, score] = [words(row, 'direction'), figure(row, 'score')]
    const period = risk?.scores.find(({ periodId }) => periodId === need?.id)?.period
    if (!risk || !need || !period || stated === '') return []
    const computed = directionIn(scoresWith(risk, need.id, score), period)
    const why = computed === 'cannot tell' ? undefined : whyDirectionsDiffer(stated, computed)
    return why
      ? [
          {
            at,
            words: `“${shortened(title, 70)}”: the file states “${stated}” for ${need.label}; the scores say ${computed}`,
            href: `/risks/${risk.id}`,
          },
        ]
      : []
  })
}

const scoresWith = (risk: RiskFacts, periodId: number, score: number | null) =>
  risk.scores.map((one) => (one.periodId === periodId && score !== null ? { ...one, score } : one))

/** Words shorter than this are said of many things: "On track". */
const longWords = 40

/** An update that is word for word what the records hold for another item. */
function sameWords(proposals: readonly Proposal[], { held }: Ground): AgainstRecords[] {
  const said = groupedBy(
    [...held.updates.values()].flat().filter(({ text }) => text.length >= longWords),
    ({ text }) => tidy(text),
  )
  return proposals.flatMap(({ at, ref, write }) =>
    (write?.of === 'item' ? write.updates : []).flatMap(({ text, periodId }): AgainstRecords[] => {
      const other = said.get(tidy(text))?.find((update) => update.itemId !== ref?.id)
      const item = other && held.items.find(({ id }) => id === other.itemId)
      if (!other || !item) return []
      const label = held.periods.find(({ id }) => id === periodId)?.label ?? ''
      const on = dayInWords(dayAt(other.sentAt ?? other.recordedAt))
      return [
        {
          at,
          words: `Its ${label} update is word for word the ${other.period} update of “${shortened(item.title, 70)}”, held since ${on}`,
          href: `/items/${item.id}`,
        },
      ]
    }),
  )
}

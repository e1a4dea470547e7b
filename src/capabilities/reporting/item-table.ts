import type { Column, ReportCell, ReportRow, ReportTable, Tone } from '../../documents/report.ts'
import { type Earned, ragName } from '../../kernel/rag.ts'
import { count, listed } from '../../kernel/words.ts'
import { type Standing, stateInWords } from '../delivery/index.ts'
import { saidCell } from './item-said.ts'
import type { ProgressFacts } from './progress-facts.ts'

const columns: Column[] = [
  { key: 'number', title: 'No', width: 5 },
  { key: 'item', title: 'Item', width: 23, rowHeader: true },
  { key: 'update', title: 'Update', width: 36 },
  { key: 'accountable', title: 'Accountable', width: 14 },
  { key: 'declared', title: 'Declared', width: 11 },
  { key: 'earned', title: 'Earned', width: 17 },
]

/** The items of one topic: what each is for, what was said, who answers for it, and the declared status beside the one the records support. */
export function itemTable(facts: ProgressFacts, standings: readonly Standing[], of: { id: string; title: string }): ReportTable {
  return { kind: 'table', id: of.id, caption: `Items: ${of.title}`, columns, rows: standings.map((standing) => rowOf(facts, standing)) }
}

function rowOf(facts: ProgressFacts, standing: Standing): ReportRow {
  const { item } = standing
  const asked = {
    questions: facts.answers.filter(({ itemId }) => itemId === item.id),
    challenges: facts.challenges.filter(({ itemId }) => itemId === item.id),
  }
  return {
    ref: `item:${item.id}`,
    cells: [
      { text: item.number ?? '' },
      itemCell(standing),
      saidCell(standing, asked),
      accountableCell(standing),
      declaredCell(standing),
      earnedCell(standing),
    ],
  }
}

/** The item by its title, its aim beneath, and what it is besides its status: paused, not funded. */
function itemCell({ item, on }: Standing): ReportCell {
  const { activity, stateReason: reason, stateReviewOn: reviewOn } = item
  const state = stateInWords({ activity, reason, reviewOn }, on)
  const about = [item.aim || item.focus, state ?? ''].filter((text) => text.trim() !== item.title)
  return { text: item.title, bold: true, href: `/items/${item.id}`, ...noted(about) }
}

/** One role; more than one stand together until a person has said which of them answers for it. */
function accountableCell({ item, contributors }: Standing): ReportCell {
  const named = [item.accountable, ...contributors.filter(({ unconfirmed }) => unconfirmed).map(({ title }) => title)].filter(
    (role) => role !== null,
  )
  if (named.length === 0) return { text: 'Nobody is named' }
  return { text: listed(named), ...(named.length > 1 && { below: [{ text: 'One of them should answer for it.' }] }) }
}

export const toneOf = (status: Earned): Tone => (status === 'cannot tell' ? 'none' : status)

const noted = (notes: readonly string[]): Pick<ReportCell, 'below'> => {
  const below = notes.filter(Boolean).map((text) => ({ text }))
  return below.length === 0 ? {} : { below }
}

function declaredCell({ declared, declaredIn, movedFrom, period }: Standing): ReportCell {
  if (declared === null) return { text: 'Not declared' }
  const since = declaredIn !== null && declaredIn !== period.label ? `As declared in ${declaredIn}` : ''
  const moved = movedFrom ? `Was ${ragName(movedFrom).toLowerCase()}` : ''
  return { text: ragName(declared), tone: toneOf(declared), ...noted([since || moved]) }
}

/** The status the records support, its weightiest reason, and how many more there are. */
function earnedCell({ earned, reasons }: Standing): ReportCell {
  const against = reasons.filter(({ ceiling }) => ceiling !== 'green')
  const more = against.length > 1 ? `And ${count(against.length - 1, 'more reason')}.` : ''
  const why = against[0]?.words ?? 'Nothing in the records speaks against it.'
  return { text: ragName(earned), tone: toneOf(earned), ...noted([why, more]) }
}

import type { Block, ReportCell, ReportTable, Span } from '../../documents/report.ts'
import { dayAt, dayInWords } from '../../kernel/day.ts'
import { type Earned, ragName } from '../../kernel/rag.ts'
import { count, listed, shortened } from '../../kernel/words.ts'
import type { Counted, Worst } from './one-page-facts.ts'
import type { PackFacts, WholeFacts } from './pack-facts.ts'
import { heightEstimated } from './pages-estimated.ts'
import { wholeSentences } from './whole-sentences.ts'

/** How much of each list is told; the rest is counted. */
interface Room {
  worst: number
  decisions: number
  untold: number
  /** Letters of a reason: whole sentences within them, or none. */
  reason: number
  /** Letters of a decision, which is told whole or not at all. */
  decision: number
}

/** From all there is to the least, until it fits: reasons go before decisions do. */
const rooms: readonly Room[] = [
  { worst: 5, decisions: 4, untold: 6, reason: 320, decision: 600 },
  { worst: 5, decisions: 3, untold: 4, reason: 220, decision: 400 },
  { worst: 5, decisions: 3, untold: 4, reason: 150, decision: 300 },
  { worst: 5, decisions: 2, untold: 3, reason: 110, decision: 300 },
  { worst: 5, decisions: 2, untold: 2, reason: 0, decision: 200 },
  { worst: 5, decisions: 0, untold: 0, reason: 0, decision: 0 },
  { worst: 3, decisions: 0, untold: 0, reason: 0, decision: 0 },
]

/** Of one page, what is left beneath the title and above the foot, with a margin because the rule is only one of thumb; a long title takes lines of its own. */
const roomUnder = ({ pack, trust }: PackFacts): number =>
  0.9 -
  0.045 * (Math.ceil((pack.title.length + 10) / 42) - 1) -
  0.02 * Math.floor((pack.body.length + pack.title.length + trust.length) / 90)

/** The body of the one-page edition: whole sentences only, and what does not fit is counted, never cut. */
export function onePageBlocks(facts: WholeFacts): Block[] {
  const room = roomUnder(facts)
  const tried = rooms.map((one) => blocksIn(facts, one))
  return tried.find((blocks) => heightEstimated(blocks) <= room) ?? tried.at(-1) ?? []
}

function blocksIn(facts: WholeFacts, room: Room): Block[] {
  const { onePage } = facts
  return [
    {
      kind: 'paragraph',
      role: 'lead',
      spans: [{ text: wholeSentences(onePage.answer, 300) || 'The answer stands in the pack.', bold: true }],
    },
    ...countsOf(facts),
    { kind: 'heading', level: 2, id: 'know', text: 'What to know before the meeting' },
    title('worst', 'What is worst'),
    ...worstOf(onePage.worst, room),
    title('decisions', 'Decisions asked'),
    ...decisionsOf(facts, room),
    title('untold', 'What nobody can tell'),
    said(untoldInWords(onePage.untold, room.untold)),
    title('rest', 'Where the rest is'),
    said(restInWords(facts)),
  ]
}

const title = (id: string, text: string): Block => ({ kind: 'heading', level: 3, id, text })
const said = (words: string): Block => ({ kind: 'paragraph', spans: [words] })

const shown: readonly Earned[] = ['green', 'amber', 'red', 'blue', 'cannot tell']

function countsOf({ onePage: { period, declared, earned, topRisks }, since, on }: WholeFacts): Block[] {
  if (period === null) return []
  const row = (name: string, counted: readonly Counted[]) => ({
    cells: [{ text: name }, ...shown.map((status) => cellOf(counted, status))],
  })
  const table: ReportTable = {
    kind: 'table',
    id: 'counts',
    caption: `Items in ${period}, and how many more or fewer than before`,
    columns: [
      { key: 'which', title: 'Status', width: 3, rowHeader: true },
      ...shown.map((status, at) => ({ key: `count${at + 1}`, title: ragName(status), width: 2, align: 'right' as const })),
    ],
    rows: [row('As declared', declared), row('As the records support', earned)],
    source: `Records as at ${dayInWords(on)}${since.instant === null ? '' : `, held against those of ${dayInWords(dayAt(since.instant))}: ${since.words}`}`,
  }
  return [table, said(`Risks in the top band: ${movedInWords(topRisks.now, topRisks.before)}.`)]
}

function cellOf(counted: readonly Counted[], status: Earned): ReportCell {
  const { now, before } = counted.find((one) => one.status === status) ?? { now: 0, before: null }
  return { text: movedInWords(now, before), value: now }
}

/** "10 (2 more)", "4 (as before)"; only the number where the time before is not known. */
export function movedInWords(now: number, before: number | null): string {
  if (before === null) return String(now)
  if (before === now) return `${now} (as before)`
  return `${now} (${Math.abs(now - before)} ${now > before ? 'more' : 'fewer'})`
}

function worstOf(worst: readonly Worst[], room: Room): Block[] {
  if (worst.length === 0) return [said('Nothing that the records can show.')]
  const items = worst.slice(0, room.worst).map(({ title: name, href, why }): Span[] => {
    const reason = wholeSentences(why, room.reason)
    return [{ text: shortened(name, longestName), bold: true, href }, ...(reason ? [`. ${reason}`] : [])]
  })
  return [{ kind: 'list', items: [...items, ...more(worst.length - items.length)] }]
}

/** A record’s name is told to this length, at a word’s end: it is a name, not a sentence. */
const longestName = 100

const more = (n: number): Span[][] => (n > 0 ? [[`And ${n} more.`]] : [])

function decisionsOf({ onePage: { decisions }, sections, leftOut }: WholeFacts, room: Room): Block[] {
  const isPrivate = leftOut > 0 || sections.some(({ section }) => section.isPrivate)
  const beside = isPrivate ? ' What is decided in private is not told here.' : ''
  if (decisions.length === 0) return [said(`None.${beside}`)]
  const fitting = decisions.flatMap((decision) => (decision.length <= room.decision ? [decision] : [])).slice(0, room.decisions)
  const rest = decisions.length - fitting.length
  if (fitting.length === 0) return [said(`${count(decisions.length, 'decision')}, worded in the pack.${beside}`)]
  const items = fitting.map((decision): Span[] => [decision])
  return [{ kind: 'list', items: [...items, ...more(rest)] }, ...(beside ? [said(beside.trim())] : [])]
}

function untoldInWords(untold: readonly string[], room: number): string {
  if (untold.length === 0) return 'Of every item that reports, the records can tell something.'
  if (room === 0) return `The records cannot tell how ${count(untold.length, 'item')} ${untold.length === 1 ? 'stands' : 'stand'}.`
  const rest = untold.length - Math.min(room, untold.length)
  return `${listed([...untold.slice(0, room).map((name) => shortened(name, longestName)), ...(rest > 0 ? [`${rest} more`] : [])])}.`
}

function restInWords({ pack, sections, leftOut, edition }: PackFacts): string {
  const items = sections.length + leftOut
  const of = edition ? `edition ${edition.number} of ${pack.title}` : `the draft of ${pack.title}`
  return `In ${of}: ${count(items, 'section')}, what changed first, each figure with its source and its day.`
}

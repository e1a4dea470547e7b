import type { Block, Column, ReportCell, ReportRow, ReportTable, Span } from '../../../documents/report.ts'
import { dayInWords, type Instant } from '../../../kernel/day.ts'
import { count, listed } from '../../../kernel/words.ts'
import { answer, beneath, heading, note, said, statusCell } from '../sections/cells.ts'
import { agesInWords, listedIn } from '../sections/reported.ts'
import type { SectionBlocks } from '../sections/section.ts'
import type { Change, Group, Side } from './change.ts'
import { changesBetween } from './changes.ts'
import { sinceSentence } from './since-sentence.ts'
import { isBare, type NowAlone, type Snapshot } from './snapshot.ts'
import { updatesInWords } from './update-changes.ts'
import { worstOfAll } from './worst-of-all.ts'

/** Everything that what changed is written from: the records on both days. */
export interface SinceFacts {
  past: Snapshot
  now: Snapshot
  alone: NowAlone
  since: Instant
  /** So many at most, and how many more there are: for an edition of one page. */
  most?: number | undefined
}

/** What changed since the last meeting: a sentence, then kind by kind what is otherwise, worst first, and last what stood still though it was due. Pure. */
export function sinceSection({ past, now, alone, since, most }: SinceFacts): SectionBlocks {
  const about = { asOf: dayInWords(now.on), source: `Records of ${dayInWords(past.on)} held against those of ${dayInWords(now.on)}` }
  if (isBare(past))
    return {
      ...about,
      blocks: [answer(`No records were kept on ${dayInWords(past.on)}.`, 'There is nothing to hold today’s against.')],
      refs: [],
    }
  const groups = changesBetween(past, now, { alone, since })
  const { strong, words } = sinceSentence(groups, past)
  const shown = most === undefined ? everything(groups, now, about.source) : worstOfAll(groups, most)
  return {
    ...about,
    blocks: [answer(strong, words), ...said(comparedInWords(past, now)), ...shown, ...(most === undefined ? note(agesOf(now)) : [])],
    refs: [...new Set(groups.flatMap(({ changes }) => changes.map(({ ref }) => ref)))],
  }
}

/** Which two states are compared, so that nobody takes a new quarter for a new fact. */
function comparedInWords(past: Snapshot, now: Snapshot): string {
  const [was, is] = [past.reported?.period.label, now.reported?.period.label]
  const days = `${dayInWords(past.on)} and ${dayInWords(now.on)}`
  if (was === undefined || is === undefined) return `Compared are the records of ${days}.`
  const what = was === is ? `${is} is compared with itself` : `${is} is compared with ${was}, which was being reported then`
  return `${what}: the records of ${days}.`
}

const agesOf = ({ standings, reported }: Snapshot): string => {
  const shown = listedIn(standings)
  return reported && shown.length > 0 ? agesInWords(shown, reported.period.label) : ''
}

/** Every kind in which something was found with a heading and a table, and in one sentence the kinds in which nothing was. */
function everything(groups: readonly Group[], now: Snapshot, source: string): Block[] {
  const found = groups.filter(({ changes }) => changes.length > 0)
  const quiet = groups.filter(({ changes }) => changes.length === 0).flatMap((group) => group.of ?? [])
  return [
    ...found.flatMap((group): Block[] => [
      heading(`since-${group.key}`, `${group.heading}: ${group.changes.length}`),
      ...leads(group, now),
      ...tableOf(group, source),
      ...metAndKept(group),
    ]),
    ...said(quiet.length === 0 ? '' : `Nothing changed in ${listed(quiet)}.`),
  ]
}

/** How many of a kind went which way, where they went any: a count never hides what is red. */
function leads({ key, changes }: Group, now: Snapshot): Block[] {
  if (key === 'updates') return said(updatesInWords(now.standings))
  if (key !== 'declared' && key !== 'earned') return []
  const red = changes.filter(({ now }) => now.status === 'red').length
  return red === 0 ? [] : said(`${red} ${red === 1 ? 'is' : 'are'} newly red.`)
}

const names: Record<Group['key'], { what: string; caption: string; why?: string; unsaid?: string }> = {
  declared: { what: 'Item', caption: 'Items declared otherwise, worst first' },
  earned: { what: 'Item', caption: 'Items of which the records say otherwise, worst first' },
  risks: { what: 'Risk', caption: 'Risks that are otherwise, worst first' },
  measures: { what: 'Measure', caption: 'Measures whose signal is another, worst first', why: 'Latest figure' },
  dates: { what: 'Milestone', caption: 'Dates put off, gone by, met and set', unsaid: 'Nothing more is recorded.' },
  promises: { what: 'Promise', caption: 'Promises broken, kept and made' },
  items: { what: 'Item or plan', caption: 'Items and plans that are otherwise' },
  strategy: { what: 'Part', caption: 'What is otherwise in the strategy' },
  updates: { what: 'Item', caption: 'Items without an update', why: 'What was asked', unsaid: 'Nothing was sent.' },
  questions: { what: 'Question', caption: 'Questions put or answered, open ones first', why: 'Answer', unsaid: 'None yet.' },
  unchanged: { what: 'What', caption: 'What stood still, worst first' },
}

const columnsOf = (key: Group['key'], hasReasons: boolean): Column[] => [
  { key: 'what', title: names[key].what, width: 31, rowHeader: true },
  { key: 'then', title: 'Then', width: 20 },
  { key: 'now', title: 'Now', width: 20 },
  ...(hasReasons ? [{ key: 'why', title: names[key].why ?? 'Why', width: 29 }] : []),
]

const isMet = ({ did }: Change): boolean => did === 'met' || did === 'kept'

/** What was met by its day or kept, in one sentence: it is good to know, and needs nobody's minutes row by row. */
function metAndKept({ key, changes }: Group): Block[] {
  const good = changes.filter(isMet)
  if (good.length === 0) return []
  const lead =
    key === 'dates'
      ? count(good.length, 'date was met by its day', 'dates were met by their day')
      : count(good.length, 'promise was kept', 'promises were kept')
  const named = good.flatMap(({ title, href }, at): Span[] => [at === 0 ? ': ' : '; ', { text: title.trim().replace(/\.+$/, ''), href }])
  return [{ kind: 'paragraph', spans: [lead, ...named, '.'] }]
}

function tableOf({ key, changes: all }: Group, source: string): ReportTable[] {
  const changes = all.filter((change) => !isMet(change))
  if (changes.length === 0) return []
  const hasReasons = changes.some(({ why }) => why.trim() !== '')
  const table: ReportTable = {
    kind: 'table',
    id: `since-${key}-table`,
    caption: names[key].caption,
    columns: columnsOf(key, hasReasons),
    rows: changes.map((change) => rowOf(change, hasReasons ? (names[key].unsaid ?? 'No reason is recorded.') : null)),
    source: `${source}.`,
  }
  return [table]
}

const rowOf = ({ ref, title, href, whose, past, now, why }: Change, unsaid: string | null): ReportRow => ({
  ref,
  cells: [
    { text: title, href, ...beneath([whose]) },
    cellOf(past),
    cellOf(now),
    ...(unsaid === null ? [] : [{ text: why.trim() || unsaid }]),
  ],
})

const cellOf = ({ words, status, value }: Side): ReportCell =>
  status ? statusCell(status) : { text: words, ...(value !== undefined && { value }) }

/** What stands where there was no meeting before to hold the records against. */
export const nothingBefore = (on: Snapshot['on']): SectionBlocks => ({
  blocks: [answer('There was no earlier meeting to hold the records against.', 'What stands in these papers is told for the first time.')],
  asOf: dayInWords(on),
  source: 'Reporting calendar',
  refs: [],
})

import type { Block, Column, ReportRow, ReportTable, Tone } from '../../../documents/report.ts'
import { type Day, dayInWords } from '../../../kernel/day.ts'
import { count, listed, opening, sentenceCase } from '../../../kernel/words.ts'
import type { ToldElement, ToldSuccess, ToldVersion } from '../../strategy/index.ts'
import { answer, heading, note, numberCell, spreadInWords } from './cells.ts'
import { agesInWords, asStood, listedIn, type Reported, under } from './reported.ts'
import type { SectionBlocks } from './section.ts'

/** What the section is written from; no version where the trust has no strategy in force. */
export interface StrategySectionFacts {
  told: ToldVersion | undefined
  reported: Reported | undefined
  /** A goal or brick it is narrowed to. */
  elementId: number | undefined
  on: Day
}

/** The strategy in force with what stands beneath each goal and brick, and how its success is told. Pure. */
export function strategySection({ told, reported, elementId, on }: StrategySectionFacts): SectionBlocks {
  if (!told)
    return { blocks: [answer(`No strategy is in force on ${dayInWords(on)}.`)], asOf: dayInWords(on), source: 'Strategy', refs: [] }
  const standings = listedIn(reported?.standings ?? [])
  const axes = axesOf(told, elementId)
  const success = successOf(axes.flatMap(({ elements }) => elements))
  const source = asStood(`${told.version.name} ${told.version.label}${reported ? ` and updates of ${reported.period.label}` : ''}`, on)
  const bare = axes.flatMap(({ elements }) => elements.filter(({ id }) => under(standings, id).length === 0))
  return {
    blocks: [
      answer(lead(told, axes), [bareInWords(axes, bare, standings.length), successInWords(success, told)].filter(Boolean).join(' ')),
      ...axes.flatMap((axis) => axisTable(axis, standings, source)),
      ...successTable(success, told, source),
      ...note(reported && standings.length > 0 ? agesInWords(standings, reported.period.label) : ''),
    ],
    asOf: dayInWords(on),
    source: `${told.version.name} ${told.version.label}`,
    refs: axes.flatMap(({ elements }) => elements.map(({ id }) => `strategy element:${id}`)),
  }
}

interface Axis {
  one: string
  many: string
  elements: readonly ToldElement[]
}

/** The axis the strategy leads with first; an axis without elements is left out. */
function axesOf({ version, goals, bricks, names }: ToldVersion, elementId: number | undefined): Axis[] {
  const wanted = (elements: readonly ToldElement[]) => elements.filter(({ id }) => elementId === undefined || id === elementId)
  const [goal, brick] = [
    { one: names.goal, many: names.goals, elements: wanted(goals) },
    { one: names.brick, many: names.bricks, elements: wanted(bricks) },
  ]
  return (version.mainAxis === 'goal' ? [goal, brick] : [brick, goal]).filter(({ elements }) => elements.length > 0)
}

const lead = ({ version }: ToldVersion, axes: readonly Axis[]): string => {
  const shape = axes.map(({ one, many, elements }) => count(elements.length, one.toLowerCase(), many.toLowerCase()))
  return `${version.name} ${version.label} holds until ${dayInWords(version.endsOn)}: ${listed(shape) || 'no goals yet'}.`
}

/** An axis with nothing beneath any of its elements is not used for reporting; of the others each gap is named. */
function bareInWords(axes: readonly Axis[], bare: readonly ToldElement[], items: number): string {
  if (items === 0) return 'No item reports beneath any of it.'
  const gaps = axes.flatMap(({ elements }) => {
    const found = elements.filter((one) => bare.includes(one))
    return found.length === elements.length ? [] : found.map(({ title }) => title)
  })
  return gaps.length === 0 ? '' : `Nothing reports beneath ${listed(gaps)}.`
}

const axisColumns = (one: string, hasTests: boolean): Column[] => [
  { key: 'element', title: one, width: 30, rowHeader: true },
  { key: 'items', title: 'Items', width: 8, align: 'right' },
  { key: 'declared', title: 'Declared', width: 22 },
  { key: 'earned', title: 'Earned', width: 22 },
  ...(hasTests ? [{ key: 'success', title: 'Success tests', width: 24 }] : []),
]

/** Counts beneath each element; never one blended mark. */
function axisTable({ one, many, elements }: Axis, standings: Parameters<typeof under>[0], source: string): Block[] {
  const hasTests = elements.some(({ success }) => success.length > 0)
  const table: ReportTable = {
    kind: 'table',
    id: `spread-${one.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
    caption: `What stands beneath each of the ${many.toLowerCase()}`,
    columns: axisColumns(one, hasTests),
    rows: elements.map((element): ReportRow => {
      const found = under(standings, element.id)
      return {
        ref: `strategy element:${element.id}`,
        cells: [
          { text: element.title, href: `/strategy/elements/${element.id}` },
          numberCell(found.length, 'None'),
          { text: found.length === 0 ? 'Nothing reports' : sentenceCase(spreadInWords(found.map(({ declared }) => declared))) },
          { text: found.length === 0 ? 'Nothing reports' : sentenceCase(spreadInWords(found.map(({ earned }) => earned))) },
          ...(hasTests ? [{ text: sentenceCase(standingsInWords(element.success)) || 'None written' }] : []),
        ],
      }
    }),
    source,
  }
  return [table]
}

const words: Record<ToldSuccess['standing'], { tone: Tone; word: string }> = {
  'not met': { tone: 'red', word: 'Not met' },
  untestable: { tone: 'none', word: 'Cannot be tested' },
  'not measured yet': { tone: 'none', word: 'No result yet' },
  met: { tone: 'green', word: 'Met' },
}
const worst = Object.keys(words) as ToldSuccess['standing'][]

const standingsInWords = (success: readonly ToldSuccess[]): string =>
  listed(
    worst.flatMap((standing) => {
      const n = success.filter((one) => one.standing === standing).length
      return n === 0 ? [] : [`${n} ${words[standing].word.toLowerCase()}`]
    }),
  )

interface Under {
  element: ToldElement
  success: ToldSuccess
}

/** Every statement once, though it stands beneath elements of both axes. */
function successOf(elements: readonly ToldElement[]): Under[] {
  const found = new Map<number, Under>()
  for (const element of elements)
    for (const success of element.success) if (!found.has(success.id)) found.set(success.id, { element, success })
  return [...found.values()].toSorted((a, b) => worst.indexOf(a.success.standing) - worst.indexOf(b.success.standing))
}

function successInWords(success: readonly Under[], { names }: ToldVersion): string {
  if (success.length === 0) return 'It says nowhere how success would be told.'
  const all = `${opening(success.length)} ${(success.length === 1 ? 'statement says' : 'statements say').toLowerCase()} how success would be told`
  return `${all} (${names.success.toLowerCase()}): ${standingsInWords(success.map((one) => one.success))}.`
}

function successTable(success: readonly Under[], { names }: ToldVersion, source: string): Block[] {
  if (success.length === 0) return []
  const table: ReportTable = {
    kind: 'table',
    id: 'success',
    caption: `${names.success}, those not met first`,
    columns: [
      { key: 'under', title: 'Under', width: 20, rowHeader: true },
      { key: 'statement', title: 'We will know when', width: 38 },
      { key: 'test', title: 'Test', width: 26 },
      { key: 'standing', title: 'Where it stands', width: 20 },
    ],
    rows: success.map(({ element, success: one }) => ({
      ref: `strategy element:${one.id}`,
      cells: [
        { text: element.title },
        { text: one.title },
        { text: one.test ?? 'None: nothing would show it' },
        {
          text: words[one.standing].word,
          tone: words[one.standing].tone,
          below: [
            {
              text: one.latest
                ? `${one.latest.words} as of ${dayInWords(one.latest.asOf)}. ${one.latest.source}`.trim()
                : 'No figure is recorded.',
            },
          ],
        },
      ],
    })),
    source,
  }
  return [heading('success-tests', 'How success is told'), table]
}

import type { Block, Report, ReportRow, ReportTable, Span, Tone } from '../../../documents/report.ts'
import { type Day, dayInWords } from '../../../kernel/day.ts'
import { count, listed, sentenceCase } from '../../../kernel/words.ts'
import type { Quote } from '../../foundations/index.ts'
import type { ToldElement, ToldSuccess, ToldVersion } from '../../strategy/index.ts'

/** Everything the published strategy is written from. */
export interface StrategyPaperFacts {
  trust: string
  isSample: boolean
  on: Day
  told: ToldVersion
  /** Consented words, by the element they stand beside. */
  quotes: readonly Quote[]
  /** What it answers to, by name. */
  answersTo: readonly string[]
}

/** The strategy to be published; the page and the files list its contents from its own headings, so the two cannot differ (STR-18). Pure. */
export function strategyReport(facts: StrategyPaperFacts): Report {
  const { told, trust, on, isSample } = facts
  const { version, names } = told
  const led = version.mainAxis === 'goal' && told.goals.length > 0
  const [first, second] = led ? [told.goals, told.bricks] : [told.bricks, told.goals]
  const [one, other] = led ? [names.goal, names.brick] : [names.brick, names.goal]
  const [ones, others] = led ? [names.goals, names.bricks] : [names.bricks, names.goals]
  const body: Block[] = [
    ...about(facts),
    ...part(facts, first, { name: one, crossed: others, isFirst: true }),
    ...part(facts, second, { name: other, crossed: ones, isFirst: false }),
    ...judged(facts, [...first, ...second]),
    ...approved(told),
  ]
  return {
    title: `${version.name}, ${version.label}`,
    subtitle: `Strategy from ${dayInWords(version.startsOn)} to ${dayInWords(version.endsOn)}`,
    trust,
    status: version.state === 'draft' ? 'Draft for consultation' : 'As adopted',
    lang: 'en-GB',
    description: opening(facts),
    footer: `Records as at ${dayInWords(on)}.${isSample ? ' Fictional trust, sample records.' : ''}`,
    blocks: [{ kind: 'paragraph', role: 'lead', spans: [opening(facts)] }, ...body],
  }
}

function opening({ told }: StrategyPaperFacts): string {
  const { version, goals, bricks, names } = told
  const shape = [
    goals.length > 0 ? count(goals.length, names.goal.toLowerCase(), names.goals.toLowerCase()) : '',
    bricks.length > 0 ? count(bricks.length, names.brick.toLowerCase(), names.bricks.toLowerCase()) : '',
  ].filter(Boolean)
  const vision = version.vision ? `${version.vision.replace(/[.\s]+$/, '')}. ` : ''
  return `${vision}${version.name} has ${shape.length === 0 ? 'no goals yet' : listed(shape)}.`
}

function about({ told: { version }, answersTo }: StrategyPaperFacts): Block[] {
  const items = [
    ...(version.values.length > 0 ? [{ term: 'Our values', words: listed(version.values) }] : []),
    ...(answersTo.length > 0 ? [{ term: 'It answers to', words: listed(answersTo) }] : []),
  ]
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, id: 'about', text: 'What it stands on' },
        { kind: 'facts', items },
      ]
}

/** An axis of the strategy: what one of its elements is called, what the elements of the other axis are called, and whether the paper leads with it. */
interface Axis {
  name: string
  crossed: string
  isFirst: boolean
}

/** All elements of one axis. What crosses is told beside the first axis and not twice, but no heading stands over nothing. */
function part(facts: StrategyPaperFacts, elements: readonly ToldElement[], { name, crossed, isFirst }: Axis): Block[] {
  return elements.flatMap((element, at): Block[] => {
    const said = saidOf(facts, element)
    const crosses: Block[] =
      element.crosses.length > 0 && (isFirst || said.length === 0)
        ? [{ kind: 'paragraph', role: 'note', spans: [`${crossed}: ${listed(element.crosses)}.`] }]
        : []
    const [statement, rest] = element.statement ? [said.slice(0, 1), said.slice(1)] : [[], said]
    const empty: Block[] =
      said.length + crosses.length === 0 ? [{ kind: 'paragraph', role: 'note', spans: ['Nothing more is said of it.'] }] : []
    return [
      { kind: 'heading', level: 2, id: `element-${element.id}`, text: `${name} ${at + 1}: ${element.title}` },
      ...statement,
      ...crosses,
      ...rest,
      ...empty,
    ]
  })
}

/** What an element says: its statement first, then words beside it, its objectives and its lists. */
function saidOf(facts: StrategyPaperFacts, element: ToldElement): Block[] {
  return [
    ...(element.statement ? [{ kind: 'paragraph' as const, spans: [element.statement] }] : []),
    ...quotesBeside(facts, element),
    ...(element.objectives.length > 0 ? [listOf(element.objectives)] : []),
    ...element.lists.flatMap(({ heading, items }, n): Block[] =>
      items.length === 0
        ? []
        : [{ kind: 'heading', level: 3, id: `list-${element.id}-${n + 1}`, text: heading }, listOf(items.map((item) => item.title))],
    ),
  ]
}

const listOf = (lines: readonly string[]): Block => ({ kind: 'list', items: lines.map((line): Span[] => [line]) })

const quotesBeside = ({ quotes }: StrategyPaperFacts, { id }: ToldElement): Block[] =>
  quotes
    .filter((quote) => quote.elementId === id)
    .map((quote) => ({ kind: 'paragraph', role: 'note', spans: [`${sentenceCase(quote.saidAs)}: “${quote.words}”`] }))

const tones: Record<ToldSuccess['standing'], { tone: Tone; word: string }> = {
  met: { tone: 'green', word: 'Met' },
  'not met': { tone: 'red', word: 'Not met' },
  'not measured yet': { tone: 'none', word: 'No result yet' },
  untestable: { tone: 'none', word: 'Cannot be tested' },
}

/** How the trust will know: each statement with its test, or that it has none. */
function judged({ told }: StrategyPaperFacts, elements: readonly ToldElement[]): Block[] {
  const rows = elements.flatMap((element) => element.success.map((one): ReportRow => rowOf(element, one)))
  if (rows.length === 0) return []
  const table: ReportTable = {
    kind: 'table',
    id: 'success',
    caption: `${told.names.success}: how the trust will know`,
    columns: [
      { key: 'where', title: 'Under', width: 20, rowHeader: true },
      { key: 'statement', title: 'We will know when', width: 40 },
      { key: 'test', title: 'Test', width: 26 },
      { key: 'standing', title: 'Where it stands', width: 18 },
    ],
    rows,
  }
  return [{ kind: 'heading', level: 2, id: 'success-tests', text: 'How we will know' }, table]
}

function rowOf(element: ToldElement, { id, title, test, standing, latest }: ToldSuccess): ReportRow {
  const { tone, word } = tones[standing]
  const figure = latest ? `\n${latest.words} as of ${dayInWords(latest.asOf)}` : ''
  return {
    ref: `strategy element:${id}`,
    cells: [{ text: element.title }, { text: title }, { text: test ?? 'None: nothing would show it' }, { text: `${word}${figure}`, tone }],
  }
}

function approved({ approvals, version }: ToldVersion): Block[] {
  if (version.state === 'draft') return []
  const items = approvals.map(({ body, role, on }) => ({ term: body, words: `${role ? `${role}, ` : ''}${dayInWords(on)}` }))
  return [
    { kind: 'heading', level: 2, id: 'approved', text: 'Who approved it' },
    items.length > 0 ? { kind: 'facts', items } : { kind: 'paragraph', spans: ['Who approved it is not recorded.'] },
  ]
}

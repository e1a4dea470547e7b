import type { Block, Report, ReportRow, ReportTable, Span, Tone } from '../../../documents/report.ts'
import { type Day, dayInWords } from '../../../kernel/day.ts'
import { count, listed } from '../../../kernel/words.ts'
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

/** The strategy to be published: its contents list is made from its own headings, so the two cannot differ (STR-18). Pure. */
export function strategyReport(facts: StrategyPaperFacts): Report {
  const { told, trust, on, isSample } = facts
  const { version, names } = told
  const led = version.mainAxis === 'goal' && told.goals.length > 0
  const [first, second] = led ? [told.goals, told.bricks] : [told.bricks, told.goals]
  const secondName = led ? names.bricks : names.goals
  const body: Block[] = [
    ...about(facts),
    ...part(facts, first, secondName),
    ...part(facts, second),
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
    blocks: [{ kind: 'paragraph', role: 'lead', spans: [opening(facts)] }, contentsOf(body), ...body],
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

/** The contents, from the headings of the body that follows. */
const contentsOf = (body: readonly Block[]): Block => ({
  kind: 'list',
  items: body.flatMap((block): Span[][] =>
    block.kind === 'heading' && block.level === 2 ? [[{ text: block.text, href: `#${block.id}` }]] : [],
  ),
})

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

/** All elements of one axis; `other` names the second axis, which is told beside the first and not twice. */
function part(facts: StrategyPaperFacts, elements: readonly ToldElement[], other?: string): Block[] {
  return elements.flatMap((element, at): Block[] => [
    { kind: 'heading', level: 2, id: `element-${element.id}`, text: `${at + 1}. ${element.title}` },
    ...(element.statement ? [{ kind: 'paragraph' as const, spans: [element.statement] }] : []),
    ...(element.crosses.length > 0 && other !== undefined
      ? [{ kind: 'paragraph' as const, role: 'note' as const, spans: [`${other}: ${listed(element.crosses)}.`] }]
      : []),
    ...quotesBeside(facts, element),
    ...(element.objectives.length > 0 ? [listOf(element.objectives)] : []),
    ...element.lists.flatMap(({ heading, items }, n): Block[] =>
      items.length === 0
        ? []
        : [{ kind: 'heading', level: 3, id: `list-${element.id}-${n + 1}`, text: heading }, listOf(items.map((item) => item.title))],
    ),
  ])
}

const listOf = (lines: readonly string[]): Block => ({ kind: 'list', items: lines.map((line): Span[] => [line]) })

const quotesBeside = ({ quotes }: StrategyPaperFacts, { id }: ToldElement): Block[] =>
  quotes
    .filter((quote) => quote.elementId === id)
    .map((quote) => ({ kind: 'paragraph', role: 'note', spans: [`“${quote.words}” ${quote.saidAs}`] }))

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

import type { Column, ReportCell, ReportRow, ReportTable } from '../../../documents/report.ts'
import { type Day, dayInWords } from '../../../kernel/day.ts'
import { type Period, periodLabel } from '../../../kernel/period.ts'
import { count } from '../../../kernel/words.ts'
import { effectivenessOn, isActionOpen, isActionOverdue, isInPlace } from '../../assurance/index.ts'
import { threatInWords } from '../risk-extract.ts'
import { whyNoRisk } from '../sections/assurance-section.ts'
import { answer, beneath, note, numberCell, scoreCell } from '../sections/cells.ts'
import { asStood } from '../sections/reported.ts'
import type { SectionBlocks } from '../sections/section.ts'
import { behindInWords, directionCell, toleratedCell } from './extract-section.ts'
import type { FrameworkFacts, PaperRisk } from './facts.ts'
import { frameworkAnswer, inOrder } from './told.ts'

/** Every risk of a register in one table. `wide` for a page laid across, with everything the register holds. Pure. */
export function registerSection(facts: FrameworkFacts, { wide = false }: { wide?: boolean } = {}): SectionBlocks {
  const { risks, quarter, on, register } = facts
  const { strong, words } = frameworkAnswer(facts)
  const source = `${register.name}, scores of ${periodLabel(quarter)}`
  const none = whyNoRisk({ ...facts, risks: risks.map(({ line }) => line.risk) })
  const table = {
    quarter,
    on,
    wide,
    source: asStood(source, on),
    caption: `${register.name}, ${periodLabel(quarter)}, highest score first`,
  }
  return {
    blocks: [
      answer(none ?? strong, none === undefined ? words : ''),
      ...note(behindInWords(facts)),
      ...(risks.length === 0 ? [] : [registerTable(inOrder(risks), table)]),
    ],
    asOf: dayInWords(on),
    source,
    refs: risks.map(({ line }) => `risk:${line.risk.id}`),
  }
}

interface Laid {
  quarter: Period
  on: Day
  wide: boolean
  source: string
  caption: string
}

/** One column: what stands over it, and what it tells of a risk. `wide` ones only where the page is laid across. */
type Told = Column & { wide?: true; tell: (told: PaperRisk, laid: Laid) => ReportCell }

const columns: readonly Told[] = [
  { key: 'number', title: 'No', width: 6, tell: ({ line }) => ({ text: line.risk.number }) },
  { key: 'risk', title: 'Risk', width: 36, rowHeader: true, tell: (told, { wide }) => riskCell(told, wide) },
  { key: 'owner', title: 'Owner and committee', width: 18, tell: ownerCell },
  {
    key: 'inherent',
    title: 'Inherent',
    width: 8,
    align: 'right',
    tell: ({ levels }) => numberCell(levels.inherent?.score ?? null, 'Not known'),
  },
  { key: 'likelihood', title: 'L', width: 5, align: 'right', tell: ({ line }) => numberCell(line.likelihood, 'Not known') },
  { key: 'consequence', title: 'C', width: 5, align: 'right', tell: ({ line }) => numberCell(line.consequence, 'Not known') },
  { key: 'now', title: 'Current', width: 13, tell: ({ line }) => scoreCell(line.risk.matrix, line.now) },
  { key: 'direction', title: 'Direction', width: 15, tell: (told, { quarter }) => directionCell(told, quarter) },
  { key: 'target', title: 'Target', width: 16, align: 'right', tell: targetCell },
  { key: 'tolerated', title: 'Tolerated', width: 14, wide: true, tell: (told, { quarter }) => toleratedCell(told, quarter) },
  { key: 'controls', title: 'Controls', width: 12, wide: true, tell: (told, { on }) => controlsCell(told, on) },
  { key: 'actions', title: 'Open actions', width: 12, wide: true, tell: (told, { on }) => actionsCell(told, on) },
  { key: 'review', title: 'Next review', width: 12, wide: true, tell: ({ line }, { on }) => reviewCell(line.risk.reviewOn, on) },
]

function registerTable(risks: readonly PaperRisk[], laid: Laid): ReportTable {
  const shown = columns.filter(({ wide }) => laid.wide || !wide)
  return {
    ...{ kind: 'table', id: 'register', caption: laid.caption, source: laid.source },
    columns: shown.map(({ tell: _, wide: __, ...column }) => column),
    rows: risks.map((told): ReportRow => ({ ref: `risk:${told.line.risk.id}`, cells: shown.map(({ tell }) => tell(told, laid)) })),
  }
}

function riskCell({ line: { risk } }: PaperRisk, wide: boolean): ReportCell {
  const { threat, effect } = threatInWords(risk)
  const below = [...(threat ? [{ text: threat }] : []), ...(effect ? [{ label: 'Resulting in:', text: effect }] : [])]
  return { text: risk.title, href: `/risks/${risk.id}`, ...(wide && below.length > 0 ? { below } : {}) }
}

function ownerCell({ line: { risk }, lead, body }: PaperRisk): ReportCell {
  return {
    text: lead !== null && lead === risk.owner ? `Lead and owner: ${lead}` : `Owner: ${risk.owner ?? 'nobody is named'}`,
    ...beneath([lead !== null && lead !== risk.owner ? `Lead: ${lead}` : '', body ?? 'No committee is named']),
  }
}

function targetCell({ line }: PaperRisk): ReportCell {
  return { ...numberCell(line.target, 'None'), ...beneath([line.risk.targetBy === null ? '' : `by ${dayInWords(line.risk.targetBy)}`]) }
}

function controlsCell({ against }: PaperRisk, on: Day): ReportCell {
  const standing = against.controls.filter((control) => isInPlace(control, on))
  if (standing.length === 0) return { text: 'None' }
  const effective = standing.filter((control) => effectivenessOn(control, on) === 'effective').length
  return { text: `${effective} of ${standing.length} effective` }
}

function actionsCell({ against }: PaperRisk, on: Day): ReportCell {
  const open = against.actions.filter(isActionOpen)
  const overdue = open.filter((action) => isActionOverdue(action, on)).length
  return open.length === 0
    ? { text: 'None' }
    : { text: count(open.length, 'open', 'open'), ...beneath([overdue > 0 ? `${overdue} overdue` : '']) }
}

const reviewCell = (reviewOn: Day | null, on: Day): ReportCell =>
  reviewOn === null ? { text: 'No day is set' } : { text: dayInWords(reviewOn), ...beneath([reviewOn < on ? 'Overdue' : '']) }

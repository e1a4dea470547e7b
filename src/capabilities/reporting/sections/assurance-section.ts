import type { Column, ReportCell, ReportRow, ReportTable } from '../../../documents/report.ts'
import { type Day, dayInWords } from '../../../kernel/day.ts'
import { before, type Period, periodLabel } from '../../../kernel/period.ts'
import { byNumber, count, listed } from '../../../kernel/words.ts'
import { type RiskFacts, type RiskLine, riskAnswer, riskLineOf, riskStandingIn } from '../../risk/index.ts'
import { quarterBefore } from '../quarter-names.ts'
import { answer, beneath, heading, numberCell, said, scoreCell } from './cells.ts'
import { movedInWords } from './movements.ts'
import { asStood } from './reported.ts'
import { scoreFigures } from './score-figures.ts'
import type { SectionBlocks } from './section.ts'

/** What the board assurance framework is written from. */
export interface AssuranceFacts {
  risks: readonly RiskFacts[]
  /** The quarter whose scores are shown, and the one reported where nothing is scored for it yet. */
  quarter: Period
  asked: Period
  /** How many risks were first scored after the quarter asked for, and so are left out. */
  later?: number
  /** Narrowed to one part of the strategy. */
  isPart: boolean
  on: Day
}

type Line = RiskLine<RiskFacts>

/** Why there is no risk to tell of, where it is not that none is open. */
export function whyNoRisk({
  risks,
  later = 0,
  isPart,
  asked,
}: Pick<AssuranceFacts, 'risks' | 'later' | 'isPart' | 'asked'>): string | undefined {
  if (risks.length > 0) return undefined
  if (later > 0) return `No risk had been scored by ${periodLabel(asked)}; ${later} ${later === 1 ? 'was' : 'were'} first scored later.`
  return isPart ? 'No risk is tied to this part of the strategy.' : undefined
}

/** Every risk with its score now and before, its target and how far it stands above, and its history as small charts. Pure. */
export function assuranceSection(facts: AssuranceFacts): SectionBlocks {
  const { risks, quarter, on } = facts
  const lines = worstRisksFirst(risks.map((risk) => riskLineOf(risk, quarter, before(quarter))))
  const { strong, words } = movedInWords(lines, quarter)
  const source = asStood(`Risk register, scores of ${periodLabel(quarter)}`, on)
  return {
    blocks: [
      answer(whyNoRisk(facts) ?? (strong || bareAnswer(lines, quarter)), [words, aboveInWords(lines)].filter(Boolean).join(' ')),
      ...said([behindInWords(facts), scoredInWords(lines, quarter)].filter(Boolean).join(' ')),
      ...(lines.length === 0
        ? []
        : [
            risksTable(lines, quarter, source),
            heading('histories', 'Scores over the periods'),
            ...scoreFigures(lines, quarter, `Risk register, ${dayInWords(on)}`),
          ]),
    ],
    asOf: dayInWords(on),
    source: `Risk register, scores of ${periodLabel(quarter)}`,
    refs: risks.map(({ id }) => `risk:${id}`),
  }
}

/** Where no score can be compared with an earlier one. */
const bareAnswer = (lines: readonly Line[], quarter: Period): string =>
  lines.length === 0 ? 'No risk is open.' : riskAnswer(lines, quarter, before(quarter)).strong

/** How far a score stands above its target: null where one of the two is not known, 0 where it has come down to it. */
export const aboveTarget = ({ now, target }: Pick<Line, 'now' | 'target'>): number | null =>
  now === null || target === null ? null : Math.max(0, now - target)

/** The order of every paper of risks: the highest score first, equal ones by number, those nobody scored last. */
export const worstRisksFirst = (lines: readonly Line[]): Line[] =>
  lines.toSorted((a, b) => (b.now ?? -1) - (a.now ?? -1) || byNumber(a.risk.number, b.risk.number))

function aboveInWords(lines: readonly Line[]): string {
  if (lines.length === 0) return ''
  const told = lines.filter((line) => aboveTarget(line) !== null)
  const above = told.filter((line) => aboveTarget(line) !== 0).length
  const untold = lines.length - told.length
  const where =
    told.length === 0
      ? ''
      : above === told.length
        ? `All ${above} with a score and a target stand above it.`
        : `${above} of ${told.length} with a score and a target stand above it.`
  return [
    told.length === 1
      ? above
        ? 'The one with a score and a target stands above it.'
        : 'The one with a score and a target has come down to it.'
      : where,
    untold > 0 ? `Of ${untold} nobody can tell, for want of a score or a target.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

const behindInWords = ({ quarter, asked }: AssuranceFacts): string =>
  periodLabel(quarter) === periodLabel(asked)
    ? ''
    : `No risk is scored for ${periodLabel(asked)} yet; these are the scores of ${periodLabel(quarter)}.`

/** How old the scores are: the day the oldest one shown was given, and whose it is. */
function scoredInWords(lines: readonly Line[], quarter: Period): string {
  const all = lines.flatMap(({ risk }) => {
    const score = risk.scores.find(({ period }) => periodLabel(period) === periodLabel(quarter))
    return score ? [{ number: risk.number, on: score.scoredOn, dayKnown: score.dayKnown }] : []
  })
  const unknown = all.filter(({ dayKnown }) => !dayKnown).map(({ number }) => number)
  const untold =
    unknown.length === 0
      ? ''
      : `Nobody said on which day ${unknown.length === 1 ? 'risk' : 'risks'} ${listed(unknown)} ${unknown.length === 1 ? 'was' : 'were'} scored.`
  const scored = all.filter(({ dayKnown }) => dayKnown)
  const oldest = scored.map(({ on }) => on).toSorted()[0]
  if (!oldest) return untold
  const whose = scored.filter(({ on }) => on === oldest).map(({ number }) => number)
  const newest = scored
    .map(({ on }) => on)
    .toSorted()
    .at(-1) as Day
  const known =
    oldest === newest
      ? `${untold ? 'Each of the others' : 'Each score'} was given on ${dayInWords(oldest)}.`
      : `The oldest score shown was given on ${dayInWords(oldest)} (${whose.length === 1 ? 'risk' : 'risks'} ${listed(whose)}), the newest on ${dayInWords(newest)}.`
  return [known, untold].filter(Boolean).join(' ')
}

const columnsIn = (quarter: Period): Column[] => [
  { key: 'number', title: 'No', width: 5 },
  { key: 'risk', title: 'Risk', width: 30, rowHeader: true },
  { key: 'owner', title: 'Owner and committee', width: 20 },
  { key: 'now', title: 'Now', width: 12 },
  { key: 'before', title: quarterBefore(quarter), width: 7, align: 'right' },
  { key: 'target', title: 'Target', width: 7, align: 'right' },
  { key: 'above', title: 'Above target', width: 8, align: 'right' },
  { key: 'movement', title: 'Movement', width: 15 },
]

const risksTable = (lines: readonly Line[], quarter: Period, source: string): ReportTable => ({
  kind: 'table',
  id: 'risks',
  caption: `Strategic risks, ${periodLabel(quarter)}, highest score first`,
  columns: columnsIn(quarter),
  rows: lines.map((line) => rowOf(line, quarter)),
  source,
})

function rowOf(line: Line, quarter: Period): ReportRow {
  const { risk, now, before: earlier, target, movement } = line
  const { periods } = riskStandingIn(risk, quarter)
  return {
    ref: `risk:${risk.id}`,
    cells: [
      { text: risk.number },
      { text: risk.title, href: `/risks/${risk.id}` },
      { text: risk.owner ?? 'Nobody is named', ...beneath([risk.committee ?? 'No committee is named']) },
      scoreCell(risk.matrix, now),
      numberCell(earlier, 'None'),
      numberCell(target, 'None'),
      aboveCell(line),
      {
        text: movement,
        ...beneath([now !== null && periods > 1 && !movement.includes('quarters') ? `${count(periods, 'quarter')} at ${now}` : '']),
      },
    ],
  }
}

function aboveCell(line: Line): ReportCell {
  const above = aboveTarget(line)
  return above === null ? { text: 'Cannot tell' } : { text: above === 0 ? 'Met' : String(above), value: above }
}

import { listed } from '../../../../kernel/words.ts'
import { Section } from '../../../../ui/section.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { isRatio, type Measure, numberInWords } from '../../measure.ts'
import { periodInWords } from '../../periods.ts'
import { earlierInWords } from '../earlier-words.ts'
import type { Earlier } from '../queries-shown.ts'
import { lastOf, type ShownPoint, shownOf, usualPoints } from '../shown.ts'
import { ruleInWords, statusInWords } from '../words-of-point.ts'
import type { MeasureWords } from './show-measure.tsx'

/** Every point of the chart in words, newest first: what it was made of, how settled it is, what it was before, and what the rules say. */
export const FiguresTable = ({ showing: { measure, read, earlier }, all }: MeasureWords) => {
  if (!read) return null
  const points = lastOf(shownOf(read), all ? undefined : usualPoints).toReversed()
  return (
    <Section heading="The figures" id="figures" note="newest first">
      <Table
        caption={`Figures of ${measure.name}`}
        columns={columnsOf(measure, points, earlier)}
        rows={points}
        empty="No figure has come yet."
      />
    </Section>
  )
}

function columnsOf(measure: Measure, points: readonly ShownPoint[], earlier: readonly Earlier[]): Column<ShownPoint>[] {
  const said = (value: number | null, none = '') => (value === null ? none : numberInWords(measure, value))
  const has = (of: (point: ShownPoint) => unknown) => points.some((point) => of(point) !== null)
  return [
    { label: 'Period', nowrap: true, cell: ({ period }) => periodInWords(period, measure.frequency) },
    { label: 'Figure', number: true, cell: (point) => <Figure measure={measure} point={point} earlier={earlier} /> },
    ...(isRatio(measure) && has(({ denominator }) => denominator) ? [{ label: 'Of', number: true, nowrap: true, cell: madeOf }] : []),
    ...(has(({ asked }) => asked) ? [{ label: 'Target', number: true, cell: ({ asked }: ShownPoint) => said(asked, 'None') }] : []),
    { label: 'Mean', number: true, cell: ({ centre }) => said(centre, 'Cannot tell') },
    {
      label: 'Limits',
      nowrap: true,
      number: true,
      cell: ({ lower, upper }) => (lower === null ? 'Cannot tell' : `${said(lower)} to ${said(upper)}`),
    },
    { label: 'What the rules say', cell: rulesSaid },
  ]
}

const whole = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 1 })

const madeOf = ({ numerator, denominator }: ShownPoint): string =>
  numerator === null || denominator === null ? 'Not given' : `${whole(numerator)} of ${whole(denominator)}`

const Figure = ({ measure, point, earlier }: { measure: Measure; point: ShownPoint; earlier: readonly Earlier[] }) => {
  const status = statusInWords(point)
  const before = earlierInWords(
    measure,
    point,
    earlier.filter(({ period }) => period === point.period),
  )
  return (
    <>
      {point.value === null ? <span class="s-quiet">{status || 'No figure'}</span> : <b>{numberInWords(measure, point.value)}</b>}
      {point.value !== null && status && <span class="s-under">{status}</span>}
      {before.map((words) => (
        <span class="s-under">{words}</span>
      ))}
    </>
  )
}

const lowered = (words = ''): string => words.charAt(0).toLowerCase() + words.slice(1)

function rulesSaid({ value, type, fired, begins }: ShownPoint) {
  const anew = begins ? 'Limits begin anew. ' : ''
  if (value === null) return anew || <span class="s-quiet">Nothing to weigh</span>
  if (fired.length === 0) return `${anew}Common cause`
  const kind = type === 'special_cause_improvement' ? 'Improvement' : type === 'special_cause_concern' ? 'Concern' : 'Change'
  const [shown, ...others] = fired.map(ruleInWords)
  return (
    <>
      {anew}
      {kind}: {lowered(shown)}
      {others.length > 0 && <span class="s-under">and {listed(others.map(lowered))}</span>}
    </>
  )
}

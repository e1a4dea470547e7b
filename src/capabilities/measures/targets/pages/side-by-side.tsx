import { Figure } from '../../../../documents/writing/report-figure.tsx'
import type { Day } from '../../../../kernel/day.ts'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { figureInWords, type Measure, numberInWords } from '../../measure.ts'
import { periodInWords } from '../../periods.ts'
import type { PlannedRow, Trajectories } from '../beside.ts'
import { trajectoryFigure, trajectoryNames } from '../trajectory-figure.ts'

interface Words {
  measure: Measure
  trajectory: Trajectories
  /** The latest period that was over: later figures are still to come, not missing. */
  period: Day
}

/** A trajectory with what came of it, beside every one it replaced and why it did. */
export const SideBySide = ({ measure, trajectory, period }: Words) => {
  const { targets, rows } = trajectory
  const names = trajectoryNames(measure, targets)
  const columns = [
    { label: 'Period', nowrap: true, cell: (row: PlannedRow) => periodInWords(row.period, measure.frequency) },
    ...names.map((label, at) => ({ label, number: true, cell: (row: PlannedRow) => inWords(measure, row.planned[at] ?? null, 'None') })),
    { label: 'Came', number: true, cell: (row: PlannedRow) => inWords(measure, row.actual, row.period > period ? 'To come' : 'No figure') },
    { label: 'Against the plan', cell: (row: PlannedRow) => (row.period > period && row.actual === null ? '' : gapInWords(measure, row)) },
  ]
  return (
    <Section heading={targets.length > 1 ? 'The trajectory beside the one it replaced' : 'The trajectory and what came'}>
      {targets.slice(1).map((target) => (
        <p class="s-small">
          Set again from {periodInWords(target.fromPeriod, measure.frequency)}: {target.reason || 'no reason is recorded'}
        </p>
      ))}
      <Figure figure={trajectoryFigure(measure, trajectory)} />
      <Table caption="Planned figures and what came" rows={rows} columns={columns} empty="No figure is planned." />
    </Section>
  )
}

const inWords = (measure: Measure, value: number | null, none: string): string => (value === null ? none : numberInWords(measure, value))

function gapInWords(measure: Measure, { gap, isMet }: PlannedRow): string {
  if (gap === null || isMet === null) return 'Cannot tell'
  if (gap === 0) return 'Met exactly'
  const by = measure.kind === 'proportion' ? `${Math.abs(gap).toFixed(measure.decimals)} points` : figureInWords(measure, Math.abs(gap))
  return `${isMet ? 'Met' : 'Not met'}, ${by} ${gap > 0 ? 'above' : 'below'}`
}

import { periodLabel } from '../../../../kernel/period.ts'
import { Gap } from '../../../../ui/gap.tsx'
import { ScoreCourse } from '../../../../ui/score-course.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import type { Matrix } from '../../matrix/matrix.ts'
import type { courseOf } from '../course.ts'
import type { Leg } from '../trajectory.ts'
import { RiskScore } from './risk-score.tsx'

interface Words {
  number: string
  matrix: Matrix
  of: ReturnType<typeof courseOf>
  /** With the table beneath that says the same in figures; a page that has it elsewhere leaves it out. */
  table?: boolean
}

const columns = (matrix: Matrix): Column<Leg>[] => [
  { label: 'Quarter', nowrap: true, cell: ({ period }) => periodLabel(period) },
  { label: 'Planned', number: true, cell: ({ planned }) => planned ?? 'None' },
  { label: 'Came', nowrap: true, cell: ({ actual }) => <RiskScore matrix={matrix} score={actual} /> },
  { label: 'Against the plan', cell: ({ gap }) => gap },
]

/** One risk over time: the picture, where plan and target do not agree, and beneath the quarters newest first. */
export const RiskCourse = ({ number, matrix, of, table = false }: Words) => (
  <>
    <ScoreCourse id="course" caption={`Risk ${number} over time`} words={of.words} course={of.course} />
    {of.differs && <Gap>{of.differs}</Gap>}
    {table && (
      <Table
        caption={`Risk ${number}, quarter by quarter`}
        columns={columns(matrix)}
        rows={[...of.legs].reverse()}
        empty="No quarter is scored or planned yet."
      />
    )}
  </>
)

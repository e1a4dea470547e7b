import { HeatKey, HeatMap } from '../../../../ui/heat-map.tsx'
import { heatKey, heatRows } from '../../matrix/heat.ts'
import type { Matrix } from '../../matrix/matrix.ts'

/** A matrix without risks: what each pair of degrees scores, and its bands. */
export const ScoreTable = ({ caption, matrix }: { caption: string; matrix: Matrix }) => (
  <>
    <HeatMap
      caption={caption}
      down="Likelihood"
      across="Consequence"
      columns={matrix.consequences}
      bare
      rows={heatRows(matrix, [], { by: 'goal', sort: 'now', descending: true })}
    />
    <HeatKey bands={heatKey(matrix)} />
  </>
)

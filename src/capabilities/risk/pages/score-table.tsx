import { HeatKey, HeatMap } from '../../../ui/heat-map.tsx'
import { heatKey, heatRows } from '../heat.ts'
import type { Matrix } from '../matrix.ts'

/** A matrix without risks: what each pair of degrees scores, and its bands. */
export const ScoreTable = ({ caption, matrix }: { caption: string; matrix: Matrix }) => (
  <>
    <HeatMap
      caption={caption}
      down="Likelihood"
      across="Consequence"
      columns={matrix.consequences}
      bare
      rows={heatRows(matrix, [], { by: 'goal', sort: 'number', descending: false })}
    />
    <HeatKey bands={heatKey(matrix)} />
  </>
)

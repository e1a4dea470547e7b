import { byNumber } from '../../../kernel/words.ts'
import type { HeatCell } from '../../../ui/heat-map.tsx'
import type { Cell, View } from '../listing/asked.ts'
import { askedOf } from '../listing/register-address.ts'
import type { Alike } from '../listing/tally.ts'
import { toneOf } from '../showing/told.ts'
import { bandOf, type Matrix } from './matrix.ts'

/** Risks of a cell that are named in it; where more stand there, they are counted. */
const named = 6

/** The cells of a matrix with the risks that stand in each: rows by likelihood, highest first; columns by consequence. */
export function heatRows(matrix: Matrix, alike: readonly Alike[], view: View) {
  const degrees = matrix.likelihoods.map((label, i) => ({ label, degree: i + 1 })).reverse()
  return degrees.map(({ label, degree }) => ({
    label,
    degree,
    cells: matrix.consequences.map((_, i) => cellOf(matrix, { likelihood: degree, consequence: i + 1 }, alike, view)),
  }))
}

function cellOf(matrix: Matrix, at: Cell, alike: readonly Alike[], view: View): HeatCell {
  const band = bandOf(matrix, at.likelihood * at.consequence)
  const here = alike.filter((one) => one.likelihood === at.likelihood && one.consequence === at.consequence)
  const count = here.reduce((total, one) => total + one.count, 0)
  return {
    score: at.likelihood * at.consequence,
    band: band?.name ?? 'no band',
    tone: toneOf(matrix, band),
    references: count <= named ? here.flatMap(({ numbers }) => numbers).sort(byNumber) : [],
    count,
    href: askedOf(view, { band: undefined, cell: at }),
    chosen: view.cell?.likelihood === at.likelihood && view.cell.consequence === at.consequence,
  }
}

/** Each band with the scores it holds, "Extreme, from 15", for the key. */
export const heatKey = (matrix: Matrix) =>
  [...matrix.bands]
    .sort((a, b) => a.from - b.from)
    .map((band) => ({ tone: toneOf(matrix, band), words: `${band.name}, from ${band.from}` }))

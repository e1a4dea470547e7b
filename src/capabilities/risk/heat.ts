import type { HeatCell } from '../../ui/heat-map.tsx'
import { bandOf, type Matrix } from './matrix.ts'
import type { Line, Wanted } from './register.ts'
import { registerAddress, type View } from './register-address.ts'
import { toneOf } from './told.ts'

/** The cells of a matrix with the risks that stand in each: rows by likelihood, highest first; columns by consequence. */
export function heatRows(matrix: Matrix, lines: readonly Line[], view: View) {
  const degrees = matrix.likelihoods.map((label, i) => ({ label, degree: i + 1 })).reverse()
  return degrees.map(({ label, degree }) => ({
    label,
    degree,
    cells: matrix.consequences.map((_, i) => cellOf(matrix, { likelihood: degree, consequence: i + 1 }, lines, view)),
  }))
}

function cellOf(matrix: Matrix, at: NonNullable<Wanted['cell']>, lines: readonly Line[], view: View): HeatCell {
  const band = bandOf(matrix, at.likelihood * at.consequence)
  const here = lines.filter((l) => l.likelihood === at.likelihood && l.consequence === at.consequence)
  return {
    score: at.likelihood * at.consequence,
    band: band?.name ?? 'no band',
    tone: toneOf(matrix, band),
    references: here.map((l) => l.risk.number),
    href: `${registerAddress({ ...view, band: undefined, cell: at })}#list`,
    chosen: view.cell?.likelihood === at.likelihood && view.cell.consequence === at.consequence,
  }
}

/** Each band with the scores it holds, "Extreme, from 15", for the key. */
export const heatKey = (matrix: Matrix) =>
  [...matrix.bands]
    .sort((a, b) => a.from - b.from)
    .map((band) => ({ tone: toneOf(matrix, band), words: `${band.name}, from ${band.from}` }))

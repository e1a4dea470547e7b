import type { Chart } from '../report.ts'
import { type Place, pointOf } from './marks.ts'
import { ink, type Look, type Part, size } from './parts.ts'
import { spreadOut } from './spread-out.ts'
import { textWidth } from './text-width.ts'

/**
 * The names of lines at their right ends, where a reader looks for them; undefined where bars, gaps at the end, many lines
 * or long names ask for a key instead.
 */
export function endLabels(
  chart: Chart,
  looks: readonly Look[],
  width: number,
): { width: number; parts: (place: Place) => Part[] } | undefined {
  const { series, labels } = chart
  const ends = series.map(({ values }) => values[labels.length - 1])
  const longest = Math.max(0, ...series.map(({ name }) => textWidth(name, size)))
  const direct = series.every(({ drawn }) => drawn !== 'bars') && ends.every((end) => typeof end === 'number' && Number.isFinite(end))
  if (!direct || series.length === 0 || series.length > 4 || labels.length < 2 || longest > width * 0.28) return undefined
  const parts = (place: Place): Part[] => {
    const heights = ends.map((end) => pointOf(place, end ?? 0))
    const moved = spreadOut(heights, { top: place.plot.top, bottom: place.plot.bottom })
    return series.map(({ name }, i): Part => {
      const colour = looks[i]?.ink ?? ink
      return {
        as: 'words',
        x: place.plot.right + 2,
        y: (moved[i] ?? 0) + 4,
        words: name,
        anchor: 'start',
        ink: colour === '#a86a00' ? ink : colour,
        bold: true,
      }
    })
  }
  return { width: longest * 1.08 + 6, parts }
}

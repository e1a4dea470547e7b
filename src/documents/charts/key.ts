import type { ChartSeries } from '../report.ts'
import { ink, type Look, type Part, size } from './parts.ts'
import { fitted, textWidth } from './text-width.ts'

const sample = 22
const space = 18
export const keyLine = 18

function sampleOf(look: Look, { drawn }: ChartSeries, { x, y }: { x: number; y: number }): Part[] {
  if (drawn === 'bars') return [{ as: 'bar', look, x: x + 4, y: y - 9, width: 12, height: 11 }]
  const of = { series: -1, at: -1 }
  const line: Part = { as: 'path', look, points: [x, x + sample - 4].map((at) => ({ x: at, y: y - 4, of })) }
  return drawn === 'dashed' ? [line] : [line, { as: 'shape', look, x: x + (sample - 4) / 2, y: y - 4 }]
}

/** A key to the series in rows across the width, each with the line, shape or filling it is drawn by and, for a status, its letter. */
export function keyOf(series: readonly ChartSeries[], looks: readonly Look[], { width, top }: { width: number; top: number }) {
  const parts: Part[] = []
  let x = 0
  let row = 0
  series.forEach((one, i) => {
    const look = looks[i]
    if (look === undefined) return
    const words = fitted(look.letter && one.tone ? `${one.name} (${look.letter})` : one.name, size, width - sample)
    const taken = sample + textWidth(words, size)
    if (x > 0 && x + taken > width) {
      x = 0
      row += 1
    }
    const y = top + row * keyLine + size
    parts.push(...sampleOf(look, one, { x, y }), { as: 'words', x: x + sample, y, words, anchor: 'start', ink })
    x += taken + space
  })
  return { parts, height: series.length === 0 ? 0 : (row + 1) * keyLine }
}

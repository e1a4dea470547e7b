import type { Chart } from '../report.ts'
import { type Axis, numberWords, shareOf } from './axis.ts'
import type { Box, Look, Part } from './parts.ts'
import { ink, quiet, size } from './parts.ts'
import { textWidth } from './text-width.ts'

/** Where things stand in a plot: labels along, values up; or, lying, labels down and values across. */
export interface Place {
  plot: Box
  axis: Axis
  lying: boolean
  /** Middle of each label's band. */
  middles: readonly number[]
  /** Width of a band. */
  band: number
}

/** The point of a value on the measured axis. */
export function pointOf({ plot, axis, lying }: Pick<Place, 'plot' | 'axis' | 'lying'>, value: number): number {
  const share = shareOf(axis, value)
  return lying ? plot.left + share * (plot.right - plot.left) : plot.bottom - share * (plot.bottom - plot.top)
}

const valueAt = (values: readonly (number | null)[], at: number): number | null => {
  const value = values[at]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** A line through its values, broken where one is missing; shapes where there is room, and always where a value stands alone or last. */
export function lineParts(chart: Chart, looks: readonly Look[], place: Place): Part[] {
  return chart.series.flatMap(({ drawn, values }, series): Part[] => {
    const look = looks[series]
    if (drawn === 'bars' || look === undefined) return []
    const runs: { x: number; y: number; of: { series: number; at: number } }[][] = [[]]
    place.middles.forEach((x, at) => {
      const value = valueAt(values, at)
      if (value === null) runs.push([])
      else runs.at(-1)?.push({ x, y: pointOf(place, value), of: { series, at } })
    })
    const isRoomy = drawn === 'line' && place.band >= 11
    const kept = runs.filter((run) => run.length > 0)
    const last = kept.at(-1)?.at(-1)
    const shapes = kept.flatMap((run) => run.filter((point) => isRoomy || run.length === 1 || (drawn === 'line' && point === last)))
    return [
      ...kept.map((points): Part => ({ as: 'path', look, points })),
      ...shapes.map(({ x, y, of }): Part => ({ as: 'shape', look, x, y, of })),
    ]
  })
}

interface Slot {
  series: number
  at: number
  value: number
  /** Both ends on the measured axis. */
  ends: [number, number]
  /** Across the band. */
  start: number
  thick: number
}

/** The bars of one label: side by side, or on top of one another with those below nought hanging. */
function slotsAt(chart: Chart, at: number, place: Place): Slot[] {
  const bars = chart.series.flatMap(({ drawn }, series) => (drawn === 'bars' ? [series] : []))
  const whole = Math.min(place.band * (bars.length > 1 && !chart.stacked ? 0.8 : 0.66), chart.stacked || bars.length === 1 ? 64 : 120)
  const thick = chart.stacked ? whole : whole / Math.max(1, bars.length)
  const first = (place.middles[at] ?? 0) - whole / 2
  const reached = { up: 0, down: 0 }
  return bars.flatMap((series, i) => {
    const value = valueAt(chart.series[series]?.values ?? [], at)
    if (value === null) return []
    const side = value < 0 ? 'down' : 'up'
    const base = chart.stacked ? reached[side] : 0
    if (chart.stacked) reached[side] += value
    const ends: [number, number] = [pointOf(place, base), pointOf(place, chart.stacked ? reached[side] : value)]
    return [{ series, at, value, ends, start: first + (chart.stacked ? 0 : i * thick), thick }]
  })
}

/** Words of a bar: the letter of its status and its value within it, or its value at its end. */
function barWords(slot: Slot, chart: Chart, { look, place }: { look: Look; place: Place }): Part[] {
  const [base, end] = slot.ends
  const long = Math.abs(end - base)
  const value = numberWords(slot.value, 2)
  const across = slot.start + slot.thick / 2
  const room = place.lying ? { width: long, height: slot.thick } : { width: slot.thick, height: long }
  const at = (along: number) => (place.lying ? { x: along, y: across + 4 } : { x: across, y: along + 4 })
  if (chart.stacked) {
    const choices = [look.letter && `${look.letter} ${value}`, look.letter ?? value]
    const words = choices.find((each) => each && textWidth(each, size) + 6 <= room.width && room.height >= size + 3)
    return words && slot.value !== 0
      ? [{ as: 'words', ...at((base + end) / 2), words, anchor: 'middle', ink: look.onFill, bold: true }]
      : []
  }
  const fits = place.lying ? slot.thick >= 11 : textWidth(value, size) <= slot.thick + (place.band - slot.thick) * 0.5
  if (!fits) return []
  const beyond = slot.value < 0 ? -1 : 1
  if (place.lying)
    return [{ as: 'words', x: end + 5 * beyond, y: across + 4, words: value, anchor: beyond > 0 ? 'start' : 'end', ink: quiet }]
  return [{ as: 'words', x: across, y: beyond > 0 ? end - 4 : end + size, words: value, anchor: 'middle', ink: quiet }]
}

/** All bars of a chart; a nought that is known is a line on the base, a gap is nothing. */
export function barParts(chart: Chart, looks: readonly Look[], place: Place): Part[] {
  return place.middles.flatMap((_, at) =>
    slotsAt(chart, at, place).flatMap((slot): Part[] => {
      const look = looks[slot.series]
      if (look === undefined) return []
      const from = Math.min(...slot.ends)
      const long = Math.abs(slot.ends[1] - slot.ends[0])
      const within = chart.series[slot.series]?.tone === undefined ? { ...look, onFill: look.onFill ?? ink } : look
      const of = { series: slot.series, at }
      const bar: Part = place.lying
        ? { as: 'bar', look, x: from, y: slot.start, width: long, height: slot.thick, of }
        : { as: 'bar', look, x: slot.start, y: from, width: slot.thick, height: long, of }
      return [bar, ...barWords(slot, chart, { look: within, place })]
    }),
  )
}

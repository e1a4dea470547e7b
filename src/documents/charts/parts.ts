import type { SpcIconKind } from '../../kernel/spc-icon.ts'
import type { PointSignal } from '../../kernel/spc-mark.ts'

/** What a mark looks like; colours stand 3:1 or more against the paper, words 4.5:1. */
export interface Look {
  ink: string
  /** Within bars and hollow shapes. */
  fill: string
  /** Words printed on the fill. */
  onFill: string
  dash?: string
  shape: Shape
  thick: number
  /** Printed in bars of a status that are large enough. */
  letter?: string
}

export type Shape = 'circle' | 'square' | 'triangle' | 'diamond' | 'ring'

/** The value a mark stands for: which series, and which label. */
export interface Of {
  series: number
  at: number
}

/** The pieces a chart is drawn of, in drawing order. */
export type Part =
  | { as: 'rule'; x1: number; y1: number; x2: number; y2: number; firm: boolean }
  | { as: 'path'; look: Look; points: { x: number; y: number; of: Of }[] }
  | { as: 'shape'; look: Look; x: number; y: number; of?: Of }
  | { as: 'bar'; look: Look; x: number; y: number; width: number; height: number; of?: Of }
  | { as: 'words'; x: number; y: number; words: string; anchor: 'start' | 'middle' | 'end'; ink: string; bold?: true }
  /** A point of an SPC chart; without `of` in a key. */
  | { as: 'mark'; signal: PointSignal; x: number; y: number; r: number; hollow: boolean; of?: Of }
  /** A line of an SPC chart, of one of its columns. */
  | { as: 'line'; ink: string; thick: number; dash?: string; points: { x: number; y: number }[]; column?: string }
  /** What lies between two lines. */
  | { as: 'area'; fill: string; points: { x: number; y: number }[] }
  | { as: 'icon'; kind: SpcIconKind; x: number; y: number; side: number }

/** A chart in pieces. */
export interface Plan {
  width: number
  height: number
  /** Where the values are drawn. */
  plot: Box
  parts: Part[]
}

export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

export const ink = '#212b32'
export const quiet = '#4c6272'
export const hair = '#d8dde0'
/** Size of all words. */
export const size = 12

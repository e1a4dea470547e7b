import { type Box, boxRound, type Matrix, placed } from './geometry.ts'

/** A straight line along one direction: where it lies, and from where to where it goes. */
export interface Segment {
  at: number
  from: number
  to: number
}

/** A rectangle painted in one colour, RRGGBB. */
export interface Fill extends Box {
  colour: string
}

/** What is drawn on a page besides words. */
export interface Drawn {
  across: Segment[]
  down: Segment[]
  fills: Fill[]
}

type Point = [number, number]

interface SubPath {
  points: Point[]
  curved: boolean
}

/** Numbers each step of a path takes: move, line, curve, shallow curve, close. */
const takes = [2, 2, 6, 4, 0]

/** The parts of a path as pdf.js writes it, each a run of points on the page. */
export function subPathsOf(path: ArrayLike<number>, m: Matrix): SubPath[] {
  const parts: SubPath[] = []
  let current: SubPath = { points: [], curved: false }
  for (let at = 0; at < path.length; ) {
    const step = path[at] as number
    const numbers = takes[step] ?? 0
    const point: Point = placed(m, path[at + numbers - 1] ?? 0, path[at + numbers] ?? 0)
    if (step === 0) {
      current = { points: [point], curved: false }
      parts.push(current)
    } else if (step === 4) current.points.push(...current.points.slice(0, 1))
    else current.points.push(point)
    if (step === 2 || step === 3) current.curved = true
    at += numbers + 1
  }
  return parts.filter(({ points }) => points.length > 1)
}

/** Thinner than this is a line, in points. */
const thin = 3
const level = 1

const isRectangle = ({ points, curved }: SubPath, box: Box): boolean =>
  !curved &&
  points.every(
    ([x, y]) =>
      (Math.abs(x - box.left) < level || Math.abs(x - box.right) < level) &&
      (Math.abs(y - box.top) < level || Math.abs(y - box.bottom) < level),
  )

/** Takes painted parts of a path: thin ones are lines, rectangles are shading, the rest is a drawing and passed over. */
export function takeFill(drawn: Drawn, parts: readonly SubPath[], colour: string): void {
  for (const part of parts) {
    const box = boxRound(part.points)
    const [width, height] = [box.right - box.left, box.bottom - box.top]
    if (!isRectangle(part, box)) continue
    if (height <= thin && width > height) drawn.across.push({ at: (box.top + box.bottom) / 2, from: box.left, to: box.right })
    else if (width <= thin && height > width) drawn.down.push({ at: (box.left + box.right) / 2, from: box.top, to: box.bottom })
    else if (width > thin && height > thin) drawn.fills.push({ ...box, colour })
  }
}

/** Takes parts of a path drawn with a pen: those that run straight across or down. */
export function takeStroke(drawn: Drawn, parts: readonly SubPath[]): void {
  for (const { points, curved } of parts) {
    if (curved) continue
    points.slice(1).forEach(([x, y], i) => {
      const [px, py] = points[i] as Point
      if (Math.abs(y - py) < level && Math.abs(x - px) > Math.abs(y - py))
        drawn.across.push({ at: (y + py) / 2, from: Math.min(x, px), to: Math.max(x, px) })
      else if (Math.abs(x - px) < level && Math.abs(y - py) > Math.abs(x - px))
        drawn.down.push({ at: (x + px) / 2, from: Math.min(y, py), to: Math.max(y, py) })
    })
  }
}

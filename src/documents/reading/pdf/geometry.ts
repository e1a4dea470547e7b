/** An upright rectangle on a page as read: points from its top left corner, downwards and to the right. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** A transformation as PDF writes it: six numbers. */
export type Matrix = readonly [number, number, number, number, number, number]

/** First `inner`, then `outer`. */
export const composed = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

/** Where a point lands. */
export const placed = (m: Matrix, x: number, y: number): [number, number] => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]

/** The box round some points. */
export function boxRound(points: readonly (readonly [number, number])[]): Box {
  const box = {
    left: Number.POSITIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  }
  for (const [x, y] of points) {
    if (x < box.left) box.left = x
    if (x > box.right) box.right = x
    if (y < box.top) box.top = y
    if (y > box.bottom) box.bottom = y
  }
  return box
}

/** The box round some boxes. */
export const boxAll = (boxes: readonly Box[]): Box =>
  boxRound(
    boxes.flatMap((b): [number, number][] => [
      [b.left, b.top],
      [b.right, b.bottom],
    ]),
  )

/** What two boxes share; its sides may have passed each other where they share nothing. */
export const shared = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
})

export const areaOf = ({ left, top, right, bottom }: Box): number => Math.max(0, right - left) * Math.max(0, bottom - top)

export const isWithin = ({ left, top, right, bottom }: Box, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom

import type { PageRead } from './page-read.ts'
import { lengthOf, type Region } from './unlined.ts'

/** Heights at which a line or the edge of a shading crosses most of the region. */
function rulesOf(page: PageRead, { left, right }: { left: number; right: number }): number[] {
  const wide = (from: number, to: number) => Math.min(to, right) - Math.max(from, left) > 0.5 * (right - left)
  return [
    ...page.across.flatMap(({ at, from, to }) => (wide(from, to) ? [at] : [])),
    ...page.fills.flatMap((fill) => (wide(fill.left, fill.right) ? [fill.top, fill.bottom] : [])),
  ]
}

/** Whether every cell begins on its row's first line: where some do not, as in rows set to their middle, gaps do not tell rows. */
function beginTogether(lines: Region['lines'], starts: readonly boolean[]): boolean {
  let begun: boolean[] = []
  return lines.every(({ line, cells }, i) => {
    const above = lines[i - 1]?.line
    if (starts[i]) begun = cells.map((cell) => cell.length > 0)
    else if (cells.some((cell, column) => cell.length > 0 && !begun[column])) return false
    return above === undefined || line.at - above.at > 0.8 * line.size
  })
}

/** Where rows begin, by lines between them, else by wider gaps; undefined where neither tells. */
export function rowStarts(region: Region, page: PageRead): boolean[] | undefined {
  const { lines, columns } = region
  const rules = rulesOf(page, { left: Math.min(...columns.map((c) => c.left)), right: Math.max(...columns.map((c) => c.right)) })
  const gaps = lines.slice(1).map(({ line }, i) => ({ line, above: (lines[i] as Region['lines'][number]).line }))
  const ruled = gaps.map(({ line, above }) => rules.some((y) => y > above.at - 0.1 * above.size && y < line.at - 0.6 * line.size))
  if (ruled.filter(Boolean).length >= 2) return [true, ...ruled]
  const heights = gaps.map(({ line, above }) => line.at - above.at)
  const byGap = (from: number) => {
    const starts = [true, ...heights.map((height) => height >= from)]
    region.from = from
    return beginTogether(lines, starts) ? starts : undefined
  }
  if (region.from !== undefined) return byGap(region.from)
  const sorted = [...heights].sort((a, b) => a - b)
  const jumps = sorted.slice(1).map((height, i) => height / Math.max(1, sorted[i] as number))
  const widest = Math.max(0, ...jumps)
  if (widest >= 1.25) return byGap((sorted[jumps.indexOf(widest) + 1] as number) - 0.5)
  const isPlain = lines.every(({ cells }) => cells[0]?.length && cells.filter((cell) => cell.length > 0).length >= 0.6 * cells.length)
  const lengths = lines.flatMap(({ line }) => line.stretches.map(lengthOf))
  const isShort = lengths.reduce((sum, length) => sum + length, 0) / lengths.length <= 25
  return isPlain && isShort ? lines.map(() => true) : undefined
}

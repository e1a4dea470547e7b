/** From one line of words to the next beside it. */
export const labelApart = 14

/** Heights moved as little as they need, so that no two words touch, within the plot. */
export function spreadOut(heights: readonly number[], { top, bottom }: { top: number; bottom: number }): number[] {
  const order = heights.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y || a.i - b.i)
  order.forEach((each, n) => {
    each.y = Math.max(each.y, top, (order[n - 1]?.y ?? -Infinity) + (n > 0 ? labelApart : 0))
  })
  for (let n = order.length - 1; n >= 0; n -= 1) {
    const each = order[n]
    if (each) each.y = Math.min(each.y, n === order.length - 1 ? bottom : (order[n + 1]?.y ?? bottom) - labelApart)
  }
  const moved: number[] = []
  for (const { y, i } of order) moved[i] = y
  return moved
}

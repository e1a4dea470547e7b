import type { Funnel, FunnelPoint } from './funnel.ts'

/** "Ward 3, 24%, is above what chance gives a place of its size (99.8% limits 3% to 21%)". `figure` says a value of the funnel. */
export function funnelSentence(point: FunnelPoint, { centre }: Funnel, figure: (value: number) => string): string {
  const { name, value, verdict, way } = point
  if (verdict === 'few') return `${name} has nothing to count by, so it cannot be compared.`
  if (verdict === 'inside') return `${name}, ${figure(value)}, is no further from ${figure(centre)} than chance puts a place of its size.`
  const side = way === 1 ? 'above' : 'below'
  if (verdict === 'outside 95') {
    const limit = figure(way === 1 ? point.upper95 : point.lower95)
    return `${name}, ${figure(value)}, is ${side} the 95% limit of ${limit}: one place in twenty lies beyond these by chance alone, so watch it.`
  }
  const limit = figure(way === 1 ? point.upper998 : point.lower998)
  return `${name}, ${figure(value)}, is ${side} the 99.8% limit of ${limit}: further than chance explains.`
}

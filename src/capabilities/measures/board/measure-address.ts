/** Where a measure is read: at a place, from a source, with how many of its points. */
export function measureAddress(
  id: number,
  { place, source, all }: { place?: number | undefined; source?: number | undefined; all?: boolean } = {},
): string {
  const words = [place === undefined ? '' : `place=${place}`, source === undefined ? '' : `source=${source}`, all ? 'points=all' : '']
  const query = words.filter(Boolean).join('&')
  return query ? `/measures/${id}?${query}` : `/measures/${id}`
}

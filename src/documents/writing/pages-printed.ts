/** How many pages a PDF of ours has, by the count in its root of pages; undefined where it says none in the open. */
export function pagesPrinted(pdf: Uint8Array | string): number | undefined {
  const text = typeof pdf === 'string' ? pdf : Buffer.from(pdf).toString('latin1')
  const counts = [...text.matchAll(/<<[^<>]*\/Type\s*\/Pages\b[^<>]*>>/g)].map(([root]) => Number(/\/Count\s+(\d+)/.exec(root)?.[1] ?? 0))
  return counts.length === 0 ? undefined : Math.max(...counts)
}

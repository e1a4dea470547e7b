/** "0.6 MB", "48 MB", "1.2 GB": a size as people say it, never less than a tenth of a megabyte. */
export function sizeInWords(bytes: number): string {
  const [many, unit] = bytes >= 1e9 ? [bytes / 1e9, 'GB'] : [bytes / 1e6, 'MB']
  const shown = many >= 10 ? Math.round(many) : Math.max(0.1, Math.round(many * 10) / 10)
  return `${shown.toLocaleString('en-GB')} ${unit}`
}

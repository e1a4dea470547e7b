/**
 * An address of this site, or the fallback when the words lead anywhere else. Browsers drop tabs and line ends from an
 * address and read a backslash as a slash, so any of those makes it a stranger's.
 */
export function localPath(text: string | null | undefined, fallback = '/'): string {
  if (!text?.startsWith('/') || text.startsWith('//') || /[\\\s\p{Cc}]/u.test(text)) return fallback
  return text
}

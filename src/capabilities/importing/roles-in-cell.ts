const office =
  /\b(director|chief|officer|secretary|head|medical|nurse|nursing|lead|manager|ceo|coo|cfo|cno|cio|cmo|md|deputy|chair|executive|matron|consultant|president|partner|dof|don|dhr)\b/i

const tidy = (words: string) => words.replace(/\s+/g, ' ').trim()

/** Words compared without case, points or small differences of writing. */
export const roleKey = (words: string): string =>
  words
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bthe\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * The accountable roles a cell names, in order. A stroke, a semicolon or a line always parts two; "and", "&" and a comma only
 * where each side is an office by itself, for "Director of Strategy and Partnerships" is one. A post's own title is never parted.
 */
export function rolesIn(cell: string, isPost: (words: string) => boolean): string[] {
  const whole = tidy(cell)
  if (whole === '') return []
  if (isPost(whole)) return [whole]
  const parts = whole
    .split(/\s*[/;|]\s*/)
    .map(tidy)
    .filter(Boolean)
  return [...new Set(parts.flatMap((part) => (isPost(part) ? [part] : byAnd(part, isPost))))]
}

function byAnd(part: string, isPost: (words: string) => boolean): string[] {
  const pieces = part
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*/i)
    .map(tidy)
    .filter(Boolean)
  const isOffice = (words: string) => isPost(words) || (office.test(words) && /^\S+( \S+)*$/.test(words))
  return pieces.length > 1 && pieces.every(isOffice) ? pieces : [part]
}

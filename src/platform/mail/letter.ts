/** What a letter says, before it is text or a web page. An address is a path of ours: a page to be read after signing in, never a deed. */
export interface Paper {
  lead: string
  sections: { heading: string; lines: { words: string; href?: string }[]; more?: string }[]
  /** Small print beneath: why this came. */
  why: string
}

/** One letter to one person. */
export interface Letter {
  to: string
  subject: string
  /** The part of its Message-ID before the @: the same each time it is tried, so that a receiver can tell a second copy. */
  messageName: string
  trust: string
  paper: Paper
}

/** The page where somebody says which mail they want; it asks them to sign in. */
export const choicesPath = '/account/mail'

/** Anybody's words as one line without control characters: fit for a header. */
export const oneLine = (words: string, longest = 180): string => {
  const line = words
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return line.length <= longest
    ? line
    : `${Array.from(line)
        .slice(0, longest - 1)
        .join('')}…`
}

import { Refused } from './refused.ts'

// control characters, and the marks that turn the direction of writing and so disguise an ending
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u

/** The last part of a path, of either system. */
const withoutFolders = (name: string): string => name.split(/[\\/]/).at(-1) ?? ''

/**
 * The file's name as it may be shown.
 * @throws Refused for names with unseen characters, and for the lock files Office leaves beside an open document.
 */
export function fileNameOf(name: string): string {
  if (unseen.test(name))
    throw new Refused('name', 'The file’s name holds characters that cannot be seen. Rename the file, then upload it again.')
  const own = withoutFolders(name).trim()
  if (own === '') throw new Refused('name', 'The file has no name. Rename it, then upload it again.')
  if (/^(~\$|\.~lock\.)/.test(own)) {
    throw new Refused(
      'name',
      `${own} is the small lock file that Office keeps while a document is open, not the document. Upload the document itself, whose name does not begin with ${own.slice(0, 2)}.`,
    )
  }
  return own
}

/** The ending of a name in small letters, without the dot: `docx`; empty when there is none. */
export const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

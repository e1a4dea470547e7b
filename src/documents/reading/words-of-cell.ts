import { limits } from './limits.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\u200c\u2060\ufeff\ufffe\uffff]/g

/** Words as printed in a cell: white space folded within a line, line breaks kept as \n, no unseen characters. */
export function foldSpace(words: string): string {
  if (!/[^\x21-\x7e]/.test(words)) return words
  return words
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(unseen, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Words folded and cut to what a cell may hold; `cut` is called when something was cut. */
export function wordsOfCell(words: string, cut: () => void): string {
  const folded = foldSpace(words)
  if (folded.length <= limits.cellCharacters) return folded
  cut()
  return folded.slice(0, limits.cellCharacters)
}

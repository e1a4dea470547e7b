/** One value three times: as the file was written with it, as the file has it now, and as the records have it now. */
export interface ThreeTexts {
  /** Undefined where nobody can tell any more. */
  exported: string | undefined
  file: string
  records: string
}

/**
 * What became of a value since its file was written. `nothing`: the file says what the records say, or what it said when it was written;
 * `moved`: so, but the records were changed meanwhile; `update`: the file alone was changed; `both`: each was, differently; `emptied`: the
 * file's words were taken out.
 */
export type Verdict = 'nothing' | 'moved' | 'update' | 'both' | 'emptied'

/** Words compared without white space and ways of storing one letter; a dash or a quote stays what it is. */
export const tidyText = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Weighs a value that came back against the one it went out with and the one held now. Where it is not known how it went out, every difference is of both. */
export function threeWay(texts: ThreeTexts): Verdict {
  const [file, records] = [tidyText(texts.file), tidyText(texts.records)]
  const exported = texts.exported === undefined ? undefined : tidyText(texts.exported)
  if (file === records) return 'nothing'
  if (exported === undefined) return file === '' ? 'nothing' : 'both'
  if (file === exported) return 'moved'
  if (file === '') return 'emptied'
  return records === exported ? 'update' : 'both'
}

/** Whether only a person can say what is to stand. */
export const isAsked = (verdict: Verdict): boolean => verdict === 'both' || verdict === 'emptied'

/** Whether the file's value is to be written, given what a person chose: `file` or `records`. What is asked and not answered is not written. */
export const takesFile = (verdict: Verdict, answer: string | undefined): boolean =>
  verdict === 'update' || (isAsked(verdict) && answer === 'file')

import { periodIn } from '../../../../documents/recognising/read-period.ts'
import type { PeriodRead } from './proposed.ts'
import { readWhen } from './when.ts'
import { periodOf } from './when-column.ts'

interface Titles {
  /** What a person typed. */
  typed: string | undefined
  above: readonly string[]
  sheet: string | undefined
  file: string
}

/** The one period that words name, in full or within a sentence; of several none. */
function periodWithin(words: string): PeriodRead | undefined {
  const spaced = words.replace(/_+/g, ' ').trim()
  const rolling = /\b(?:rolling )?(?:12|twelve) months? (?:to|ending) (?:the end of )?[a-z]+\.? (?:20)?\d{2}\b/i.exec(spaced)?.[0]
  const named = rolling ?? periodIn(spaced)
  const when = readWhen(spaced) ?? (named ? readWhen(named) : undefined) ?? monthWithin(spaced)
  return periodOf(when, { frequency: 'month' })
}

/** `2024-09` or `202409` within a name, where it stands alone. */
const monthWithin = (words: string) => {
  const found = /(?<![\d-])(20\d{2})[-.]?(0[1-9]|1[0-2])(?![\d-])/.exec(words)
  return found ? readWhen(`${found[1]}-${found[2]}`) : undefined
}

/** The period of all figures of a table whose rows state none: typed by a person, in a line above, the sheet’s name, the file’s name. */
export function titlePeriod({ typed, above, sheet, file }: Titles): (PeriodRead & { from: string }) | undefined {
  if (typed?.trim()) {
    const period = periodWithin(typed)
    return period && { ...period, from: 'said by hand' }
  }
  const places: [string, string][] = [
    ...above.map((line): [string, string] => [line, `the line “${line.slice(0, 80)}”`]),
    [sheet ?? '', 'the name of the sheet'],
    [file.replace(/\.[a-z]+$/i, ''), 'the name of the file'],
  ]
  const found = places.flatMap(([words, from]) => {
    const period = words ? periodWithin(words) : undefined
    return period ? [{ ...period, from }] : []
  })
  // a line that says when it was published names a period too: "Period:" is believed first
  const marked = above.findIndex((line) => /^(reporting )?(period|month)\b/i.test(line))
  return found.find(({ from }) => marked >= 0 && from.includes((above[marked] as string).slice(0, 80))) ?? found[0]
}

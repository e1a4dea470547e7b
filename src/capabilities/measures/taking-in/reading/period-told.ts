import { cells, type Gathered } from './gathered.ts'
import type { PeriodRead } from './proposed.ts'
import type { When } from './when.ts'
import { type DaysAre, periodOf, standsForNext } from './when-column.ts'

/** Words of time in a cell, and what its table says of them. */
interface Words {
  when: When | undefined
  text: string
  cell: string
  days: DaysAre
  /** The period of the table’s title, which says the year of a month that has none. */
  title: PeriodRead | undefined
  about: string
}

/** The period a cell names; what was not plain of it, or why there is none, is told. */
export function tellPeriod({ when, text, cell, days, title, about }: Words, found: Gathered): PeriodRead | undefined {
  const tell = (kind: string, severity: 'stops' | 'asks' | 'tells', says: (first: string) => string) =>
    found.add({
      ...{ kind, severity, about, cell, says: text.slice(0, 60) },
      words: (n, first) => `${cells(n)}: ${says(first)}`,
      ...(severity === 'asks' ? { ways: ['keep'] } : {}),
    })
  const period = periodOf(when, days)
  if (period) {
    if ((when?.is === 'period' || when?.is === 'day') && when.twoDigits)
      tell('two-digit year', 'tells', (first) => `the year has two digits, read as 20…: “${first}”`)
    if (when?.is === 'day' && standsForNext(when.day, days))
      tell(
        'month before',
        'asks',
        (first) => `“${first}” is the last day of a month in a column where months begin, and was read as the month after it`,
      )
    return period
  }
  if (when?.is === 'yearless' && title && when.month === Number(title.start.slice(5, 7))) return title
  if (when?.is === 'impossible') tell('no such period', 'stops', (first) => `“${first}”: ${when.words}`)
  else if (when?.is === 'yearless') tell('no year', 'stops', (first) => `“${first}” does not say which year`)
  else if (text !== '') tell('no period', 'stops', (first) => `“${first}” is no period`)
  else tell('no period', 'stops', () => 'the row says no period')
  return undefined
}

import type { Child } from 'hono/jsx'
import { dayAndMonth, dayAt, type Instant, timeInWords } from '../../../kernel/day.ts'
import { sentenceCase } from '../../../kernel/words.ts'
import { type Column, Table } from '../../../ui/table.tsx'
import type { LetterRow } from '../queries.ts'

const when = (at: Instant) => `${dayAndMonth(dayAt(at))}, ${timeInWords(at)}`

const states: Record<string, (letter: LetterRow) => string> = {
  sent: ({ endedAt }) => `Sent ${endedAt ? when(endedAt) : ''}`,
  waiting: ({ notBefore, words }) => (words ? `Waits until ${when(notBefore)}. ${words}` : 'Waits to be sent'),
  failed: ({ words }) => `Not sent. ${words}`,
  'not needed': ({ words }) => `Not sent: ${words}`,
}

const became = (letter: LetterRow): string => states[letter.state]?.(letter) ?? letter.state

const columns: Column<LetterRow>[] = [
  { label: 'Subject', cell: ({ subject }) => subject },
  { label: 'Kind', nowrap: true, cell: ({ kind }) => sentenceCase(kind) },
  { label: 'Written', nowrap: true, cell: ({ madeAt }) => when(madeAt) },
  { label: 'State', cell: (letter) => (letter.state === 'failed' ? <b>{became(letter)}</b> : became(letter)) },
]

/** Letters, newest first, with what became of each; `to` adds whom each was for. What a letter says is not shown. */
export const ListLetters = ({ letters, empty, to = false }: { letters: readonly LetterRow[]; empty: Child; to?: boolean }) => (
  <Table
    caption="Letters"
    rows={letters}
    empty={empty}
    columns={to ? [columns[0] as Column<LetterRow>, { label: 'To', cell: ({ name }) => name }, ...columns.slice(1)] : columns}
  />
)

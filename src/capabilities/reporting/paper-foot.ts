import { type Day, dayInWords } from '../../kernel/day.ts'
import { count } from '../../kernel/words.ts'

/** What every paper says at its foot: the day whose records it reads, their seal, and that a sample is one. */
export function paperFoot({ on, history, isSample }: { on: Day; history: { entries: number; head: string }; isSample: boolean }): string {
  const sealed = history.entries === 0 ? '' : ` History of ${count(history.entries, 'change')}, seal ${history.head.slice(0, 16)}.`
  return `Records as at ${dayInWords(on)}.${sealed}${isSample ? ' Fictional trust, sample records.' : ''}`
}

import { dayAt, dayInWords, type Instant } from '../../kernel/day.ts'
import { Conflict, type TwoTexts } from '../../ui/conflict.tsx'

interface Words {
  last: { personName: string; at: Instant } | undefined
  texts: readonly TwoTexts[]
}

/** Somebody was first: who, when, and both texts. */
export const ChangedMeanwhile = ({ last, texts }: Words) => (
  <Conflict who={last?.personName ?? 'Somebody'} day={last ? dayInWords(dayAt(last.at)) : 'a day not recorded'} texts={texts}>
    Press again if yours should stand.
  </Conflict>
)

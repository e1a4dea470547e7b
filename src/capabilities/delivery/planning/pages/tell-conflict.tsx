import { dayAt, dayInWords, type Instant } from '../../../../kernel/day.ts'
import { Conflict, type TwoTexts } from '../../../../ui/conflict.tsx'

/** Somebody was first: who, when and what they wrote, beside what was typed here, which still stands in its form. */
export const TellConflict = ({ last, texts }: { last: { who: string; at: Instant | undefined }; texts: readonly TwoTexts[] }) => (
  <Conflict who={last.who} day={last.at ? dayInWords(dayAt(last.at)) : 'a day not recorded'} texts={texts}>
    Save again to put yours in its place.
  </Conflict>
)

import { Conflict, type TwoTexts } from '../../../../ui/conflict.tsx'

/** Somebody changed the risk while this was written. */
export const Meanwhile = ({ who, day, texts }: { who: string; day: string; texts: readonly TwoTexts[] }) => (
  <Conflict who={who} day={day} texts={texts}>
    Save again to put yours in its place.
  </Conflict>
)

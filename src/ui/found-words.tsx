/** A text with the words that were looked for marked. */
export const FoundWords = ({ stretches }: { stretches: readonly { words: string; found: boolean }[] }) => (
  <>{stretches.map(({ words, found }) => (found ? <mark>{words}</mark> : words))}</>
)

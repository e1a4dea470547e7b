import { Tag } from '../../../../ui/tag.tsx'
import { signInWords } from '../../assurances/standing.ts'

/** An assurer's own word, as they wrote it. */
export const AssurerWord = ({ level }: { level: string }) => (level === '' ? <span class="s-quiet">No word given</span> : <>“{level}”</>)

/** Positive or negative: the negative stands out by its box as well as by its word. */
export const Sign = ({ positive }: { positive: boolean | null }) =>
  positive === false ? <Tag colour="red">{signInWords(positive)}</Tag> : signInWords(positive)

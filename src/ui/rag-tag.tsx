import { type Earned, type Rag, ragName } from '../kernel/rag.ts'
import { Tag, type TagColour } from './tag.tsx'

const colours: Record<Rag, TagColour> = { green: 'green', amber: 'yellow', red: 'red', blue: 'blue' }

/** A status: always its word, with its colour; dashed and white where the records cannot tell. */
export const RagTag = ({ rag }: { rag: Earned }) =>
  rag === 'cannot tell' ? <strong class="nhsuk-tag s-none">{ragName(rag)}</strong> : <Tag colour={colours[rag]}>{ragName(rag)}</Tag>

/** A change of status, from one word to the other. */
export const RagChange = ({ from, to }: { from: Earned; to: Earned }) => (
  <span class="s-pair">
    <RagTag rag={from} />
    <span>to</span>
    <RagTag rag={to} />
  </span>
)

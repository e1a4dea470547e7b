import type { Child } from 'hono/jsx'
import type { Rag } from '../kernel/rag.ts'
import { ChangedWords } from './marked-words.tsx'
import { RagTag } from './rag-tag.tsx'

interface Words {
  period: string
  rag?: Rag | undefined
  on: string
  by: string
  text: string
  /** The text before it; its changes are marked. Left out for the first. */
  before?: string | undefined
  id?: string
  /** Notes beneath, quiet. */
  note?: Child
  children?: Child
}

/** What somebody wrote for a period, with what is new since the text before marked. */
export const UpdateArticle = ({ period, rag, on, by, text, before, id, note, children }: Words) => (
  <article class="s-update" id={id} aria-label={`${period}, ${on}`}>
    <div class="s-meta">
      <b>{period}</b>
      {rag && <RagTag rag={rag} />}
      <span class="s-quiet">{on}</span>
      <span class="s-quiet">{by}</span>
    </div>
    <div>
      <p class="s-written">{before === undefined ? text : <ChangedWords before={before} after={text} />}</p>
      {note !== undefined && <p class="s-small s-quiet">{note}</p>}
      {children}
    </div>
  </article>
)

import type { Child } from 'hono/jsx'
import type { Earned, Rag } from '../kernel/rag.ts'
import { RagTag } from './rag-tag.tsx'

interface Words {
  /** Left out while nothing is declared. */
  declared?: { rag: Rag; words?: Child; by?: Child } | undefined
  /** Each reason with the best it supports. */
  earned: { rag: Earned; reasons: { supports: string; words: Child }[] }
}

/** What is said beside what the records support, reason by reason. */
export const Verdict = ({ declared, earned }: Words) => (
  <div class="s-verdict">
    <div>
      <h2>Declared {declared && <RagTag rag={declared.rag} />}</h2>
      {declared === undefined && <p class="s-small">Nothing is declared for this period.</p>}
      {declared?.words !== undefined && <p class="s-small">{declared.words}</p>}
      {declared?.by !== undefined && <p class="s-small s-quiet">{declared.by}</p>}
    </div>
    <div>
      <h2>
        Earned <RagTag rag={earned.rag} />
      </h2>
      <ul class="s-reasons">
        {earned.reasons.map(({ supports, words }) => (
          <li>
            <b>{supports}</b>
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </div>
  </div>
)

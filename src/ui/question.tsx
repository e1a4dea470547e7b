import type { Child } from 'hono/jsx'

/** A numbered question: why it is asked, the ways to settle it, and an answer where there is one. */
export const Question = ({
  number,
  words,
  why,
  ways,
  children,
}: {
  number: number
  words: Child
  why?: Child
  ways?: Child
  children?: Child
}) => (
  <div class="s-ask">
    <span class="s-number" aria-hidden="true">
      {number}
    </span>
    <div>
      <p class="s-words">{words}</p>
      {why !== undefined && <p class="s-small s-quiet">{why}</p>}
      {children}
    </div>
    {ways !== undefined && <div class="s-acts">{ways}</div>}
  </div>
)

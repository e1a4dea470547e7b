import type { Child } from 'hono/jsx'

/** Words somebody said, and who; an answer stands further in. */
export const Say = ({ by, answer = false, children }: { by: string; answer?: boolean; children?: Child }) => (
  <div class={answer ? 's-say is-answer' : 's-say'}>
    <p class="s-kicker">{by}</p>
    {children}
  </div>
)

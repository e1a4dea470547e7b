import type { Child } from 'hono/jsx'

/** The answer that opens a page: `answer` in bold, then what it rests on. */
export const Lead = ({ answer, children }: { answer?: Child; children?: Child }) => (
  <p class="s-lead">
    {answer !== undefined && <b>{answer}</b>} {children}
  </p>
)

import type { Child } from 'hono/jsx'

interface Words {
  kind: string
  /** The name of the select whose choice opens it. */
  of: string
  open: boolean
  children?: Child
}

/** What one choice of a select means, folded beside the form; with script the one chosen is open and the others fold, without it each opens by itself. */
export const KindFold = ({ kind, of, open, children }: Words) => (
  <details class="s-fold" data-kind={kind} data-kind-of={of} open={open}>
    <summary>{kind}</summary>
    {children}
  </details>
)

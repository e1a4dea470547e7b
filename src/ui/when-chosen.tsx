import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'

interface Words {
  /** Shown once one of these statuses is chosen in the same form. */
  chosen: 'off track' | 'delivered'
  /** Shown from the start: it holds words, an error, or what a question asks for. */
  open?: boolean
  children?: Child
}

/** Boxes that only some statuses need: out of sight until one of them is chosen. No script; a browser too old for it shows them always. */
export const WhenChosen = ({ chosen, open = false, children }: Words) => (
  <div class={classNames('s-when', chosen === 'off track' ? 'is-off-track' : 'is-delivered', open && 'is-open')}>{children}</div>
)

import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'

interface Words {
  /** Shown once one of these radios is chosen in the same form. */
  picked: readonly ('retained' | 'reworded' | 'split' | 'merged' | 'refocused' | 'passed on' | 'answered')[]
  /** Shown from the start. */
  open?: boolean
  children?: Child
}

/** Boxes that only some choices need: out of sight until one of them is made. No script; a browser too old for it shows them always. */
export const WhenPicked = ({ picked, open = false, children }: Words) => (
  <div class={classNames('s-picked', ...picked.map((value) => `is-${value.replace(' ', '-')}`), open && 'is-open')}>{children}</div>
)

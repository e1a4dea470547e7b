import type { Child } from 'hono/jsx'

/** One thing to do, thumb-sized: its name, how it stands, and its button. */
export const Task = ({ name, stands, children }: { name: Child; stands: Child; children?: Child }) => (
  <li class="s-task">
    <b>{name}</b>
    <span class="s-small s-quiet">{stands}</span>
    {children}
  </li>
)

/** Things to do, one under the other. */
export const Tasks = ({ children }: { children?: Child }) => <ul class="s-plain s-tasks">{children}</ul>

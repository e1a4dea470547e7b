import type { Child } from 'hono/jsx'

/** Groups of people to choose from, two beside each other where there is room. */
export const Personas = ({ children }: { children?: Child }) => <div class="s-personas">{children}</div>

/** One of them: the name, what opens, and the button. */
export const Persona = ({ name, sees, children }: { name: string; sees: string | undefined; children?: Child }) => (
  <li class="s-persona">
    <div>
      <b>{name}</b>
      {sees && <span class="s-small s-quiet">{sees}</span>}
    </div>
    {children}
  </li>
)

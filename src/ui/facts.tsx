import type { Child } from 'hono/jsx'

/** Short facts in a row, each under its name. */
export const Facts = ({ facts }: { facts: { label: string; value: Child }[] }) => (
  <dl class="s-facts">
    {facts.map(({ label, value }) => (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

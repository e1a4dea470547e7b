import type { Child } from 'hono/jsx'

/** What a thing was before, oldest first, the last being what it is. */
export const Lineage = ({ label, steps }: { label: string; steps: Child[] }) => (
  <ol class="s-lineage" aria-label={label}>
    {steps.map((step, i) => (
      <li class={i < steps.length - 1 ? 's-quiet' : undefined}>{step}</li>
    ))}
  </ol>
)

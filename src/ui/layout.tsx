import type { Child } from 'hono/jsx'

/** The page's main matter with a side column; one under the other on a narrow screen. */
export const Beside = ({ label, side, children }: { label: string; side: Child; children?: Child }) => (
  <div class="s-side s-section">
    <div>{children}</div>
    <aside class="s-aside" aria-label={label}>
      {side}
    </aside>
  </div>
)

/** Two columns of equal weight. */
export const Two = ({ children }: { children?: Child }) => <div class="s-two s-section">{children}</div>

/** Writing beside what was written before: the old on the left, the new on the right. */
export const Writing = ({ then, children }: { then: Child; children?: Child }) => (
  <div class="s-write">
    <div class="s-then">{then}</div>
    <div>{children}</div>
  </div>
)

/** The bar that ends a form: its button, the other way out, and what happens next. It stays in sight. */
export const FootBar = ({ children }: { children?: Child }) => <div class="s-foot">{children}</div>

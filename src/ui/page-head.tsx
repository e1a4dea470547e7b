import type { Child } from 'hono/jsx'

interface Words {
  title: Child
  /** A quiet line over the title. */
  caption?: Child
  /** What stands to the right: actions or facts. */
  beside?: Child
  /** Beneath the title: the lead. */
  children?: Child
}

/** The head of a page, given to `Page` as its heading: title and lead on the left, actions or facts on the right. */
export const PageHead = ({ title, caption, beside, children }: Words) => (
  <div class="s-headrow">
    <div>
      <h1>
        {caption !== undefined && <span class="s-cap">{caption}</span>} {title}
      </h1>
      {children}
    </div>
    {beside !== undefined && <div class="s-beside">{beside}</div>}
  </div>
)

/** Buttons and links side by side. */
export const Actions = ({ children }: { children?: Child }) => <div class="s-acts">{children}</div>

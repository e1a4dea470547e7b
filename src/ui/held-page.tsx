import type { Child } from 'hono/jsx'
import { safeHref } from './safe-href.ts'

interface Words {
  picture: string
  /** What the picture shows, and where its words can be read. */
  alt: string
  children?: Child
}

/** A page of somebody's document as a picture, and beside it what was read from it; on a narrow screen the picture stands first. */
export const HeldPage = ({ picture, alt, children }: Words) => (
  <div class="s-held">
    <figure class="s-held-page">
      <a href={safeHref(picture)}>
        <img src={picture} alt={alt} />
      </a>
      <figcaption class="s-small s-quiet">Open the picture by itself to see it larger.</figcaption>
    </figure>
    <div>{children}</div>
  </div>
)

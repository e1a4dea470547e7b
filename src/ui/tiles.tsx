import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'
import { safeHref } from './safe-href.ts'

/** Tiles in five columns; the rows of neighbouring tiles line up. */
export const Tiles = ({ children }: { children?: Child }) => <ul class="s-tiles">{children}</ul>

interface Words {
  /** Empty where it has none. */
  letter: string
  name: string
  href: string
  /** Open on this page. */
  open?: boolean
  /** Nothing beneath it. */
  bare?: boolean
  under: Child
  spread: Child
  change: Child
  children?: Child
}

/** One tile: letter, name, spread, what changed, and its gaps. */
export const Tile = ({ letter, name, href, open, bare, under, spread, change, children }: Words) => (
  <li class={classNames('s-tile', bare && 'is-bare')}>
    <div class="s-tile-head">
      {letter !== '' && (
        <span class="s-letter" aria-hidden="true">
          {letter}
        </span>
      )}
      <div>
        <h3>
          <a href={safeHref(href)} aria-current={open ? 'true' : undefined}>
            {name}
          </a>
        </h3>
        <span class="s-quiet">{under}</span>
      </div>
    </div>
    {spread}
    <p class={bare ? 's-quiet' : undefined}>{change}</p>
    <div>{children}</div>
  </li>
)

/** How to read the tiles; it takes a tile's place. */
export const TileKey = ({ heading, marks, children }: { heading: string; marks: { mark: Child; words: Child }[]; children?: Child }) => (
  <li class="s-key">
    <h3>{heading}</h3>
    <ul>
      {marks.map(({ mark, words }) => (
        <li>
          {mark}
          <span>{words}</span>
        </li>
      ))}
    </ul>
    {children}
  </li>
)

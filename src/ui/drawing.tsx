import { raw } from 'hono/html'

declare const made: unique symbol

/** Markup within an `svg` that our own drawing code made, every word in it escaped. No text of a user's is one. */
export type Drawn = string & { readonly [made]: true }

/** Says that markup came from our drawing code: only for what `documents` or `kernel` drew, never for words. */
export const drawn = (markup: string): Drawn => markup as Drawn

interface Words {
  /** What stands within the `svg`. */
  inside: Drawn
  width: number
  height: number
  /** Its name, read aloud; without one the picture is passed over, and words must stand beside it. */
  label?: string
  /** The place of the words that say what it shows. */
  describedBy?: string
  class?: string
}

/** A picture of ours on a page. */
export const Drawing = ({ inside, width, height, label, describedBy, class: look }: Words) => {
  const sizes = { ...(look ? { class: look } : {}), viewBox: `0 0 ${width} ${height}`, width, height }
  if (label === undefined)
    return (
      <svg aria-hidden="true" {...sizes}>
        {raw(inside)}
      </svg>
    )
  return (
    <svg role="img" aria-label={label} {...(describedBy ? { 'aria-describedby': describedBy } : {})} {...sizes}>
      {raw(inside)}
    </svg>
  )
}

import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'

export type TagColour = 'white' | 'grey' | 'green' | 'aqua-green' | 'blue' | 'purple' | 'pink' | 'red' | 'orange' | 'yellow'

/** A short word in a coloured box; the word carries the meaning. */
export const Tag = ({
  colour,
  border = true,
  children,
}: {
  colour?: TagColour | false | undefined
  border?: boolean
  children?: Child
}) => {
  const tone = colour === false ? 'no-colour' : colour
  return <strong class={classNames('nhsuk-tag', tone && `nhsuk-tag--${tone}`, !border && 'nhsuk-tag--no-border')}>{children}</strong>
}

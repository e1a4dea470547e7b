import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'

export type LabelSize = 's' | 'm' | 'l' | 'xl'

interface Words {
  for?: string | undefined
  size?: LabelSize | undefined
  headed?: boolean | undefined
  caption?: string | undefined
  children?: Child
}

/** The caption above a label or legend, of the same size. */
export const Caption = ({ size, words }: { size?: LabelSize | undefined; words?: string | undefined }) =>
  words ? <span class={size === undefined || size === 's' ? 'nhsuk-caption' : `nhsuk-caption-${size}`}>{words}</span> : null

/** The words of a field; wrapped in the page's h1 when the field is all the page asks. */
export const Label = ({ for: field, size, headed, caption, children }: Words) => {
  const label = (
    <label class={classNames('nhsuk-label', size && `nhsuk-label--${size}`)} for={field}>
      <Caption size={size} words={caption} />
      {children}
    </label>
  )
  return headed ? <h1 class="nhsuk-label-wrapper">{label}</h1> : label
}

import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'
import { Caption, type LabelSize } from './label.tsx'

interface LegendWords {
  size?: LabelSize | undefined
  headed?: boolean | undefined
  caption?: string | undefined
  children?: Child
}

/** The question that a group of boxes answers. */
export const Legend = ({ size, headed, caption, children }: LegendWords) => (
  <legend class={classNames('nhsuk-fieldset__legend', size && `nhsuk-fieldset__legend--${size}`)}>
    {headed ? (
      <h1 class="nhsuk-fieldset__heading">
        <Caption size={size} words={caption} />
        {children}
      </h1>
    ) : (
      <>
        <Caption size={size} words={caption} />
        {children}
      </>
    )}
  </legend>
)

interface Group extends LegendWords {
  legend: Child
  describedBy?: string | undefined
  role?: 'group'
}

/** Boxes that belong together under one question. */
export const Fieldset = ({ legend, size, headed, caption, describedBy, role, children }: Group) => (
  <fieldset class="nhsuk-fieldset" role={role} aria-describedby={describedBy}>
    <Legend size={size} headed={headed} caption={caption}>
      {legend}
    </Legend>
    {children}
  </fieldset>
)

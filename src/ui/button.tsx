// biome-ignore-all lint/a11y/useSemanticElements: a link dressed as a button has this role in the design system.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'
import { safeHref } from './safe-href.ts'

interface Words {
  kind?: 'primary' | 'secondary' | 'warning' | 'reverse' | undefined
  small?: boolean | undefined
  disabled?: boolean | undefined
  /** A second press within a second is ignored, so nothing is sent twice. */
  once?: boolean | undefined
  /** Which of several buttons was pressed, as the form sends it. */
  name?: string
  value?: string
  /** Sends the form elsewhere than its action. */
  action?: string
  children?: Child
}

const look = ({ kind = 'primary', small }: Words) =>
  classNames('nhsuk-button', kind !== 'primary' && `nhsuk-button--${kind}`, small && 'nhsuk-button--small')

/** Sends the form it stands in. One green one a page; the rest are quieter. */
export const Button = (words: Words) => (
  <button
    class={look(words)}
    data-module="nhsuk-button"
    type="submit"
    name={words.name}
    value={words.value}
    formaction={words.action}
    disabled={words.disabled}
    aria-disabled={words.disabled ? 'true' : undefined}
    data-prevent-double-click={words.once ? 'true' : undefined}
  >
    {words.children}
  </button>
)

/** A link that starts something, dressed as a button. */
export const ButtonLink = ({ href, ...words }: Words & { href: string }) => (
  <a class={look(words)} data-module="nhsuk-button" href={safeHref(href)} role="button" draggable="false">
    {words.children}
  </a>
)

import type { Child } from 'hono/jsx'

interface Words {
  action: string
  /** Where a draft is sent in the background while somebody types. */
  autosave?: string
  /** Asks before leaving with words not sent. */
  guard?: boolean
  files?: boolean
  class?: string
  children?: Child
}

/** A form that posts; the server says what is wrong, the browser never does. */
export const Form = ({ action, autosave, guard = false, files = false, class: name, children }: Words) => (
  <form
    class={name}
    method="post"
    action={action}
    novalidate
    enctype={files ? 'multipart/form-data' : undefined}
    data-autosave={autosave}
    data-guard={guard || autosave ? 'true' : undefined}
  >
    {children}
  </form>
)

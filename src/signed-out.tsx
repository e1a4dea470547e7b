import type { Frame } from './kernel/frame.ts'
import { Button } from './ui/button.tsx'
import { Form } from './ui/form.tsx'
import { Hidden } from './ui/hidden.tsx'
import { Lead } from './ui/lead.tsx'
import { Page } from './ui/page.tsx'

interface Words {
  frame: Frame
  /** Where the form was going. */
  action: string
  /** What it held, in its order. */
  posted: readonly [string, string | File][]
}

const isSecret = (name: string) => /passphrase/i.test(name)

/** A form sent after the session ended: everything typed is held on this page, and is sent again once signed in. A file or a passphrase is not kept. */
export const SignedOut = ({ frame, action, posted }: Words) => {
  const typed = posted.filter((pair): pair is [string, string] => typeof pair[1] === 'string' && !isSecret(pair[0]))
  const whole = typed.length === posted.length
  return (
    <Page frame={frame} title="You have been signed out">
      <Lead answer="Nothing was saved, and nothing you typed is lost.">
        {whole ? 'This page holds it. Keep it open until you have signed in.' : 'A file or a passphrase has to be given again.'}
      </Lead>
      <ol>
        <li>
          <a href="/sign-in" target="_blank" rel="noopener">
            Sign in again, in a new tab
          </a>
        </li>
        <li>Come back to this tab{whole ? ' and send it again.' : ', then go back and start again.'}</li>
      </ol>
      {whole && (
        <Form action={action}>
          {typed.map(([name, value]) => (
            <Hidden name={name} value={value} />
          ))}
          <Button once>Send it again</Button>
        </Form>
      )}
    </Page>
  )
}

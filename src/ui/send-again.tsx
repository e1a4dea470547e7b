import { Button } from './button.tsx'
import { Form } from './form.tsx'
import { Hidden } from './hidden.tsx'
import { Lead } from './lead.tsx'

interface Words {
  /** Where the form was going. */
  action: string
  /** What it held, in its order. */
  posted: readonly [string, string | File][]
}

const isSecret = (name: string) => /passphrase/i.test(name)

/** A form sent after the session ended: everything typed is held here and sent again once signed in. A file or a passphrase is not kept. */
export const SendAgain = ({ action, posted }: Words) => {
  const typed = posted.filter((pair): pair is [string, string] => typeof pair[1] === 'string' && !isSecret(pair[0]))
  const whole = typed.length === posted.length
  return (
    <>
      <Lead answer={whole ? 'Nothing was saved, and nothing you typed is lost.' : 'Nothing was saved.'}>
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
    </>
  )
}

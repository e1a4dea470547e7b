import type { Form as FormState } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Button } from '../../../ui/button.tsx'
import { Details } from '../../../ui/details.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Page } from '../../../ui/page.tsx'
import { Radios } from '../../../ui/radios.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Chooser } from '../sample-people.ts'
import { ChoosePerson } from './choose-person.tsx'

interface Words {
  frame: Frame
  next: string
  /** Set where a sample person may be chosen. */
  chooser: Chooser | undefined
  form?: FormState | undefined
  /** Set once the passphrase was right and there are several trusts to choose from. */
  trusts?: { id: number; name: string }[] | undefined
}

const Passphrase = ({ next, form, trusts }: Pick<Words, 'next' | 'form' | 'trusts'>) => {
  const field = form ? { form } : {}
  return (
    <Form action="/sign-in">
      <Hidden name="next" value={next} />
      <TextField {...field} name="email" label="E-mail address" type="email" autocomplete="username" width={30} spellcheck={false} />
      {trusts && (
        <Radios {...field} name="trust" label="Which trust?" choices={trusts.map((t) => ({ value: String(t.id), label: t.name }))} />
      )}
      <TextField {...field} name="passphrase" label="Passphrase" type="password" autocomplete="current-password" width={30} />
      <Button once>Sign in</Button>
    </Form>
  )
}

/** The first page: on a sample, whom to try it as; otherwise an e-mail address and a passphrase. */
export const SignIn = ({ frame, next, chooser, form, trusts }: Words) =>
  chooser ? (
    <Page frame={frame} title="Try StepUp" {...(form ? { form } : {})}>
      <ChoosePerson chooser={chooser} next={next} />
      <Details summary="Sign in with your own account" open={form !== undefined}>
        <Passphrase next={next} form={form} trusts={trusts} />
      </Details>
    </Page>
  ) : (
    <Page frame={frame} title="Sign in" {...(form ? { form } : {})}>
      <Lead>Your trust’s strategy, its plans and what they rest on.</Lead>
      <Passphrase next={next} form={form} trusts={trusts} />
      <Details summary="I have no account, or have lost my passphrase">
        Ask your trust’s StepUp administrator. An administrator adds people and gives a first passphrase; a lost one is set again by whoever
        runs the server.
      </Details>
    </Page>
  )

import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { NextBody } from '../raising.ts'
import { crumbs } from './list-matters.tsx'

export interface RaisePage {
  frame: Frame
  risk: { id: number; number: string; title: string } | undefined
  /** As what and in whose name this person can raise it. */
  as: readonly { value: string; label: string }[]
  bodies: readonly { id: number; name: string; meets: string }[]
  next: NextBody | undefined
  form: Typed
}

const kinds = [
  { value: 'alert', label: 'Alert', hint: 'Something needs help or a decision that you cannot take. It is owed an answer.' },
  { value: 'advise', label: 'Advise', hint: 'Something is being worked on that the body should know of.' },
  { value: 'assure', label: 'Assure', hint: 'Something holds, and you can show it.' },
]

/** A risk or anything else raised to a body by judgement. */
export const RaiseMatter = ({ frame, risk, as, bodies, next, form }: RaisePage) => (
  <Page
    frame={frame}
    title={risk ? `Raise risk ${risk.number} to a body` : 'Raise a matter'}
    crumbs={[...crumbs, { label: 'Escalations', href: '/escalations' }]}
    form={form}
  >
    {risk && (
      <p>
        About{' '}
        <Link href={`/risks/${risk.id}`}>
          risk {risk.number}, {risk.title}
        </Link>
        . An alert is written down with the risk as its escalation.
      </p>
    )}
    <Form action="/escalations" guard>
      {risk && <Hidden name="risk" value={risk.id} />}
      <Radios form={form} name="kind" label="What is it for?" small choices={kinds} />
      <TextField form={form} name="title" label="In a few words" />
      <TextArea form={form} name="words" label="What the matter is" rows={5} usualWords={120} />
      <TextArea
        form={form}
        name="asked"
        label="What is asked of the body (optional)"
        rows={2}
        hint="What you advise or assure is owed an answer only where you ask something."
      />
      <BodyChoice bodies={bodies} next={next} form={form} />
      <RaisedAsChoice as={as} form={form} />
      <DateField
        form={form}
        name="neededBy"
        label="By when is an answer needed? (optional)"
        hint="Left empty: as the rule for this body says, else by its next meeting, else within four weeks."
      />
      <Button once>Raise it</Button>
    </Form>
  </Page>
)

const BodyChoice = ({ bodies, next, form }: Pick<RaisePage, 'bodies' | 'next' | 'form'>) => (
  <Select
    form={form}
    name="to"
    label="To which body?"
    hint={next ? `The body chosen is next: ${next.why}.` : 'Choose the body that can decide it.'}
    options={[
      { value: '', label: 'Choose a body' },
      ...bodies.map(({ id, name, meets }) => ({ value: String(id), label: `${name}${meets}` })),
    ]}
  />
)

const RaisedAsChoice = ({ as, form }: Pick<RaisePage, 'as' | 'form'>) => {
  const [only, second] = as
  if (!only || second) return <Select form={form} name="as" label="You raise it as" options={[...as]} />
  return (
    <>
      <Hidden name="as" value={only.value} />
      <p class="s-quiet">You raise it as {only.label}.</p>
    </>
  )
}

import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkboxes } from '../../../../ui/checkboxes.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Two } from '../../../../ui/layout.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'

interface Words {
  frame: Frame
  plan: { id: number; name: string }
  items: readonly { value: string; label: string; hint: string }[]
  bodies: Option[]
  form: Typed
  /** The item that somebody else changed meanwhile, where the form came back for it. */
  overtaken?: string | undefined
}

/** Several items of a plan at once: paused, brought forward or resumed with one reason, or given to a group to watch. */
export const ChooseSeveral = ({ frame, plan, items, bodies, form, overtaken }: Words) => (
  <Page
    frame={frame}
    title="Several items at once"
    form={form}
    crumbs={[
      { label: 'Delivery', href: '/delivery' },
      { label: plan.name, href: `/plans/${plan.id}` },
    ]}
  >
    <p>
      One reason goes with all of them. To change the order in which they stand,{' '}
      <Link href={`/plans/${plan.id}/order`}>move them up or down</Link>.
    </p>
    {overtaken && (
      <Gap>“{overtaken}” was changed by somebody meanwhile, so nothing is saved. Look at the items again and send once more.</Gap>
    )}
    <Form action={`/plans/${plan.id}/several`} guard>
      <Two>
        <Checkboxes form={form} name="items" label="Which items?" small choices={[...items]} />
        <div>
          <What form={form} bodies={bodies} />
        </div>
      </Two>
      <Button once>Do this for the chosen items</Button>
    </Form>
  </Page>
)

const What = ({ form, bodies }: Pick<Words, 'form' | 'bodies'>) => (
  <>
    <Radios
      form={form}
      name="what"
      label="What is to become of them?"
      choices={[
        { value: 'paused', label: 'Paused', hint: 'By the trust’s own decision.' },
        { value: 'brought forward', label: 'Brought forward', hint: 'They go before others for a time.' },
        { value: 'active', label: 'Active again', hint: 'What was paused or brought forward goes on as before.' },
        ...(bodies.length > 0 ? [{ value: 'overseen', label: 'Overseen by a committee or group' }] : []),
      ]}
    />
    <TextArea form={form} name="reason" label="One reason for all" hint="Not needed for a committee or group." rows={3} />
    <DateField form={form} name="reviewOn" label="Day to look again" hint="Needed when they are paused or brought forward." />
    <TextField form={form} name="approvedBy" label="Decided by" hint="The role or body, such as Chief Executive." width={30} />
    {bodies.length > 0 && (
      <Select form={form} name="body" label="Committee or group" options={[{ value: '', label: 'Nobody' }, ...bodies]} />
    )}
  </>
)

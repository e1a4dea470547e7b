import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { StrategyElement } from '../../element.ts'

interface Words {
  frame: Frame
  element: StrategyElement
  /** Why it cannot be set aside now, with what to do instead. */
  not?: string | undefined
  form?: Typed
}

/** A part of the strategy set aside, or brought forward, in the middle of its time. */
export const PauseElementPage = ({ frame, element, not, form = blank }: Words) => (
  <Page
    frame={frame}
    title={`Set aside or bring forward ${element.title}`}
    crumbs={[
      { label: 'Strategy', href: '/strategy' },
      { label: element.title, href: `/strategy/elements/${element.id}` },
    ]}
    form={form}
  >
    {not ? (
      <Empty>{not}.</Empty>
    ) : (
      <Form action={`/strategy/elements/${element.id}/suspension`} guard>
        <Radios
          form={form}
          name="what"
          label="From now on it is"
          choices={[
            { value: 'suspended', label: 'Set aside', hint: 'Work on it stops until it is said to go on.' },
            { value: 'accelerated', label: 'Brought forward', hint: 'It comes before the rest until it is said to go on as before.' },
          ]}
        />
        <DateField form={form} name="from" label="From" hint="For example, 23 3 2020" />
        <DateField form={form} name="review" label="To be reviewed by" hint="For example, 30 6 2020" />
        <TextArea form={form} name="reason" label="Why" rows={3} />
        <TextField form={form} name="approved" label="Approved by" hint="A role or a body, such as Executive team." width={30} />
        <Button once>Write this down</Button>
      </Form>
    )}
  </Page>
)

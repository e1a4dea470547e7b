import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Firing } from '../queries-firing.ts'

interface Words {
  frame: Frame
  fired: Firing
  rule: string
  mayOpen: boolean
  mayAccept: boolean
  form: Typed
}

/** What fires, and what is to follow: a review, or its acceptance with a reason. */
export const DecideBreach = ({ frame, fired, rule, mayOpen, mayAccept, form }: Words) => (
  <Page frame={frame} title="A breach that fires" crumbs={[{ label: 'Accountability', href: '/accountability' }]} form={form}>
    <Lead answer={fired.words} />
    <p>
      The rule: {rule} <Link href={fired.href}>See the chart</Link>
    </p>
    <Form action="/accountability/breaches">
      <Hidden name="trigger" value={fired.trigger.rootId} />
      <Hidden name="measure" value={fired.measureId} />
      <Hidden name="place" value={fired.placeId} />
      <Radios
        form={form}
        name="decision"
        label="What is to follow?"
        small
        choices={[
          ...(mayOpen
            ? [
                {
                  value: 'open',
                  label: 'A review',
                  hint: 'It goes to the next review of the directorate, brought forward where that comes too late.',
                },
              ]
            : []),
          ...(mayAccept
            ? [{ value: 'accept', label: 'No review: it is accepted', hint: 'Say why below. The reason stays with the breach.' }]
            : []),
        ]}
      />
      {mayAccept && <TextArea form={form} name="reason" label="Why is no review needed? (only where it is accepted)" rows={3} />}
      <Button once>Keep this decision</Button>
    </Form>
  </Page>
)

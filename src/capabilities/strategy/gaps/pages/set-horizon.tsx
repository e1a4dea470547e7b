import type { Child } from 'hono/jsx'
import { dayInWords } from '../../../../kernel/day.ts'
import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { StrategyElement, StrategyVersion } from '../../element.ts'

interface Words {
  frame: Frame
  element: StrategyElement
  version: StrategyVersion
  form?: Typed
  conflict?: Child
}

/** The days an element begins and ends, where they are its own. */
export const SetHorizonPage = ({ frame, element, version, form = blank, conflict }: Words) => (
  <Page
    frame={frame}
    title="When it begins and ends"
    crumbs={[
      { label: 'Strategy', href: '/strategy' },
      { label: element.title, href: `/strategy/elements/${element.id}` },
    ]}
    form={form}
  >
    {conflict}
    <p>
      <b>{element.title}</b>
      <br />
      Its strategy holds from {dayInWords(version.startsOn)} to {dayInWords(version.endsOn)}.
    </p>
    <Form action={`/strategy/elements/${element.id}/horizon`} guard>
      <Hidden name="version" value={form.values.version ?? element.version} />
      <DateField form={form} name="starts" label="Begins on (optional)" hint="Leave open where it begins with what it stands beneath." />
      <DateField form={form} name="ends" label="Ends on (optional)" hint="Leave open where it ends with what it stands beneath." />
      <Button once>Save its days</Button>
    </Form>
  </Page>
)

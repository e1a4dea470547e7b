import type { Child } from 'hono/jsx'
import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { StrategyElement } from '../../element.ts'
import { type Pause, pauseInWords } from '../pause.ts'

interface Words {
  frame: Frame
  element: StrategyElement
  pause: Pause
  form?: Typed
  conflict?: Child
}

/** What was set aside or brought forward goes on as before. */
export const EndPausePage = ({ frame, element, pause, form = blank, conflict }: Words) => (
  <Page
    frame={frame}
    title={`Let ${element.title} go on as before`}
    crumbs={[
      { label: 'Strategy', href: '/strategy' },
      { label: 'Set aside and brought forward', href: '/strategy/paused' },
      { label: element.title, href: `/strategy/elements/${element.id}` },
    ]}
    form={form}
  >
    {conflict}
    <p>
      {pauseInWords(pause)}. {pause.reason}
    </p>
    {pause.endedOn === null ? (
      <Form action={`/strategy/suspensions/${pause.id}/end`} guard>
        <Hidden name="version" value={pause.version} />
        <DateField form={form} name="ended" label="It goes on from" hint="For example, 1 9 2020" />
        <TextArea form={form} name="reason" label="Why now" rows={3} />
        <Button once>Let it go on</Button>
      </Form>
    ) : (
      <Empty>It has gone on already: {pause.endedReason}</Empty>
    )}
  </Page>
)

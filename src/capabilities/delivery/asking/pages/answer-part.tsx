import type { Child } from 'hono/jsx'
import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Ask, AskPart } from '../asks.ts'

interface Words {
  frame: Frame
  ask: Ask
  part: AskPart
  on: Day
  /** Why this person cannot answer. */
  refused: string | undefined
  form: Typed
  conflict?: Child
}

/** One directorate's answer to what several were asked. */
export const AnswerPart = ({ frame, ask, part, on, refused, form, conflict }: Words) => (
  <Page
    frame={frame}
    title={`Answer for ${part.place}`}
    form={form}
    crumbs={[
      { label: 'Asked of several directorates', href: '/asks' },
      { label: ask.title, href: `/asks/${ask.id}` },
    ]}
  >
    <Lead answer={`${ask.title}.`}>
      Asked by the {ask.raisedAs}, {ask.dueOn < on ? 'due since' : 'due'} {dayInWords(ask.dueOn)}.
    </Lead>
    {ask.words && <p class="s-written">{ask.words}</p>}
    {conflict}
    {refused ? (
      <Empty>{refused}.</Empty>
    ) : (
      <Form action={`/asks/${ask.id}/parts/${part.id}`} guard>
        <Hidden name="version" value={form.values.version ?? part.version} />
        <HowItStands form={form} place={part.place} />
        <TextArea
          form={form}
          name="answer"
          label="In your words"
          hint="What is done, what is not, and by when the rest will be."
          rows={5}
        />
        <Button once>Send this answer</Button>
      </Form>
    )}
  </Page>
)

const HowItStands = ({ form, place }: { form: Typed; place: string }) => (
  <Radios
    form={form}
    name="state"
    label={`How does it stand with ${place}?`}
    choices={[
      { value: 'done', label: 'Done' },
      { value: 'part done', label: 'Part done' },
      { value: 'not done', label: 'Not done' },
    ]}
  />
)

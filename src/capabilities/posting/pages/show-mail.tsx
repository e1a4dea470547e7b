import type { Child } from 'hono/jsx'
import type { Form as FormState } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/checkboxes.tsx'
import { Done } from '../../../ui/done.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import type { LetterRow } from '../queries.ts'
import { HourBoxes } from './hour-boxes.tsx'
import { ListLetters } from './list-letters.tsx'

interface Words {
  frame: Frame
  answer: string
  /** Whether mail leaves at all, in a sentence. */
  room: string
  hours: string
  letters: readonly LetterRow[]
  state: string | undefined
  mayChange: boolean
  /** A sender is set up, so a test may come. */
  maySend: boolean
  done: string | undefined
  conflict?: Child
  form: FormState
}

const tabs = [
  { label: 'All', state: undefined },
  { label: 'Waiting', state: 'waiting' },
  { label: 'Failed', state: 'failed' },
  { label: 'Sent', state: 'sent' },
]

const doneWords: Record<string, string> = {
  hours: 'The quiet hours are kept.',
  test: 'A test is put out to you. It is sent within a minute, if mail is set up.',
}

const QuietHours = ({ form, hours, conflict }: { form: FormState; hours: string; conflict: Child }) => (
  <Section heading="Quiet hours">
    <p>Mail goes {hours}, by the clocks of the United Kingdom. What comes up outside these hours waits. Everyone can set narrower hours.</p>
    {conflict}
    <Form action="/mail/hours">
      <Hidden name="version" value={form.values.version ?? 0} />
      <HourBoxes form={form} what="Mail may go" />
      <Checkboxes
        form={form}
        name="weekends"
        label="Weekends"
        choices={[{ value: 'yes', label: 'Mail may go on Saturdays and Sundays' }]}
      />
      <Button once kind="secondary">
        Save the quiet hours
      </Button>
    </Form>
  </Section>
)

/** What was sent, what waits and what failed, to whom; whether mail is set up; when it may go. */
export const ShowMail = ({ frame, answer, room, hours, letters, state, mayChange, maySend, done, conflict, form }: Words) => (
  <Page frame={frame} title="Mail" form={form}>
    <Done words={done && doneWords[done]} />
    <Lead answer={answer}>{room}</Lead>
    {mayChange && maySend && (
      <Form action="/mail/test">
        <Button once>Send a test to me</Button>
      </Form>
    )}
    <Section heading="Letters" note="the newest hundred; what they say is their readers’ own">
      <Tabs
        label="Letters by what became of them"
        links={tabs.map((tab) => ({
          label: tab.label,
          href: tab.state ? `/mail?state=${tab.state}` : '/mail',
          current: tab.state === state,
        }))}
      />
      <ListLetters letters={letters} to empty="There is no letter here." />
    </Section>
    {mayChange && <QuietHours form={form} hours={hours} conflict={conflict} />}
  </Page>
)

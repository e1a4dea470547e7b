import type { Form as FormState } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Button } from '../../../ui/button.tsx'
import { Done } from '../../../ui/done.tsx'
import { Form } from '../../../ui/form.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Radios } from '../../../ui/radios.tsx'
import { Section } from '../../../ui/section.tsx'
import type { Choice, LetterRow } from '../queries.ts'
import { HourBoxes } from './hour-boxes.tsx'
import { ListLetters } from './list-letters.tsx'

interface Words {
  frame: Frame
  choice: Choice
  email: string
  /** When the trust lets mail go, in words. */
  trustHours: string
  /** Whether mail leaves at all, in a sentence. */
  room: string
  isRunning: boolean
  letters: readonly LetterRow[]
  mayChange: boolean
  mayRun: boolean
  hasCalendar: boolean
  done: boolean
  form: FormState
}

const answers: Record<Choice['often'], string> = {
  weekdays: 'You get a digest on weekdays on which there is something to do.',
  weekly: 'You get a digest once a week, when there is something to do.',
  never: 'You get no digest.',
}

const Choosing = ({ form, trustHours }: { form: FormState; trustHours: string }) => (
  <Form action="/account/mail">
    <Radios
      form={form}
      name="often"
      label="Your digest"
      hint="What you owe, what waits for your decision, and on Mondays the gaps you can close. With nothing to say, nothing is sent."
      choices={[
        { value: 'weekdays', label: 'On weekdays' },
        { value: 'weekly', label: 'Once a week, on Monday' },
        { value: 'never', label: 'Never', hint: 'Reminders sent to you, updates sent back and challenges still come.' },
      ]}
    />
    <Radios
      form={form}
      name="hours"
      label="When mail may come"
      choices={[
        { value: 'trust', label: `When the trust lets it go: ${trustHours}` },
        { value: 'own', label: 'Only between the hours below, as far as the trust lets it go' },
      ]}
    />
    <HourBoxes form={form} what="Mail may come" />
    <Button once>Save</Button>
  </Form>
)

/** Which mail comes to me and when, and what came lately. */
export const ChooseMail = (words: Words) => {
  const { frame, choice, email, room, isRunning, letters, mayChange, mayRun, hasCalendar, done, form, trustHours } = words
  return (
    <Page frame={frame} title="Mail and your calendar" crumbs={[{ label: 'Your account', href: '/account' }]} form={form}>
      <Done words={done ? 'Your choice is kept.' : undefined} />
      <Lead answer={isRunning ? answers[choice.often] : 'No mail is sent now.'}>
        {room} {isRunning && `It comes to ${email}, ${trustHours}.`}
      </Lead>
      {mayChange && <Choosing form={form} trustHours={trustHours} />}
      <Section heading="In your calendar">
        <p>
          {hasCalendar ? 'A calendar program of yours shows the days that are due.' : 'A calendar program can show the days that are due.'}{' '}
          <Link href="/account/calendar">{hasCalendar ? 'Renew or end its address' : 'Make an address for it'}</Link>
        </p>
      </Section>
      <Section heading="Letters to you">
        <ListLetters letters={letters} empty="Nothing was sent to you yet." />
      </Section>
      {mayRun && (
        <p class="s-section">
          <Link href="/mail">The trust’s mail and its quiet hours</Link>
        </p>
      )}
    </Page>
  )
}

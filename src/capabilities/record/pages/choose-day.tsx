import { type Day, dayInWords } from '../../../kernel/day.ts'
import type { Form } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { sentenceCase } from '../../../kernel/words.ts'
import { AskingForm } from '../../../ui/asking-form.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Actions } from '../../../ui/page-head.tsx'
import { Section } from '../../../ui/section.tsx'

interface Words {
  frame: Frame
  from: string
  days: { day: Day; words: string; href: string }[]
  form: Form
}

/** Asks for the day whose end the records are to be shown at. */
export const ChooseDay = ({ frame, from, days, form }: Words) => (
  <Page frame={frame} title="See an earlier day" form={form}>
    <Lead answer="Read the records as they stood at the end of a day.">
      You see what was known then, not what was put right later. Every link stays at that day until you go back to today, and nothing can be
      changed there.
    </Lead>
    <AskingForm action="/earlier">
      <Hidden name="from" value={from} />
      <Hidden name="choose" value="yes" />
      <DateField form={form} name="day" label="Day" hint="For example, 30 9 2024" />
      <Actions>
        <Button>Show that day</Button>
        <Link href={from}>Stay at today</Link>
      </Actions>
    </AskingForm>
    {days.length > 0 && (
      <Section heading="Or one of these">
        <Lines
          items={days.map(({ day, words, href }) => (
            <>
              <Link href={href}>{dayInWords(day)}</Link> {sentenceCase(words)}
            </>
          ))}
        />
      </Section>
    )}
  </Page>
)

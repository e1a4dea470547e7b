import type { Child } from 'hono/jsx'
import { dayInWords } from '../../../kernel/day.ts'
import { blank, type Form as Typed } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import type { Gap } from '../../../platform/capability.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import type { GapAnswer } from '../sorting.ts'

interface Words {
  frame: Frame
  gap: Gap
  answer: GapAnswer | undefined
  form?: Typed
  conflict?: Child
}

/** A gap left open on purpose, with why and until when; or one that was, taken up again. */
export const ParkGapPage = ({ frame, gap, answer, form = blank, conflict }: Words) => (
  <Page frame={frame} title="Leave a gap open" crumbs={[{ label: 'Gaps', href: '/gaps' }]} form={form}>
    {conflict}
    <p>
      <b>{gap.title}</b>
      <br />
      {gap.words} <Link href={gap.href}>{gap.action}</Link>
    </p>
    <p class="s-small s-quiet">It is not counted until its day, and stands under “Parked, with reasons” for everybody to read.</p>
    <Form action="/gaps/parking" guard>
      <Hidden name="gap" value={gap.key} />
      {form.values.version && <Hidden name="version" value={form.values.version} />}
      <TextArea form={form} name="words" label="Why it is left open" rows={3} />
      <DateField form={form} name="review" label="Look at it again on" hint="Within a year, for example 31 3 2025" />
      <Button once>Leave it open until then</Button>
    </Form>
    {answer && (
      <Section heading="Take it up again">
        <p>
          {answer.by} left it open until {dayInWords(answer.reviewOn)}.
        </p>
        <Form action="/gaps/parking/withdrawal">
          <Hidden name="gap" value={gap.key} />
          <Button kind="secondary" once>
            Count it again from now
          </Button>
        </Form>
      </Section>
    )}
  </Page>
)

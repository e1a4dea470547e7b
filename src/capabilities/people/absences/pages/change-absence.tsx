import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Form as FormState } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import type { Absence } from '../absence.ts'

interface Words {
  frame: Frame
  absence: Absence
  today: Day
  form: FormState
}

/** An absence that has not ended: another last day, or taken back. */
export const ChangeAbsence = ({ frame, absence, today, form }: Words) => {
  const { id, personId, name, cover, from, until, version } = absence
  const list = `/organisation/people/${personId}/absences`
  const fields = form.values.version ? form : { ...form, values: { until, ...form.values } }
  return (
    <Page
      frame={frame}
      title={`Absence of ${name}`}
      form={fields}
      crumbs={[{ label: `When ${name} is away`, href: list }, { label: `From ${dayInWords(from)}` }]}
    >
      <Lead answer={`${name} is away from ${dayInWords(from)} to ${dayInWords(until)}, covered by ${cover}.`}>
        To let somebody else cover, take this back and say it anew.
      </Lead>
      <Form action={`/organisation/absences/${id}`}>
        <Hidden name="version" value={form.values.version ?? version} />
        <DateField form={fields} name="until" label="Last day away" />
        <Actions>
          <Button once>Save last day</Button>
          <Link href={list}>Leave it as it is</Link>
        </Actions>
      </Form>
      <Section heading="Take it back">
        <p>
          {from < today
            ? `${name} is here again from today; ${cover} covered until yesterday.`
            : `${name} is not away after all, and ${cover} covers nothing.`}
        </p>
        <Form action={`/organisation/absences/${id}/end`}>
          <Button kind="secondary" once>
            Take absence back
          </Button>
        </Form>
      </Section>
    </Page>
  )
}

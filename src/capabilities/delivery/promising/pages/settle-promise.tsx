import type { Day } from '../../../../kernel/day.ts'
import type { Form as Filled } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { Section } from '../../../../ui/section.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { dueInWords } from '../../updating/promise-words.ts'
import { type Followed, stateNames, stateOf } from '../register.ts'

export interface PromisePage {
  frame: Frame
  promise: Followed
  on: Day
  maySettle: boolean
  form: Filled
}

/** One promise: who made it, for when, what has been said since, and, for whoever does it, what became of it. */
export const SettlePromise = ({ frame, promise, on, maySettle, form }: PromisePage) => (
  <Page
    frame={frame}
    title="Promise"
    form={form}
    crumbs={[
      { label: 'Promises', href: '/promises' },
      { label: promise.item, href: `/items/${promise.itemId}` },
    ]}
    heading={
      <PageHead title={promise.text} caption="Promise">
        <p class="s-lead">
          <b>{stateNames[stateOf(promise, on)]}</b>
          {promise.outcomeWords && `: ${promise.outcomeWords}`}
        </p>
      </PageHead>
    }
  >
    <Facts
      facts={[
        { label: 'Due', value: dueInWords(promise) },
        { label: 'Who', value: promise.owner ?? promise.accountable ?? 'Nobody named' },
        { label: 'Made in', value: promise.madeIn },
        { label: 'For', value: <Link href={`/items/${promise.itemId}`}>{promise.item}</Link> },
        ...(promise.settledIn ? [{ label: 'Settled in', value: promise.settledIn }] : []),
      ]}
    />
    {maySettle && <Settle promise={promise} form={form} />}
  </Page>
)

const Settle = ({ promise, form }: Pick<PromisePage, 'promise' | 'form'>) => (
  <Section heading="Say what became of it">
    <Form action={`/promises/${promise.id}/outcome`}>
      <Hidden name="version" value={promise.version} />
      <Radios
        form={form}
        name="outcome"
        label="What became of it?"
        small
        choices={[
          { value: 'kept', label: 'Done' },
          { value: 'part kept', label: 'Part done' },
          { value: 'new date', label: 'Not yet: a new date' },
          { value: 'dropped', label: 'Dropped' },
        ]}
      />
      <TextField form={form} name="words" label="In a few words (optional)" />
      <DateField form={form} name="day" label="The new day, if there is one" />
      <Button once>Keep what became of it</Button>
    </Form>
  </Section>
)

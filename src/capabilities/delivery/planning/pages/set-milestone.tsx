import type { Child } from 'hono/jsx'
import { type Day, dayInWords } from '../../../../kernel/day.ts'
import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Two } from '../../../../ui/layout.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Page } from '../../../../ui/page.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { ItemMilestone } from '../../item.ts'
import { standingOf } from '../../weighing/milestones.ts'
import { datesInWords } from '../milestone-points.ts'

interface Under {
  frame: Frame
  item: { id: number; title: string }
  form?: Typed
}

const crumbsTo = (item: Under['item']) => [
  { label: 'Delivery', href: '/delivery' },
  { label: item.title, href: `/items/${item.id}#milestones` },
]

/** A milestone with its first date. */
export const AddMilestone = ({ frame, item, form = blank }: Under) => (
  <Page frame={frame} title="Add a milestone" crumbs={crumbsTo(item)} form={form}>
    <Form action={`/items/${item.id}/milestones`} guard>
      <TextArea
        form={form}
        name="title"
        label="What will have been done"
        hint="Something that anybody could see is done or not."
        rows={2}
      />
      <DateField form={form} name="on" label="By which day" hint="For example, 29 11 2024. A month means its last day." />
      <Button once>Add this milestone</Button>
    </Form>
  </Page>
)

interface Reporting extends Under {
  milestone: ItemMilestone
  on: Day
  /** Which of the forms was sent, when one came back with errors. */
  sent?: 'date' | 'done' | 'reopen' | undefined
  maySet: boolean
  conflict?: Child
}

/** One milestone: every date it was given, and, for those who may, a new date with its reason or the day it was done. */
export const ReportMilestone = ({ frame, item, milestone, on, form = blank, sent, maySet, conflict }: Reporting) => {
  const { words } = standingOf(milestone, on)
  return (
    <Page frame={frame} title={milestone.title} crumbs={crumbsTo(item)} form={form}>
      <Lead answer={`${words}.`}>
        {milestone.forecasts.length > 0
          ? `Its dates: ${datesInWords(milestone)}.`
          : milestone.baseline && `First and only date: ${dayInWords(milestone.baseline)}.`}
      </Lead>
      {conflict}
      {maySet && milestone.actual === null && (
        <Two>
          <NewDate at={`/items/${item.id}/milestones/${milestone.id}`} milestone={milestone} form={sent === 'date' ? form : blank} />
          <Done at={`/items/${item.id}/milestones/${milestone.id}`} milestone={milestone} form={sent === 'done' ? form : blank} />
        </Two>
      )}
      {maySet && milestone.actual !== null && (
        <Reopen at={`/items/${item.id}/milestones/${milestone.id}`} milestone={milestone} form={sent === 'reopen' ? form : blank} />
      )}
    </Page>
  )
}

const NewDate = ({ at, milestone, form }: { at: string; milestone: ItemMilestone; form: Typed }) => (
  <section>
    <h2>{milestone.baseline === null ? 'Give it a date' : 'Give it a new date'}</h2>
    <Form action={`${at}/date`} guard>
      <Hidden name="seen" value={milestone.forecasts.length} />
      <DateField form={form} name="to" label="New day" hint="The dates before stay on record." />
      <TextArea form={form} name="reason" label="Why" rows={3} />
      <Button once kind="secondary">
        Give it this date
      </Button>
    </Form>
  </section>
)

const Done = ({ at, milestone, form }: { at: string; milestone: ItemMilestone; form: Typed }) => (
  <section>
    <h2>Report it done</h2>
    <Form action={`${at}/done`}>
      <Hidden name="version" value={milestone.version} />
      <DateField form={form} name="on" label="Day it was done" hint="Today or earlier." />
      <Button once>Report it done</Button>
    </Form>
  </section>
)

/** For a milestone that was reported done by mistake. */
const Reopen = ({ at, milestone, form }: { at: string; milestone: ItemMilestone; form: Typed }) => (
  <Details summary="It was not done after all" open={form.errors.reason !== undefined}>
    <Form action={`${at}/reopen`}>
      <Hidden name="version" value={milestone.version} />
      <TextArea form={form} name="reason" label="Why" hint="That it was reported done stays in the history, with this." rows={2} />
      <Button once kind="secondary">
        Open it again
      </Button>
    </Form>
  </Details>
)

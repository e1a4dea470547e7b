import { dayInWords } from '../../../kernel/day.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Page } from '../../../ui/page.tsx'
import { type Option, Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { hrefOf, type Review, type Service, type Validation } from '../waited-for.ts'
import { crumbsOf, type FormWords, noPatients } from './edit-waited-for.tsx'
import { TakeAway } from './take-away.tsx'

const noPost: Option = { value: '', label: 'Select a post' }

/** A tracking list gone through: counts only. */
export const ValidateList = ({
  frame,
  form,
  conflict,
  service,
  posts,
  held,
}: FormWords & { service: Service; posts: Option[]; held?: Validation }) => (
  <Page frame={frame} title={`The tracking list of ${service.name} was gone through`} crumbs={crumbsOf(service, 'Validation')} form={form}>
    {conflict}
    <p>Only how many entries were looked at and how many were wrong. The list itself stays in the system that holds it.</p>
    <Form action={held ? `${hrefOf(service)}/validations/${held.id}/edit` : `${hrefOf(service)}/validations`} guard>
      {held && <Hidden name="version" value={form.values.version ?? held.version} />}
      <DateField form={form} name="held" label="Day" hint="For example, 30 9 2024" />
      <TextField form={form} name="checked" label="Entries looked at" width={5} inputmode="numeric" />
      <TextField form={form} name="wrong" label="Of these, wrong" width={5} inputmode="numeric" />
      <Select form={form} name="post" label="By which post" options={[noPost, ...posts]} />
      <TextArea form={form} name="words" label="What was wrong (optional)" hint={noPatients} rows={3} />
      <Button once>{held ? 'Put it right' : 'Write it down'}</Button>
    </Form>
    {held && <TakeAway action={`${hrefOf(service)}/validations/${held.id}/removal`} form={form} version={held.version} what="validation" />}
  </Page>
)

/** A review of demand and capacity put on the schedule. */
export const PlanReview = ({ frame, form, service }: FormWords & { service: Service }) => (
  <Page frame={frame} title={`Plan a review of ${service.name}`} crumbs={crumbsOf(service, 'Review')} form={form}>
    <Form action={`${hrefOf(service)}/reviews`} guard>
      <DateField form={form} name="due" label="Due on" hint="For example, 31 3 2025" />
      <Button once>Plan it</Button>
    </Form>
  </Page>
)

/** What a review of demand and capacity found, and when the next is due. */
export const HoldReview = ({
  frame,
  form,
  conflict,
  service,
  review,
  posts,
}: FormWords & { service: Service; review: Review; posts: Option[] }) => (
  <Page frame={frame} title={`What the review of ${service.name} found`} crumbs={crumbsOf(service, 'Review')} form={form}>
    {conflict}
    <p>It was due on {dayInWords(review.dueOn)}.</p>
    <Form action={`${hrefOf(service)}/reviews/held`} guard>
      <DateField form={form} name="held" label="Held on" hint="For example, 30 9 2024" />
      <TextArea form={form} name="result" label="What it found" hint={noPatients} rows={4} />
      <Select form={form} name="post" label="Held by which post" options={[noPost, ...posts]} />
      <DateField form={form} name="next" label="The next is due on (optional)" hint="For example, 31 3 2025" />
      <Button once>Write it down</Button>
    </Form>
  </Page>
)

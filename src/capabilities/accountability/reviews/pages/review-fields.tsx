import type { Form as Typed } from '../../../../kernel/form.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { Review } from '../review.ts'

interface Sent {
  form: Typed
  /** It was sent, and something is wrong in it. */
  open: boolean
}

const at = (id: number) => `/accountability/reviews/${id}`

/** What was agreed: what, by whom, by when. */
export const ActionFields = ({ form, open, reviewId, posts }: Sent & { reviewId: number; posts: Option[] }) => (
  <Details summary="Write down an action that was agreed" open={open}>
    <Form action={`${at(reviewId)}/actions`}>
      <TextField form={form} name="words" label="What was agreed?" />
      <Select form={form} name="owner" label="Who does it?" options={[{ value: '', label: 'Select a post' }, ...posts]} />
      <DateField form={form} name="dueOn" label="By when?" />
      <Button kind="secondary" once>
        Keep this action
      </Button>
    </Form>
  </Details>
)

/** The minutes: who was there, what was concluded, the level of the next and why, and its day. */
export const MinutesFields = ({ form, review, levels, suggested }: Sent & { review: Review; levels: Option[]; suggested: string }) => (
  <Section heading="Minutes">
    {!review.isFrozen && <p class="s-quiet">Freeze the pack first, so that what is seen is kept.</p>}
    {review.isFrozen && (
      <Form action={`${at(review.id)}/minutes`} guard>
        <Hidden name="version" value={review.version} />
        <DateField form={form} name="heldOn" label="On which day was it held?" />
        <TextField form={form} name="attended" label="Who was there?" />
        <TextArea form={form} name="conclusions" label="What was concluded?" rows={4} />
        <Select
          form={form}
          name="nextLevel"
          label="At which level is the next review?"
          hint={suggested}
          options={[{ value: '', label: 'Select a level' }, ...levels]}
        />
        <TextArea form={form} name="levelReason" label="Why that level?" rows={2} />
        <DateField form={form} name="nextOn" label="When is the next review?" />
        <Button once>Keep the minutes</Button>
      </Form>
    )}
  </Section>
)

/** Another day for a planned review. */
export const MoveFields = ({ form, open, review }: Sent & { review: Review }) => (
  <Details summary="Move it to another day" open={open}>
    <Form action={`${at(review.id)}/day`}>
      <Hidden name="version" value={review.version} />
      <DateField form={open ? form : { values: { plannedOn: review.plannedOn }, errors: {} }} name="plannedOn" label="On which day?" />
      <TextField form={form} name="reason" label="Why does it move?" />
      <Button kind="secondary" once>
        Move the review
      </Button>
    </Form>
  </Details>
)

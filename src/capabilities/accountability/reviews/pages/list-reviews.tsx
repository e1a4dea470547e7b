import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { Scheduled } from '../queries.ts'
import type { Review } from '../review.ts'
import { scheduleColumns } from './schedule-columns.tsx'

interface Words {
  frame: Frame
  schedule: readonly Scheduled[]
  held: readonly Review[]
  level: (id: number | null) => string
  on: Day
  /** Undefined for whoever may not plan. */
  planning: { places: Option[]; levels: Option[] } | undefined
  form: Typed
}

/** Performance reviews: who is reviewed next, and what was held. */
export const ListReviews = ({ frame, schedule, held, level, on, planning, form }: Words) => (
  <Page
    frame={frame}
    title="Performance reviews"
    crumbs={[{ label: 'Accountability', href: '/accountability' }, { label: 'Reviews' }]}
    form={form}
  >
    <Lead answer={answerOf(schedule, on)}>
      {held.length === 0
        ? 'None has been held yet.'
        : `${count(held.length, 'review has', 'reviews have')} been held, each with its pack kept as it was seen.`}
    </Lead>
    <Section heading="Next">
      <Table caption="Directorates with their reviews" columns={scheduleColumns(on)} rows={schedule} empty="There is no directorate yet." />
    </Section>
    {planning && planning.places.length > 0 && planning.levels.length > 0 && <Plan planning={planning} form={form} />}
    <Section heading="Held">
      <Table
        caption="Reviews that were held"
        columns={[
          { label: 'Review', cell: ({ id, place }) => <Link href={`/accountability/reviews/${id}`}>{place}</Link> },
          { label: 'Held', cell: ({ heldOn }) => (heldOn ? dayInWords(heldOn) : '') },
          { label: 'Level', cell: ({ levelId }) => level(levelId) },
          { label: 'Level decided', cell: ({ nextLevelId, levelReason }) => `${level(nextLevelId)}: ${levelReason}` },
          {
            label: 'Pack',
            cell: ({ id, place }) => (
              <Link href={`/accountability/reviews/${id}/pack`} about={`of ${place}`}>
                As it was seen
              </Link>
            ),
          },
        ]}
        rows={held}
        empty="None has been held yet."
      />
    </Section>
  </Page>
)

const Plan = ({ planning, form }: { planning: NonNullable<Words['planning']>; form: Typed }) => (
  <Details summary="Plan a review" open={Object.keys(form.errors).length > 0}>
    <Form action="/accountability/reviews">
      <Select form={form} name="place" label="Who is reviewed?" options={[{ value: '', label: 'Select a place' }, ...planning.places]} />
      <Select form={form} name="level" label="At which level?" options={[{ value: '', label: 'Select a level' }, ...planning.levels]} />
      <DateField form={form} name="plannedOn" label="On which day?" />
      <Button once>Plan the review</Button>
    </Form>
  </Details>
)

function answerOf(schedule: readonly Scheduled[], on: Day): string {
  const without = schedule.filter(({ planned }) => !planned).length
  const late = schedule.filter(({ planned }) => planned && planned.plannedOn < on).length
  const next = schedule.flatMap(({ planned }) => (planned && planned.plannedOn >= on ? [planned.plannedOn] : [])).sort()[0]
  const said = [
    late > 0 ? `${count(late, 'review is', 'reviews are')} overdue` : '',
    without > 0 ? `${count(without, 'directorate has', 'directorates have')} none planned` : '',
    next ? `the next is on ${dayInWords(next)}` : '',
  ].filter(Boolean)
  const all = said.join('; ') || 'no review is planned'
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}.`
}

import type { Form as FormState } from '../../../../kernel/form.ts'
import { count, listed } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkboxes } from '../../../../ui/checkboxes.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Select } from '../../../../ui/select.tsx'
import type { FileUnderReview } from '../file-row.ts'
import { type NewPlace, newPlaces } from '../new-places.ts'
import type { Review } from '../queries-review.ts'

const kinds = [
  { value: 'ward', label: 'Wards or teams' },
  { value: 'service', label: 'Services, or organisations of a region' },
  { value: 'directorate', label: 'Directorates' },
]

function choicesFor(places: readonly NewPlace[]) {
  const above = [...new Set(places.flatMap((place) => place.above ?? []))]
  const alike = places.filter((place) => place.alike)
  return [
    ...(above.length > 0
      ? [
          {
            value: 'as-file',
            label: `Each under the place the file puts it in (${count(above.length, 'place')})`,
            hint: `${listed(above.slice(0, 3))}${above.length > 3 ? ' and others' : ''}; added too where they are not here`,
          },
        ]
      : []),
    ...(alike.length > 0
      ? [
          {
            value: 'alike',
            label: `Also the ${alike.length} whose names read like places that are here`,
            hint: `${listed(alike.slice(0, 3).map(({ name }) => name))}${alike.length > 3 ? ' and others' : ''}: if they are the same place, answer below instead`,
          },
        ]
      : []),
  ]
}

/** Places a file names that the organisation does not have, added in one go by whoever may change the organisation. */
export const AddPlaces = ({ row, review: { outcome, known } }: { row: FileUnderReview; review: Review }) => {
  const places = newPlaces(outcome.matched.names)
  if (places.length === 0) return null
  const sure = places.filter(({ alike }) => !alike).length
  const choices = choicesFor(places)
  const form: FormState = {
    values: { beneath: String(known.top?.id ?? ''), kind: places.some(({ above }) => above) ? 'service' : 'ward', 'places-how': 'as-file' },
    errors: {},
  }
  return (
    <Section heading="Places not here yet" note={String(places.length)} id="new-places">
      <p>
        The file names {count(places.length, 'place')} that nobody here goes by. Say below what each means, or add them to the organisation
        together; a code becomes another name of its place.
      </p>
      <Form action={`/observations/files/${row.id}/places`}>
        <Select form={form} name="kind" label="What they are" size="s" options={kinds} />
        <Select
          form={form}
          name="beneath"
          label="Beneath"
          size="s"
          options={known.places.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        {choices.length > 0 && <Checkboxes form={form} name="places-how" label="How" size="s" small choices={choices} />}
        <Button kind="secondary" once>
          {sure === 0 ? 'Add the places ticked' : `Add ${count(sure, 'place')}`}
        </Button>
      </Form>
    </Section>
  )
}

import { Button } from '../../../../ui/button.tsx'
import { Fold } from '../../../../ui/fold.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { Unseen } from '../../../../ui/unseen.tsx'
import { periodAfter, periodInWords } from '../../periods.ts'
import type { MeasureWords } from './show-measure.tsx'

/** What happened, said on the chart, with the way to say more and to take a note off again. */
export const ChartNotes = (words: MeasureWords) => {
  const { showing, may } = words
  const { measure, notes, standing } = showing
  return (
    <>
      {notes.length === 0 && <p class="s-small s-quiet">Nothing is noted.</p>}
      {notes.length > 0 && (
        <ul class="s-plain s-lines">
          {notes.map((note) => (
            <li>
              <b>{periodInWords(note.period, measure.frequency)}</b>: {note.words}{' '}
              {note.placeId === null && <span class="s-quiet">At every place.</span>}
              {may.note && (
                <Form action={`/measures/${measure.id}/notes/removing`} class="s-inline">
                  <Hidden name="note" value={note.id} />
                  <Hidden name="version" value={note.version} />
                  <Hidden name="place" value={standing.place.id} />
                  <button type="submit" class="s-linklike">
                    Remove <Unseen>the note of {periodInWords(note.period, measure.frequency)}</Unseen>
                  </button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {may.note && showing.read && <AddNote {...words} />}
    </>
  )
}

/** The periods of the chart, newest first, and the two that have begun since. */
function periodsOf({ showing: { measure, read }, on }: MeasureWords) {
  const points = read?.points.map(({ period }) => period) ?? []
  const last = points.at(-1)
  const since = last ? [1, 2].map((n) => periodAfter(last, measure.frequency, n)).filter((period) => period <= on) : []
  return [...points, ...since].toReversed().map((period) => ({ value: period, label: periodInWords(period, measure.frequency) }))
}

const AddNote = (words: MeasureWords) => {
  const { showing, form } = words
  const { measure, standing } = showing
  return (
    <Fold summary="Note what happened" open={Object.keys(form.errors).length > 0}>
      <Form action={`/measures/${measure.id}/notes`} guard>
        <Hidden name="place" value={standing.place.id} />
        <Select form={form} name="period" label="When" options={periodsOf(words)} />
        <TextArea form={form} name="words" label="What happened" rows={2} />
        <Radios
          form={form}
          name="where"
          label="Where"
          small
          choices={[
            { value: 'here', label: `At ${standing.place.name} only` },
            { value: 'everywhere', label: 'At every place' },
          ]}
        />
        <Button kind="secondary" small once>
          Add the note
        </Button>
      </Form>
    </Fold>
  )
}

import type { Form } from '../../../../kernel/form.ts'
import { DateField } from '../../../../ui/date-field.tsx'
import { DatedLine } from '../../../../ui/dated-line.tsx'
import { Fold } from '../../../../ui/fold.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { Desk } from '../desk.ts'
import { mostRows, pathFields, pathRowsIn } from '../path.ts'

interface Words {
  desk: Desk
  form: Form
}

/** A line with nothing in it offers the accountable post; one that is written keeps what stands in it. */
const withOwner = ({ desk, form }: Words, number: number): Form => {
  const { owner } = pathFields(number)
  const written = pathRowsIn(form.values).some((row) => row.number === number)
  const { accountable } = desk.item
  return written || form.values[owner] || !accountable ? form : { ...form, values: { ...form.values, [owner]: accountable } }
}

const Line = ({ number, ...words }: Words & { number: number }) => {
  const names = pathFields(number)
  const form = withOwner(words, number)
  const posts = words.desk.posts.map(({ title }) => ({ value: title, label: title }))
  return (
    <DatedLine legend={`Line ${number} of the path to green`}>
      <TextField form={form} name={names.what} label={number === 1 ? 'What will be done' : 'And then'} />
      <DateField form={form} name={names.day} label="By" />
      <Select form={form} name={names.owner} label="Who does it" options={[{ value: '', label: 'Nobody chosen' }, ...posts]} />
    </DatedLine>
  )
}

/** The way back to green, a line for each thing to do: what, by when, who; with one more folded beneath. Each becomes a promise that its owner is asked about. */
export const PathBoxes = ({ desk, form }: Words) => {
  const last = pathRowsIn(form.values).at(-1)?.number ?? 0
  const written = Math.max(1, last)
  return (
    <div id="path">
      <h3>Path to green</h3>
      <p class="s-small s-quiet">Each dated line becomes a promise, and its owner is asked about it when the day comes.</p>
      {Array.from({ length: written }, (_, at) => (
        <Line desk={desk} form={form} number={at + 1} />
      ))}
      {last > 0 && last < mostRows && (
        <Fold summary={<span>One more line</span>}>
          <Line desk={desk} form={form} number={last + 1} />
        </Fold>
      )}
      <Fold summary={<span>Anything else about the way back</span>} open={Boolean(form.values.pathToGreen || form.errors.pathToGreen)}>
        <TextArea form={form} name="pathToGreen" label="Path to green, in other words" rows={2} marked />
      </Fold>
    </div>
  )
}

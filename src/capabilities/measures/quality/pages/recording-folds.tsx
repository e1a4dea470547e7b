import { sentenceCase } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Fold } from '../../../../ui/fold.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { periodInWords } from '../../periods.ts'
import { fitnesses, opinions } from '../records.ts'
import type { ShowQualityWords } from './show-quality.tsx'

const hasAny = ({ form }: Pick<ShowQualityWords, 'form'>, names: readonly string[]): boolean =>
  names.some((name) => form.errors[name] !== undefined)
const fitness = fitnesses.map((value) => ({ value, label: sentenceCase(value) }))

/** Signing for the figures, with what they are fit for: two uses, two statements. */
export const SignFold = (words: ShowQualityWords) => (
  <Fold summary="Sign for its data" open={hasAny(words, ['care', 'planning', 'note'])}>
    <Form action={`/measures/${words.measure.id}/quality/sign-off`}>
      <Radios form={words.form} name="care" label="For deciding about the care of a person the figures are" small choices={fitness} />
      <Radios form={words.form} name="planning" label="For planning and for the use of money the figures are" small choices={fitness} />
      <TextArea form={words.form} name="note" label="What a reader should know (optional)" rows={2} />
      <Button once>Sign</Button>
    </Form>
  </Fold>
)

/** Logging an error somebody found. */
export const ErrorFold = (words: ShowQualityWords) => {
  const { measure, form, placeChoices } = words
  const periods = words.periods.map((period) => ({ value: period, label: periodInWords(period, measure.frequency) }))
  return (
    <Fold summary="Log an error in its figures" open={hasAny(words, ['what', 'place', 'first', 'last', 'finder', 'found'])}>
      <Form action={`/measures/${measure.id}/quality/errors`} guard>
        <TextArea form={form} name="what" label="What is wrong?" hint="Nothing that tells who a patient is." rows={2} />
        <Select
          form={form}
          name="place"
          label="Where"
          options={[{ value: '', label: 'Every place' }, ...placeChoices.map(({ id, name }) => ({ value: String(id), label: name }))]}
        />
        <Select form={form} name="first" label="First period that is wrong" options={[{ value: '', label: 'Select' }, ...periods]} />
        <Select form={form} name="last" label="Last period that is wrong" options={[{ value: '', label: 'Select' }, ...periods]} />
        <TextField form={form} name="finder" label="Found by" hint="A role, such as ward clerk" width={20} />
        <DateField form={form} name="found" label="Found on" hint="For example, 3 10 2024" />
        <Button kind="secondary" once>
          Log this error
        </Button>
      </Form>
    </Fold>
  )
}

/** Writing down a check of records or an audit. */
export const CheckFold = (words: ShowQualityWords) => {
  const { measure, form } = words
  return (
    <Fold summary="Write down a check or an audit" open={hasAny(words, ['kind', 'done', 'doer', 'looked', 'right', 'opinion', 'findings'])}>
      <Form action={`/measures/${measure.id}/quality/checks`} guard>
        <Radios
          form={form}
          name="kind"
          label="What was done"
          small
          choices={[
            { value: 'validation', label: 'A check of records against their source' },
            { value: 'audit', label: 'An audit' },
          ]}
        />
        <DateField form={form} name="done" label="Done on" hint="For example, 3 10 2024" />
        <TextField form={form} name="doer" label="Done by" width={20} />
        <TextField form={form} name="looked" label="Records looked at (of a check)" width={5} inputmode="numeric" />
        <TextField form={form} name="right" label="Of these right" width={5} inputmode="numeric" />
        <Select
          form={form}
          name="opinion"
          label="Assurance the audit gave"
          options={[
            { value: '', label: 'None given' },
            ...opinions.map((value) => ({ value, label: value === 'none' ? 'No assurance' : sentenceCase(value) })),
          ]}
        />
        <TextArea form={form} name="findings" label="What was found (optional)" rows={2} />
        <Button kind="secondary" once>
          Write it down
        </Button>
      </Form>
    </Fold>
  )
}

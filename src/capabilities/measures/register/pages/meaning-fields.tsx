import { Radios } from '../../../../ui/radios.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { MeasureFormWords } from './edit-measure.tsx'

/** What is measured, why, and which way is better. */
export const MeaningFields = ({ form, themes }: MeasureFormWords) => (
  <>
    <h2>What it is</h2>
    <TextField form={form} name="name" label="Name" hint="As people say it, for example sickness absence" />
    <TextField form={form} name="code" label="Code" hint="A short name for tables and charts, such as SICKNESS" width={20} />
    <TextArea
      form={form}
      name="definition"
      label="Definition (optional)"
      hint="Who or what is counted, at what moment, and what is left out: so that two people count the same"
      rows={3}
    />
    <TextArea
      form={form}
      name="purpose"
      label="Who uses it, to decide what (optional)"
      hint="A measure that nobody uses costs work and changes nothing"
      rows={2}
    />
    <TextField
      form={form}
      name="theme"
      label="Theme (optional)"
      hint={themes.length > 0 ? `In use: ${themes.join(', ')}` : 'For example, access, quality or workforce'}
      width={20}
    />
    <Radios
      form={form}
      name="direction"
      label="Which way is better?"
      choices={[
        { value: 'increase', label: 'More is better' },
        { value: 'decrease', label: 'Less is better' },
        { value: 'neutral', label: 'Neither', hint: 'It is watched, and nobody says which way it should go; it has no target' },
      ]}
    />
  </>
)

import type { Form as Typed } from '../../../../kernel/form.ts'
import { Radios } from '../../../../ui/radios.tsx'
import { TextField } from '../../../../ui/text-field.tsx'

const kinds = [
  { value: 'count', label: 'A count', hint: 'Falls, people waiting, pounds' },
  { value: 'proportion', label: 'A percentage', hint: 'So many of so many' },
  { value: 'rate', label: 'A rate', hint: 'So many for each 1,000 bed days, or the like' },
  { value: 'average', label: 'An average', hint: 'Mean days waited' },
  { value: 'score', label: 'A score', hint: 'Of a survey or self-assessment' },
  { value: 'days between', label: 'Days between', hint: 'Rare events: days since the one before' },
]

const adding = [
  { value: 'sum', label: 'Add the counts up' },
  { value: 'ratio', label: 'Make it anew from all numerators and denominators', hint: 'Percentages are never averaged' },
  { value: 'never', label: 'Not at all', hint: 'The trust’s figure comes by itself, or there is none' },
]

/** What its figures are, how often they come, and how a whole is made of them. */
export const FigureFields = ({ form }: { form: Typed }) => (
  <>
    <h2>Its figures</h2>
    <Radios form={form} name="kind" label="A figure is" choices={kinds} />
    <TextField form={form} name="unit" label="Unit" hint="What one of it is: falls, days, £k. A percentage needs none" width={10} />
    <OutOf form={form} />
    <TextField form={form} name="decimals" label="Decimals shown (optional)" inputmode="numeric" width={2} />
    <Radios
      form={form}
      name="frequency"
      label="One figure for each"
      choices={['day', 'week', 'month', 'quarter', 'year'].map((value) => ({
        value,
        label: value.charAt(0).toUpperCase() + value.slice(1),
      }))}
      inline
    />
    <TextField
      form={form}
      name="rollingMonths"
      label="Months that one figure covers (optional)"
      hint="12 for a rolling year. Such figures overlap, so they are never added up"
      inputmode="numeric"
      width={2}
    />
    <Radios form={form} name="adding" label="The figure of a directorate or the trust, from those beneath" choices={adding} />
  </>
)

const OutOf = ({ form }: { form: Typed }) => (
  <>
    <TextField
      form={form}
      name="numerator"
      label="What is counted"
      hint="Of a percentage or rate: for example, people waiting less than 18 weeks"
    />
    <TextField form={form} name="denominator" label="Out of what" hint="Of a percentage or rate: for example, people waiting" />
    <TextField
      form={form}
      name="per"
      label="Per how many"
      hint="Of a rate: 1000 for falls for each 1,000 bed days"
      inputmode="numeric"
      width={10}
    />
  </>
)

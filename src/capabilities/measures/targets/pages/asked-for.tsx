import type { Form as Typed } from '../../../../kernel/form.ts'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { Measure } from '../../measure.ts'
import { comparisonOf } from '../checking.ts'
import { periodExample } from '../period-typed.ts'
import type { TargetKind } from '../target.ts'

interface Words {
  measure: Measure
  kind: TargetKind
  form: Typed
}

/** The boxes of one kind of target. */
export const AskedFor = ({ measure, kind, form }: Words) => {
  if (kind === 'number') return <FigureBox measure={measure} form={form} name="value" label="Figure to reach" />
  if (kind === 'either') return <TwoWays measure={measure} form={form} />
  const example = periodExample[measure.frequency]
  return (
    <TextArea
      form={form}
      name="points"
      label={kind === 'dated' ? 'Figures, each from its date until the next' : 'Planned figures'}
      hint={
        kind === 'dated'
          ? `One on each line, such as “${example} 85”`
          : `One for each ${measure.frequency}, such as “${example} 85”; or paste two columns, or two rows, from a spreadsheet`
      }
      rows={kind === 'dated' ? 4 : 13}
    />
  )
}

const FigureBox = ({ measure, form, name, label, hint }: Omit<Words, 'kind'> & { name: string; label: string; hint?: string }) => (
  <TextField
    form={form}
    name={name}
    label={label}
    {...(hint ? { hint } : {})}
    inputmode="decimal"
    width={10}
    {...(measure.kind === 'proportion' ? { suffix: '%' } : measure.unit ? { suffix: measure.unit } : {})}
  />
)

/** NHS planning guidance asks for elective waits like this: an improvement on an earlier month, or a figure, whichever comes first. */
const TwoWays = ({ measure, form }: Omit<Words, 'kind'>) => (
  <>
    <p class="s-small">It is met when either is reached.</p>
    <FigureBox
      measure={measure}
      form={form}
      name="betterBy"
      label="Better by at least"
      {...(measure.kind === 'proportion' ? { hint: 'In percentage points' } : {})}
    />
    <FigureBox measure={measure} form={form} name="than" label="Than" />
    <TextField form={form} name="of" label="Of" hint={`For example, ${periodExample[measure.frequency]}`} width={20} />
    <FigureBox measure={measure} form={form} name="reach" label={`Or ${comparisonOf(measure) ?? 'at least'}, whatever it was before`} />
  </>
)

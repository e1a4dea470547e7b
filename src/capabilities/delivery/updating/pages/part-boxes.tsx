import type { Form } from '../../../../kernel/form.ts'
import { count, listed, sentenceCase } from '../../../../kernel/words.ts'
import { Fold } from '../../../../ui/fold.tsx'
import { Lines, StatedLine } from '../../../../ui/lines.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { ScopeMark } from '../../item.ts'
import { type PartLine, partFields, partLines } from '../parts.ts'

const Mark = ({ line: { part }, form }: { line: PartLine; form: Form }) => {
  const names = partFields(part)
  return (
    <>
      <Radios
        form={form}
        name={names.mark}
        label={sentenceCase(part)}
        small
        choices={[
          { value: 'reported', label: 'Reported, in other words' },
          { value: 'not reported', label: 'Not reported this time' },
        ]}
      />
      <TextField form={form} name={names.because} label="because" />
    </>
  )
}

/** The parts that the focus names: those the text speaks of are ticked, the others are marked by the writer. Nothing where the focus names none. */
export const PartBoxes = ({ focus, form, asked }: { focus: string; form: Form; asked: boolean }) => {
  const lines = partLines(focus, form.values)
  const missing = lines.filter(({ inWords }) => !inWords)
  if (lines.length === 0) return null
  const named = lines.filter(({ inWords }) => inWords).map(({ part }) => part)
  const wrong = missing.some(({ part }) => form.errors[partFields(part).mark] || form.errors[partFields(part).because])
  return (
    <div id="parts">
      <Fold
        summary={
          <span>{`The focus names ${count(lines.length, 'part')}; the text speaks of ${named.length === 0 ? 'none' : listed(named)}`}</span>
        }
        open={wrong || asked || missing.some(({ mark }) => mark)}
      >
        {missing.length === 0 && <p class="s-small s-quiet">Every part is reported.</p>}
        {missing.map((line) => (
          <Mark line={line} form={form} />
        ))}
      </Fold>
    </div>
  )
}

/** What was said of the parts of the focus, for somebody who reads. */
export const PartsRead = ({ focus, text, marks }: { focus: string; text: string; marks: readonly ScopeMark[] }) => (
  <Lines
    items={partLines(focus, { text }).map(({ part, inWords }) => {
      const mark = marks.find((one) => one.part === part)
      const state = inWords
        ? 'Reported'
        : mark?.reported
          ? 'Reported, in other words'
          : mark
            ? `Not this time: ${mark.because}`
            : 'Not reported'
      return (
        <StatedLine state={state} firm={!inWords && !mark}>
          {sentenceCase(part)}
        </StatedLine>
      )
    })}
  />
)

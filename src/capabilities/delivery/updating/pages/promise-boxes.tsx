import type { Form } from '../../../../kernel/form.ts'
import { DateField } from '../../../../ui/date-field.tsx'
import { Fold } from '../../../../ui/fold.tsx'
import { Lines, StatedLine } from '../../../../ui/lines.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { dueWithWord } from '../promise-words.ts'
import { outcomes, type PromiseLine } from '../settling.ts'
import { promiseFields } from '../typed.ts'

const Box = ({ line, form }: { line: PromiseLine; form: Form }) => {
  const names = promiseFields(line.promise.id)
  const wrong = [names.outcome, names.words, names.day].some((name) => form.errors[name])
  return (
    <Fold summary={<span>Say what became of it</span>} open={wrong || (line.outcome === 'new date' && line.promise.outcome !== 'new date')}>
      <Select form={form} name={names.outcome} label="What became of it" options={outcomes} />
      <TextField form={form} name={names.words} label="In a few words (optional)" />
      <DateField form={form} name={names.day} label="The new day, if there is one" />
    </Fold>
  )
}

/** The promises this update must say something of, each with how it stands and a box to settle it; nothing where none is due, which the page's first line says. */
export const PromiseBoxes = ({ lines, form, heading }: { lines: readonly PromiseLine[]; form: Form; heading: string }) =>
  lines.length === 0 ? null : (
    <>
      <h2>{heading}</h2>
      <Lines
        items={lines.map((line) => (
          <>
            <StatedLine state={line.stands} firm={line.silent}>
              {line.promise.text} {dueWithWord(line.promise)}
            </StatedLine>
            <Box line={line} form={form} />
          </>
        ))}
      />
    </>
  )

/** The promises due, for somebody who only reads. */
export const PromisesRead = ({ lines }: { lines: readonly PromiseLine[] }) => (
  <Lines
    items={lines.map((line) => (
      <StatedLine state={line.silent ? 'Not mentioned' : line.stands} firm={line.silent}>
        {line.promise.text} {dueWithWord(line.promise)}
      </StatedLine>
    ))}
  />
)

import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Page } from '../../../../ui/page.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Measure } from '../../measure.ts'
import type { DataError } from '../records.ts'
import { stateInWords, whereInWords } from './error-table.tsx'

interface Words {
  frame: Frame
  error: DataError
  measure: Measure
  places: ReadonlyMap<number, string>
  on: Day
  mayRecord: boolean
  form: Typed
}

/** One error in figures: put right with words and the day, or opened again. */
export const ShowErrorPage = ({ frame, error, measure, places, on, mayRecord, form }: Words) => {
  const isOpen = error.putRightOn === null
  return (
    <Page
      frame={frame}
      title={`Error in ${measure.name}`}
      crumbs={[
        { label: 'Measures', href: '/measures' },
        { label: 'Data quality', href: '/measures/quality' },
        { label: measure.name, href: `/measures/${measure.id}/quality` },
        { label: 'Error' },
      ]}
      form={form}
    >
      <Lead answer={`${stateInWords(error, on)}.`}>{error.what}</Lead>
      <Facts
        facts={[
          { label: 'Where', value: whereInWords(error, measure, places) },
          { label: 'Found by', value: error.foundBy },
          { label: 'Found on', value: dayInWords(error.foundOn) },
          ...(isOpen ? [] : [{ label: 'What was done', value: error.putRightWords }]),
        ]}
      />
      {mayRecord && (
        <Form action={`/measures/quality/errors/${error.id}/${isOpen ? 'putting-right' : 'reopening'}`} guard>
          <Hidden name="version" value={error.version} />
          <TextArea form={form} name="words" label={isOpen ? 'What was done' : 'Why it is not right after all'} rows={2} />
          {isOpen && <DateField form={form} name="done" label="Put right on" hint="For example, 10 10 2024" />}
          <Button kind={isOpen ? 'primary' : 'secondary'} once>
            {isOpen ? 'It is put right' : 'Open it again'}
          </Button>
        </Form>
      )}
    </Page>
  )
}

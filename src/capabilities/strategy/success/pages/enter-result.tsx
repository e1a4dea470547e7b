import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Page } from '../../../../ui/page.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { StrategyElement } from '../../element.ts'
import { type SuccessTest, testInWords } from '../standing.ts'

interface Words {
  frame: Frame
  element: StrategyElement
  test: SuccessTest
  form?: Typed
}

/** What was found when the test of a success statement was made. */
export const EnterResultPage = ({ frame, element, test, form = blank }: Words) => (
  <Page
    frame={frame}
    title="Enter a result"
    crumbs={[
      { label: 'Strategy', href: '/strategy' },
      { label: 'Success', href: '/strategy/success' },
      { label: element.title, href: `/strategy/elements/${element.id}` },
    ]}
    form={form}
  >
    <p>
      <b>{element.title}</b>
      <br />
      {testInWords(test)}
    </p>
    <Form action={`/strategy/elements/${element.id}/results`} guard>
      {test.comparison === 'is' ? (
        <TextField form={form} name="word" label="What was found" width={20} />
      ) : (
        <TextField form={form} name="value" label="Figure" inputmode="decimal" width={10} {...(test.unit ? { suffix: test.unit } : {})} />
      )}
      <DateField
        form={form}
        name="asOf"
        label="As of"
        hint="The day the figure is of, for example 31 3 2024. A figure for an earlier day never takes the place of a newer one."
      />
      <TextField form={form} name="source" label="Where it was read" hint={`The test names ${test.source}`} />
      <Button once>Enter this result</Button>
    </Form>
  </Page>
)

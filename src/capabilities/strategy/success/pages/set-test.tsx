import type { Child } from 'hono/jsx'
import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { StrategyElement } from '../../element.ts'
import { comparisons } from '../standing.ts'

interface Words {
  frame: Frame
  element: StrategyElement
  form?: Typed
  conflict?: Child
}

const hints: Record<string, string> = {
  'at least': 'More is better: reached at the number or above it',
  'at most': 'Less is better: reached at the number or below it',
  is: 'A word to be reached, such as a rating',
}

/** What would show that a success statement is met, set or changed. */
export const SetTestPage = ({ frame, element, form = blank, conflict }: Words) => (
  <Page
    frame={frame}
    title="What would show that it is met"
    crumbs={[
      { label: 'Strategy', href: '/strategy' },
      { label: 'Success', href: '/strategy/success' },
      { label: element.title, href: `/strategy/elements/${element.id}` },
    ]}
    form={form}
  >
    {conflict}
    <p>
      <b>{element.title}</b>
    </p>
    {element.test && <p class="s-small s-quiet">As the paper has it: {element.test}.</p>}
    <Form action={`/strategy/elements/${element.id}/test`} guard>
      {form.values.version && <Hidden name="version" value={form.values.version} />}
      <TextField form={form} name="measure" label="What is measured" hint="For example, patients who say their experience was good" />
      <Radios
        form={form}
        name="comparison"
        label="It must be"
        choices={comparisons.map((c) => ({ value: c, label: sentenceCase(c), hint: hints[c] ?? '' }))}
      />
      <TextField
        form={form}
        name="threshold"
        label="Number to reach"
        hint="Where it must be at least or at most"
        inputmode="decimal"
        width={10}
      />
      <TextField form={form} name="unit" label="Unit (optional)" hint="For example, % or days" width={10} />
      <TextField form={form} name="word" label="Word to reach" hint="Where it is a word, for example outstanding" width={20} />
      <TextField form={form} name="source" label="Where the figure is read" hint="For example, the friends and family test" />
      <Button once>Save the test</Button>
    </Form>
  </Page>
)

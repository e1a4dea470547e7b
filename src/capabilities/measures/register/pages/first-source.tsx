import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Measure } from '../../measure.ts'

interface Words {
  measure: Measure
  /** Those that do not count now. */
  sources: readonly { id: number; name: string }[]
  form?: Typed
}

/** Another source counts from now on: every figure shown is then its, so it needs a reason. */
export const FirstSource = ({ measure, sources, form = blank }: Words) => (
  <Section heading="Let another source count">
    <p class="s-small">
      Every figure, chart and signal of this measure is then read from it, of earlier periods too. Where it has no figure, there is none.
    </p>
    <Form action={`/measures/${measure.id}/sources/first`} guard>
      <Select
        form={form}
        name="source"
        label="Source that counts"
        options={sources.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <TextArea form={form} name="reason" label="Why" rows={2} />
      <Button kind="secondary" once>
        Let it count
      </Button>
    </Form>
  </Section>
)

import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Page } from '../../../../ui/page.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'

/** Another matrix from a day; the one in force is not changed. */
export const EditMatrixPage = ({ frame, form = blank }: { frame: Frame; form?: Typed }) => (
  <Page
    frame={frame}
    title="Adopt another matrix"
    crumbs={[
      { label: 'Risk and assurance', href: '/risks' },
      { label: 'Matrix', href: '/risks/matrix' },
    ]}
    form={form}
  >
    <p>
      It begins on the day you give. Scores given before keep the matrix they were given on; each risk moves to it when it is next scored.
    </p>
    <Form action="/risks/matrix" guard>
      <TextField form={form} name="name" label="Name" width={30} />
      <Texts form={form} />
      <TextField form={form} name="watched" label="The board watches scores from" inputmode="numeric" width={3} />
      <DateField form={form} name="from" label="First day" hint="For example, 1 4 2025" />
      <Button once>Adopt this matrix</Button>
    </Form>
  </Page>
)

const Texts = ({ form }: { form: Typed }) => (
  <>
    <TextArea form={form} name="likelihoods" label="Likelihoods, lowest first" hint="Five, one on each line." rows={5} />
    <TextArea
      form={form}
      name="likelihoodWords"
      label="What each likelihood means (optional)"
      hint="Five, one on each line, in the same order."
      rows={5}
    />
    <TextArea form={form} name="consequences" label="Consequences, lowest first" hint="Five, one on each line." rows={5} />
    <TextArea
      form={form}
      name="domains"
      label="What each consequence means, by kind (optional)"
      hint="The kind's name, then five lines from the least to the worst; an empty line before the next kind. They stand beside the form when a risk is scored."
      rows={14}
    />
    <TextArea
      form={form}
      name="bands"
      label="Bands, lowest first"
      hint="One on each line: the score it begins at and its name; then, if you like, how often such a risk is reviewed and how dark it is drawn (lightest, light, dark, darkest). Such as 15 Extreme; every month; darkest."
      rows={4}
    />
  </>
)

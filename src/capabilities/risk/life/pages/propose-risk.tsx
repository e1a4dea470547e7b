import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Matrix } from '../../matrix/matrix.ts'
import type { OpenRegister } from '../proposing.ts'

interface Words {
  frame: Frame
  matrix: Matrix
  registers: readonly OpenRegister[]
  form: Typed
}

/** A risk put forward in three minutes by whoever sees it: what, why, so what, where. */
export const ProposePage = ({ frame, matrix, registers, form }: Words) => (
  <Page
    frame={frame}
    title="Propose a risk"
    crumbs={[{ label: 'Risk and assurance', href: '/risks' }, { label: 'Propose a risk' }]}
    form={form}
  >
    <p>
      Something that has not happened yet, and could. It takes three minutes; whoever keeps the register answers you. Is somebody being
      harmed now, or has it happened already? Report that as an incident first.
    </p>
    <Form action="/risks/propose" guard>
      <TextArea form={form} name="event" label="What might happen" hint="For example: we run out of beds on a winter night" rows={2} />
      <TextArea form={form} name="cause" label="Because of what" rows={2} />
      <TextArea form={form} name="effect" label="Leading to what" hint="For patients, staff or the trust." rows={2} />
      {registers.length > 0 && (
        <Select
          form={form}
          name="register"
          label="Where"
          hint="The register of your place, where you have one."
          options={[{ value: '', label: 'Choose a register' }, ...registers.map(({ id, name }) => ({ value: String(id), label: name }))]}
        />
      )}
      <Details
        summary="Score it, if you like"
        open={Boolean(form.values.consequence || form.values.likelihood || form.errors.consequence || form.errors.likelihood)}
      >
        <Degree form={form} name="consequence" label="How bad would it be?" labels={matrix.consequences} meanings={undefined} />
        <Degree form={form} name="likelihood" label="How likely is that?" labels={matrix.likelihoods} meanings={matrix.likelihoodWords} />
      </Details>
      <Button once>Propose this risk</Button>
    </Form>
  </Page>
)

interface Degrees {
  form: Typed
  name: string
  label: string
  labels: readonly string[]
  meanings: readonly string[] | undefined
}

const Degree = ({ labels, meanings, ...field }: Degrees) => (
  <Radios
    {...field}
    small
    choices={labels.map((label, i) => ({
      value: String(i + 1),
      label: `${i + 1} ${label}`,
      ...(meanings?.[i] ? { hint: meanings[i] } : {}),
    }))}
  />
)

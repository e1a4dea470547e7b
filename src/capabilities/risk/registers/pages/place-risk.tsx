import type { Child } from 'hono/jsx'
import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'

export interface PlaceWords {
  frame: Frame
  risk: { id: number; number: string; title: string; version: number }
  /** The register it stands in. */
  stands: string
  registers: readonly Option[]
  moving?: Typed
  renumbering?: Typed
  merging?: Typed
  conflict?: Child
}

/** Where a risk stands and what it is called: moved to another register, given another number, or merged into another risk. */
export const PlaceRiskPage = ({
  frame,
  risk,
  stands,
  registers,
  moving = blank,
  renumbering = blank,
  merging = blank,
  conflict,
}: PlaceWords) => {
  const shown = [moving, renumbering, merging].find((form) => Object.keys(form.errors).length > 0) ?? blank
  return (
    <Page
      frame={frame}
      title={`Move risk ${risk.number}: ${risk.title}`}
      crumbs={[
        { label: 'Risk and assurance', href: '/risks' },
        { label: risk.title, href: `/risks/${risk.id}` },
      ]}
      form={shown}
    >
      {conflict}
      <p>
        It stands in {stands} as risk {risk.number}. Whatever is done here, it stays the same risk with its history, and is found by this
        number still.
      </p>
      <Moving {...{ risk, registers }} form={moving} />
      <Renumbering risk={risk} form={renumbering} />
      <Merging risk={risk} form={merging} />
    </Page>
  )
}

const Version = ({ risk, form }: { risk: { version: number }; form: Typed }) => (
  <Hidden name="version" value={form.values.version ?? risk.version} />
)

const Moving = ({ risk, registers, form }: Pick<PlaceWords, 'risk' | 'registers'> & { form: Typed }) => (
  <Section heading="Move it to another register">
    <Form action={`/risks/${risk.id}/moving`} guard>
      <Version risk={risk} form={form} />
      <Select form={form} name="register" label="Register it goes to" options={[{ value: '', label: 'Select a register' }, ...registers]} />
      <TextField form={form} name="number" id="moving-number" label="Its number there" width={5} />
      <TextArea form={form} name="why" id="moving-why" label="Why" rows={2} />
      <Button once>Move it</Button>
    </Form>
  </Section>
)

const Renumbering = ({ risk, form }: Pick<PlaceWords, 'risk'> & { form: Typed }) => (
  <Section heading="Give it another number">
    <Form action={`/risks/${risk.id}/renumbering`} guard>
      <Version risk={risk} form={form} />
      <TextField form={form} name="number" id="new-number" label="New number" width={5} />
      <Button once kind="secondary">
        Renumber it
      </Button>
    </Form>
  </Section>
)

const Merging = ({ risk, form }: Pick<PlaceWords, 'risk'> & { form: Typed }) => (
  <Section heading="Merge it into another risk">
    <Form action={`/risks/${risk.id}/merging`} guard>
      <Version risk={risk} form={form} />
      <TextField form={form} name="into" label="Number of the risk it goes into" width={5} />
      <TextArea form={form} name="why" id="merging-why" label="Why" hint="This risk is closed; its page leads to the other." rows={2} />
      <Button once kind="secondary">
        Merge it
      </Button>
    </Form>
  </Section>
)

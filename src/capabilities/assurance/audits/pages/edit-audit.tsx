import type { Child } from 'hono/jsx'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkboxes } from '../../../../ui/checkboxes.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { type AuditKind, auditKinds } from '../audit.ts'

interface Words {
  frame: Frame
  /** Left out for a new one. */
  audit?: { id: number; title: string; version: number } | undefined
  form: Typed
  posts: Option[]
  bodies: Option[]
  risks: Option[]
  controls: Option[]
  conflict?: Child
}

const hints: Record<AuditKind, string> = {
  'internal audit': 'third line, independent',
  'external audit': 'third line, independent',
  'peer review': 'second line: another team or trust looks',
  'effectiveness review': 'second line: does a committee or a framework do what it is for?',
}

/** An audit or a review planned or changed: what, when, how often, and which risks and controls it looks at. */
export const EditAuditPage = ({ frame, audit, form, posts, bodies, risks, controls, conflict }: Words) => (
  <Page
    frame={frame}
    title={audit ? 'Change an audit or review' : 'Plan an audit or review'}
    form={form}
    crumbs={[
      { label: 'Risk and assurance', href: '/risks' },
      { label: 'Audits and reviews', href: '/audits' },
      ...(audit ? [{ label: audit.title, href: `/audits/${audit.id}` }] : []),
    ]}
  >
    {conflict}
    <Form action={audit ? `/audits/${audit.id}` : '/audits'} guard>
      {audit && <Hidden name="version" value={audit.version} />}
      <Radios
        form={form}
        name="kind"
        label="What is it?"
        small
        choices={auditKinds.map((value) => ({ value, label: `${sentenceCase(value)}: ${hints[value]}` }))}
      />
      <TextField form={form} name="auditTitle" label="What is looked at" hint="For example, internal audit of repairs" />
      <Select form={form} name="body" label="Which committee or group, if one is looked at" options={bodies} />
      <Select form={form} name="auditOwner" label="Who sees to it" options={posts} />
      <DateField form={form} name="plannedOn" label="Its report is planned for" />
      <TextField
        form={form}
        name="everyMonths"
        label="Months until it is done again (if it is)"
        hint="For example, 12. Once it has reported, the next is planned by itself."
        inputmode="numeric"
        width={3}
      />
      {risks.length > 0 && <Ticked form={form} name="risks" label="Risks it looks at" choices={risks} />}
      {controls.length > 0 && <Ticked form={form} name="controls" label="Controls it looks at" choices={controls} />}
      <Button once>{audit ? 'Save it' : 'Plan it'}</Button>
    </Form>
  </Page>
)

/** A long list of boxes, open where one is ticked or wrong. */
const Ticked = ({ form, name, label, choices }: { form: Typed; name: string; label: string; choices: Option[] }) => {
  const ticked = (form.values[name] ?? '').split('\n').filter((one) => one !== '').length
  return (
    <Details summary={ticked > 0 ? `${label} (${ticked})` : label} open={ticked > 0 || form.errors[name] !== undefined}>
      <Checkboxes form={form} name={name} label={label} small choices={choices} />
    </Details>
  )
}

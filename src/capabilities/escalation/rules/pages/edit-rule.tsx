import type { Child } from 'hono/jsx'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count, sentenceCase } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkboxes } from '../../../../ui/checkboxes.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Select } from '../../../../ui/select.tsx'
import { Table } from '../../../../ui/table.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { RuleChoices } from '../meant.ts'
import { levels, type Sent } from '../rule.ts'
import { RiskLink } from './asked-table.tsx'
import { rulesCrumbs } from './list-rules.tsx'

export interface EditRulePage {
  frame: Frame
  /** The rule it takes the place of. */
  replaces: { id: number } | undefined
  choices: RuleChoices
  form: Typed
  /** What it would send today, once it was tried, and how it was then. */
  trial: { sent: readonly Sent[]; as: string } | undefined
  conflict?: Child
}

/** A rule written, tried on today's risks, and kept. */
export const EditRule = (words: EditRulePage) => {
  const { frame, replaces, form, trial } = words
  const at = `/escalations/rules${replaces ? `/${replaces.id}` : ''}`
  return (
    <Page
      frame={frame}
      title={replaces ? 'Change a rule of escalation' : 'Add a rule of escalation'}
      crumbs={[...rulesCrumbs, { label: 'Rules', href: '/escalations/rules' }]}
      form={form}
    >
      {words.conflict}
      {replaces && <p>A rule is not changed: it ends today, and this one begins. What it sent stays as it is.</p>}
      <Form action={`${at}/trial`} guard>
        {form.values.version && <Hidden name="version" value={form.values.version} />}
        <RuleFields {...words} />
        <WhereTo {...words} />
        {trial && <Hidden name="tried" value={trial.as} />}
        {trial && <TrialTable sent={trial.sent} />}
        <div class="s-section">
          <Button kind={trial ? 'secondary' : 'primary'}>Try it on today’s risks</Button>{' '}
          {trial && (
            <Button action={at} once>
              Keep this rule
            </Button>
          )}
        </div>
      </Form>
    </Page>
  )
}

const RuleFields = ({ form, choices }: EditRulePage) => (
  <>
    <Select
      form={form}
      name="level"
      label="Risks of which registers?"
      options={[{ value: '', label: 'Every register' }, ...levels.map((value) => ({ value, label: levelInWords(value) }))]}
    />
    <Select
      form={form}
      name="place"
      label="Of which place? (optional)"
      hint="With every place beneath it. Risks that belong to no place are left out."
      options={[{ value: '', label: 'The whole trust' }, ...choices.places.map(({ id, name }) => ({ value: String(id), label: name }))]}
    />
    <Select
      form={form}
      name="band"
      label="From which band?"
      options={[{ value: '', label: 'No band' }, ...choices.bands.map((name) => ({ value: name, label: `${name}, and above` }))]}
    />
    <Checkboxes
      form={form}
      name="beyondAppetite"
      label="And by appetite"
      small
      choices={[
        { value: 'yes', label: 'Where the score is above what is tolerated', hint: 'Where no tolerance is set, nothing is beyond it.' },
      ]}
    />
  </>
)

const WhereTo = ({ form, choices }: EditRulePage) => (
  <>
    <Select
      form={form}
      name="to"
      label="To which body?"
      options={[{ value: '', label: 'Choose a body' }, ...choices.bodies.map(({ id, name }) => ({ value: String(id), label: name }))]}
    />
    <TextField form={form} name="daysToReceive" label="Days to receive" width={3} inputmode="numeric" />
    <TextField form={form} name="daysToDecide" label="Days to decide" width={3} inputmode="numeric" hint="From the day it is raised." />
    <TextArea form={form} name="why" label="Why is this rule needed?" rows={2} />
  </>
)

export const levelInWords = (level: string): string => (level === 'assurance framework' ? 'Board assurance framework' : sentenceCase(level))

const TrialTable = ({ sent }: { sent: readonly Sent[] }) => (
  <Section heading={`It would send ${count(sent.length, 'risk')} today`} note="nothing is kept yet" id="trial">
    <Table
      caption="Risks it would send today"
      rows={sent}
      empty="No risk stands so today. It would send the first that does."
      columns={[
        { label: 'Risk', class: 's-col-wide', cell: (one) => <RiskLink {...one} /> },
        { label: 'Why', cell: ({ why }) => sentenceCase(why) },
        { label: 'Owner', cell: ({ risk }) => risk.owner ?? 'Nobody' },
      ]}
    />
  </Section>
)

import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count } from '../../../../kernel/words.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Firing } from '../../breaches/queries-firing.ts'
import type { Framework } from '../framework.ts'
import { type TriggerNames, triggerInWords } from '../trigger-words.ts'
import { type DraftChoices, LevelFields, TriggerFields } from './draft-fields.tsx'
import { crumbs, FiresToday, LevelsTable } from './show-framework.tsx'

export interface DraftPage {
  frame: Frame
  draft: Framework
  firings: readonly Firing[]
  names: TriggerNames
  body: (id: number | null) => string
  choices: DraftChoices
  /** The form that was sent, and which one it was; or the one opened for a level or a trigger. */
  form: Typed
  sent: 'level' | 'trigger' | 'adoption' | undefined
}

const at = '/accountability/framework/draft'

/** The draft of the next version: levels, rules with what they would fire today, and its adoption. */
export const EditFramework = (page: DraftPage) => {
  const { frame, draft, form, sent } = page
  const of = (which: DraftPage['sent']) => (sent === which ? form : blank)
  return (
    <Page
      frame={frame}
      title={`Draft: ${draft.label}`}
      form={form}
      crumbs={[...crumbs, { label: 'Framework', href: '/accountability/framework' }]}
    >
      <Lead
        answer={`${count(draft.levels.length, 'level')}, ${count(draft.triggers.length, 'trigger')}; they would fire ${count(page.firings.length, 'time')} today.`}
      >
        Nothing of it applies before it is adopted.
      </Lead>
      <LevelsTable framework={draft} names={page.names} body={page.body} />
      <Parts what="level" parts={draft.levels.map(({ id, name }) => ({ id, name }))} />
      <LevelFields form={of('level')} choices={page.choices} />
      <DraftRules {...page} />
      <Parts what="trigger" parts={draft.triggers.map((one, n) => ({ id: one.id, name: `rule ${n + 1}` }))} />
      <TriggerFields form={of('trigger')} choices={page.choices} />
      <Section heading="Adopt it">
        <Form action={`${at}/adoption`}>
          <Hidden name="version" value={draft.version} />
          <DateField form={of('adoption')} name="from" label="From which day does it apply?" />
          <TextArea form={of('adoption')} name="reason" label="Why is the framework changed?" rows={2} />
          <Button once>Adopt {draft.label}</Button>
        </Form>
      </Section>
    </Page>
  )
}

const DraftRules = ({ draft, names, firings }: DraftPage) => (
  <Section heading="What leads to a review" note="with what it would fire today">
    <Table
      caption="Triggers of the draft"
      columns={[
        { label: 'Rule', cell: (trigger) => triggerInWords(trigger, names) },
        {
          label: 'Would fire today',
          cell: ({ id }) => <FiresToday firings={firings.filter(({ trigger }) => trigger.id === id)} />,
        },
        {
          label: 'Change',
          unseen: true,
          cell: (trigger) => (
            <ActLink href={`${at}?trigger=${trigger.id}#trigger`} about={triggerInWords(trigger, names)}>
              Change
            </ActLink>
          ),
        },
      ]}
      rows={draft.triggers}
      empty="No trigger is set. Add one below."
    />
  </Section>
)

/** Levels and rules that can be taken out or opened. */
const Parts = ({ what, parts }: { what: 'level' | 'trigger'; parts: readonly { id: number; name: string }[] }) =>
  parts.length === 0 ? null : (
    <div class="s-acts">
      {what === 'level' && parts.map(({ id, name }) => <ActLink href={`${at}?level=${id}#level`}>Change {name}</ActLink>)}
      {parts.map(({ id, name }) => (
        <Form action={`${at}/removal`}>
          <Hidden name="what" value={what} />
          <Hidden name="id" value={id} />
          <Button kind="secondary" small once>
            Remove {name}
          </Button>
        </Form>
      ))}
    </div>
  )

import { dayInWords } from '../../../kernel/day.ts'
import type { Form as Typed } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { count, sentenceCase } from '../../../kernel/words.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Radios } from '../../../ui/radios.tsx'
import { Section } from '../../../ui/section.tsx'
import { type Option, Select } from '../../../ui/select.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Standard } from '../waited-for.ts'
import { AccessPage } from './access-page.tsx'
import { noPatients } from './edit-waited-for.tsx'

export interface StandardLine extends Standard {
  service: string
  measure: { name: string; href: string } | undefined
  /** The measure's target in force, in words. */
  rule: string
}

/** What is promised of waits, nationally and locally, with who agreed it and why it was changed. */
export const ListStandards = ({ frame, lines, mayKeep }: { frame: Frame; lines: readonly StandardLine[]; mayKeep: boolean }) => {
  const standing = lines.filter(({ untilDay }) => untilDay === null)
  const national = standing.filter(({ scope }) => scope === 'national').length
  const bare = standing.filter(({ measure }) => measure === undefined).length
  return (
    <AccessPage
      frame={frame}
      title="Standards of waiting"
      at="/access/standards"
      head={
        <>
          <Lead answer={`${count(standing.length, 'standard')} in force: ${national} national, ${standing.length - national} local.`}>
            {bare > 0 && `No measure tells whether ${bare === 1 ? 'one is' : `${bare} are`} met.`}
          </Lead>
          {mayKeep && <ActLink href="/access/standards/new">Write down a standard</ActLink>}
        </>
      }
    >
      <Table
        caption="Standards in force"
        rows={standing}
        empty="No standard is written down."
        columns={mayKeep ? [...columns, change] : columns}
      />
      {standing.length < lines.length && (
        <Section heading="No longer in force">
          <Table
            caption="Standards that were replaced"
            rows={lines.filter(({ untilDay }) => untilDay !== null)}
            empty=""
            columns={columns}
          />
        </Section>
      )}
    </AccessPage>
  )
}

const quiet = (words: string) => <span class="s-quiet">{words}</span>

const columns: Column<StandardLine>[] = [
  {
    label: 'Standard',
    class: 's-col-wide',
    cell: ({ words, reason }) => (
      <>
        {words}
        {reason && <div class="s-small s-quiet">Changed: {reason}</div>}
      </>
    ),
  },
  { label: 'Of', cell: ({ service }) => service },
  { label: 'Kind', cell: ({ scope }) => sentenceCase(scope) },
  {
    label: 'As a rule',
    cell: ({ measure, rule }) =>
      measure ? (
        <>
          <Link href={measure.href}>{measure.name}</Link>: {rule}
        </>
      ) : (
        quiet('No measure')
      ),
  },
  { label: 'Agreed by', cell: ({ agreedBy, agreedOn }) => `${agreedBy}${agreedOn ? `, ${dayInWords(agreedOn)}` : ''}` },
  {
    label: 'In force',
    nowrap: true,
    cell: ({ fromDay, untilDay }) => `from ${dayInWords(fromDay)}${untilDay ? ` until ${dayInWords(untilDay)}` : ''}`,
  },
]

const change: Column<StandardLine> = {
  label: 'Change',
  unseen: true,
  cell: ({ id, words }) => (
    <ActLink href={`/access/standards/new?for=${id}`} about={words}>
      Change
    </ActLink>
  ),
}

interface Asked {
  frame: Frame
  form: Typed
  replaced: Standard | undefined
  services: Option[]
  measures: Option[]
}

/** A standard, new or in the place of another. */
export const SetStandard = ({ frame, form, replaced, services, measures }: Asked) => {
  const title = replaced ? 'Change a standard' : 'Write down a standard'
  return (
    <Page
      frame={frame}
      title={title}
      crumbs={[{ label: 'Access and waits', href: '/access' }, { label: 'Standards', href: '/access/standards' }, { label: title }]}
      form={form}
    >
      {replaced && <p>It takes the place of “{replaced.words}”, which stays in the register with its days.</p>}
      <Form action={`/access/standards${replaced ? `?for=${replaced.id}` : ''}`} guard>
        <Radios
          form={form}
          name="scope"
          label="Whose it is"
          small
          choices={[
            { value: 'national', label: 'National' },
            { value: 'local', label: 'Local, agreed with commissioners' },
          ]}
        />
        <TextArea form={form} name="words" label="The standard in words" hint={noPatients} rows={2} />
        <Select form={form} name="service" label="Service" options={[{ value: '', label: 'Every service' }, ...services]} />
        <Select
          form={form}
          name="measure"
          label="Measure that tells whether it is met (optional)"
          options={[{ value: '', label: 'No measure' }, ...measures]}
        />
        <TextField form={form} name="by" label="Agreed by" width={30} />
        <DateField form={form} name="agreed" label="Agreed on (optional)" hint="For example, 12 3 2024" />
        <DateField form={form} name="from" label="In force from" hint="For example, 1 4 2024" />
        {replaced && <TextArea form={form} name="reason" label="Why it changes" hint={noPatients} rows={3} />}
        <Button once>Save the standard</Button>
      </Form>
    </Page>
  )
}

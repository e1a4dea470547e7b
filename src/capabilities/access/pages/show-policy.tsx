import { dayInWords } from '../../../kernel/day.ts'
import type { Form as Typed } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { sentenceCase } from '../../../kernel/words.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Details } from '../../../ui/details.tsx'
import { Form } from '../../../ui/form.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'
import { type Option, Select } from '../../../ui/select.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { AdoptionState, Policy, Procedure } from '../queries-keeping.ts'
import { hrefOf, type Service } from '../waited-for.ts'
import { AccessPage } from './access-page.tsx'
import { noPatients } from './edit-waited-for.tsx'

interface Words {
  frame: Frame
  form: Typed
  answer: { strong: string; words: string }
  /** The one in force first. */
  policies: readonly Policy[]
  taken: readonly { placeId: number; place: string; state: AdoptionState; asOf: string; words: string }[]
  lines: readonly { service: Service; procedure: Procedure | undefined; policy: string }[]
  mayKeep: boolean
}

const states = (all: readonly string[]): Option[] => all.map((value) => ({ value, label: sentenceCase(value) }))

/** The access policy in its versions, how far directorates have taken it up, and the procedure of each service. */
export const ShowPolicy = (words: Words) => {
  const { frame, form, answer, policies, mayKeep } = words
  return (
    <AccessPage
      frame={frame}
      title="Access policy and procedures"
      at="/access/policy"
      form={form}
      head={
        <>
          <Lead answer={answer.strong}>{answer.words}</Lead>
          {mayKeep && <ActLink href="/access/policy/new">Write down a version of the policy</ActLink>}
        </>
      }
    >
      {policies.length > 0 && <Adoption {...words} />}
      <Procedures {...words} />
      <Section heading="Versions of the policy">
        <Table
          caption="Versions of the access policy"
          rows={policies}
          empty="None is written down."
          columns={[
            { label: 'Version', cell: ({ label }) => label },
            { label: 'Adopted', nowrap: true, cell: ({ adoptedOn }) => dayInWords(adoptedOn) },
            { label: 'Review due', nowrap: true, cell: ({ reviewOn }) => (reviewOn ? dayInWords(reviewOn) : 'Not said') },
            { label: 'What changed', class: 's-col-wide', cell: ({ changed }) => changed || 'Not written' },
            { label: 'How people are told', class: 's-col-wide', cell: ({ awareness }) => awareness || 'Not written' },
          ]}
        />
      </Section>
    </AccessPage>
  )
}

const Adoption = ({ taken, form, mayKeep }: Words) => (
  <Section heading="How far directorates have taken it up">
    <Table
      caption="Adoption by directorate"
      rows={taken}
      empty="The trust has no directorate."
      columns={[
        { label: 'Directorate', cell: ({ place }) => place },
        { label: 'State', cell: ({ state, asOf }) => `${sentenceCase(state)}${asOf && `, ${asOf}`}` },
        { label: 'What is known', class: 's-col-wide', cell: ({ words }) => words || <span class="s-quiet">Not written</span> },
      ]}
    />
    {mayKeep && (
      <Details summary="Write down how far a directorate has come" open={form.errors.place !== undefined}>
        <Form action="/access/policy/adoptions">
          <Select
            form={form}
            name="place"
            label="Directorate"
            options={[
              { value: '', label: 'Select a directorate' },
              ...taken.map(({ placeId, place }) => ({ value: String(placeId), label: place })),
            ]}
          />
          <Select form={form} name="state" id="adoption-state" label="State" options={states(['not begun', 'under way', 'adopted'])} />
          <TextField form={form} name="words" id="adoption-words" label="What is known (optional)" width={30} />
          <Button kind="secondary" once>
            Save
          </Button>
        </Form>
      </Details>
    )}
  </Section>
)

const Procedures = ({ lines, form, mayKeep }: Words) => (
  <Section heading="Operating procedures of services">
    <Table
      caption="Operating procedures by service"
      rows={lines}
      empty="No service is written down that people wait for."
      columns={procedureColumns}
    />
    {mayKeep && lines.length > 0 && (
      <Details summary="Write down how far a procedure has come" open={form.errors.service !== undefined}>
        <Form action="/access/policy/procedures">
          <Select
            form={form}
            name="service"
            label="Service"
            options={[
              { value: '', label: 'Select a service' },
              ...lines.map(({ service }) => ({ value: String(service.id), label: service.name })),
            ]}
          />
          <Select form={form} name="state" label="State" options={states(['draft', 'aligned', 'in use', 'checked'])} />
          <TextField form={form} name="words" label="What is known (optional)" width={30} />
          <Button kind="secondary" once>
            Save
          </Button>
        </Form>
      </Details>
    )}
  </Section>
)

const procedureColumns: Column<Words['lines'][number]>[] = [
  { label: 'Service', cell: ({ service }) => <Link href={hrefOf(service)}>{service.name}</Link> },
  {
    label: 'State',
    cell: ({ procedure }) => (procedure ? `${sentenceCase(procedure.state)}, ${dayInWords(procedure.asOf)}` : <b>None</b>),
  },
  { label: 'Aligned with', cell: ({ policy }) => policy || <span class="s-quiet">No policy</span> },
  {
    label: 'What is known',
    class: 's-col-wide',
    cell: ({ procedure }) => procedure?.words || <span class="s-quiet">Not written</span>,
  },
]

/** A version of the access policy. */
export const AdoptPolicy = ({ frame, form }: { frame: Frame; form: Typed }) => (
  <Page
    frame={frame}
    title="Write down a version of the access policy"
    crumbs={[{ label: 'Access and waits', href: '/access' }, { label: 'Policy', href: '/access/policy' }, { label: 'New version' }]}
    form={form}
  >
    <Form action="/access/policy" guard>
      <TextField form={form} name="label" label="Version" width={10} />
      <DateField form={form} name="adopted" label="Adopted on" hint="For example, 1 7 2024" />
      <DateField form={form} name="review" label="Due for review on (optional)" hint="For example, 1 7 2026" />
      <TextArea form={form} name="changed" label="What changed (optional)" hint={noPatients} rows={3} />
      <TextArea form={form} name="awareness" label="How people are told of it (optional)" rows={3} />
      <Button once>Write it down</Button>
    </Form>
  </Page>
)

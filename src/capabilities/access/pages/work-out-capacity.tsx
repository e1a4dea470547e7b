import { dayInWords } from '../../../kernel/day.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { Gap } from '../../../ui/gap.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Page } from '../../../ui/page.tsx'
import { Actions } from '../../../ui/page-head.tsx'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Scenario } from '../queries-keeping.ts'
import { queueOf, sensitivityOf, varied } from '../queue.ts'
import { queueInWords, stepsInWords, weeksShort } from '../queue-words.ts'
import { hrefOf, type Service } from '../waited-for.ts'
import { crumbsOf, type FormWords, noPatients } from './edit-waited-for.tsx'
import { TakeAway } from './take-away.tsx'

const fields = [
  { name: 'waiting', label: 'People waiting now' },
  { name: 'referrals', label: 'Referred a week' },
  { name: 'removals', label: 'Leave the list a week without being seen' },
  { name: 'slots', label: 'Contacts that can be offered a week, new and follow-up' },
  { name: 'notAttended', label: 'Contacts not attended', suffix: '%' },
  { name: 'followUps', label: 'Follow-ups each new person needs' },
  { name: 'standardWeeks', label: 'Standard', suffix: 'weeks' },
]

/** What is supposed of demand and capacity, to be worked out and kept. */
export const WorkOutCapacity = ({
  frame,
  form,
  conflict,
  service,
  known,
  held,
}: FormWords & { service: Service; known: readonly string[]; held?: Scenario }) => (
  <Page frame={frame} title={`Demand and capacity in ${service.name}`} crumbs={crumbsOf(service, 'Demand and capacity')} form={form}>
    {conflict}
    {known.map((words) => (
      <p>{words}</p>
    ))}
    <Form action={held ? `${hrefOf(service)}/scenarios/${held.id}/edit` : `${hrefOf(service)}/scenarios`} guard>
      {held && <Hidden name="version" value={form.values.version ?? held.version} />}
      <TextField form={form} name="name" label="Name of the scenario" width={30} />
      {fields.map((field) => (
        <TextField form={form} {...field} width={5} inputmode="decimal" />
      ))}
      <TextArea form={form} name="assumptions" label="What these figures rest on" hint={noPatients} rows={3} />
      <Button once>{held ? 'Work it out again' : 'Work it out and keep it'}</Button>
    </Form>
    {held && <TakeAway action={`${hrefOf(service)}/scenarios/${held.id}/removal`} form={form} version={held.version} what="scenario" />}
  </Page>
)

interface Shown {
  frame: Frame
  service: Service
  scenario: Scenario
  by: string
  /** "Capacity should lie between …", or why that cannot be said. */
  advised: string
  mayKeep: boolean
}

/** A scenario of demand and capacity: the answer, each step of it, and what a tenth either way would do. */
export const ShowScenario = ({ frame, service, scenario, by, advised, mayKeep }: Shown) => {
  const queue = queueOf(scenario)
  return (
    <Page frame={frame} title={scenario.name} crumbs={crumbsOf(service, scenario.name)}>
      <Lead answer={queueInWords(scenario, queue)}>
        Supposed by {by} on {dayInWords(scenario.madeOn)}; every week taken to be like another.
      </Lead>
      {mayKeep && (
        <Actions>
          <ActLink href={`${hrefOf(service)}/scenarios/${scenario.id}/edit`}>Change what it supposes</ActLink>
        </Actions>
      )}
      <Section heading="What it rests on">
        <p>{scenario.assumptions}</p>
        <Gap>{advised}</Gap>
      </Section>
      <Section heading="Step by step">
        <ol>
          {stepsInWords(scenario, queue).map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      </Section>
      <Section heading="A tenth less, a tenth more" note="one thing at a time, until the list is short enough">
        <Table
          caption="What a tenth either way would do"
          rows={sensitivityOf(scenario)}
          empty=""
          columns={[
            { label: 'What changes', cell: ({ what }) => varied[what] },
            { label: '10% less', cell: ({ less }) => weeksShort(less) },
            { label: 'As supposed', cell: () => weeksShort(queue) },
            { label: '10% more', cell: ({ more }) => weeksShort(more) },
          ]}
        />
      </Section>
    </Page>
  )
}

import { Button } from '../../../../ui/button.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { dueInWords, expectedInWords, isOpen, isOverdue, stateInWords } from '../../doing/action.ts'
import { ActionFields } from '../../doing/pages/action-fields.tsx'
import type { ActionFacts } from '../../facts.ts'
import { type AgainstWords, formOf } from './show-against.tsx'

/** What is done about a risk: open ones by the day they are due, then those that are settled. */
export const ActionsOfRisk = (words: AgainstWords) => {
  const { risk, against } = words
  const rows = [...against.actions.filter(isOpen), ...against.actions.filter((action) => !isOpen(action))]
  return (
    <Section heading="Actions" id="actions">
      <Table caption={`Actions on risk ${risk.number}`} columns={columns(words)} rows={rows} empty="Nothing is being done about it." />
      {words.may.action && <AgreeAction {...words} />}
    </Section>
  )
}

const columns = ({ risk, on }: AgainstWords): Column<ActionFacts>[] => [
  { label: 'Action', class: 's-col-wide', cell: ({ id, title }) => <Link href={`/risks/${risk.id}/actions/${id}`}>{title}</Link> },
  { label: 'Owner', cell: ({ owner }) => owner ?? 'Nobody named' },
  { label: 'Due', cell: (action) => dueInWords(action) },
  { label: 'State', cell: (action) => (isOverdue(action, on) ? <b>{stateInWords(action, on)}</b> : stateInWords(action, on)) },
  { label: 'What came of it', cell: ({ outcome }) => outcome || 'Not yet' },
  { label: 'Score expected', cell: ({ expected }) => expectedInWords(expected) ?? 'Not said' },
]

const AgreeAction = (words: AgainstWords) => {
  const { risk, choices } = words
  return (
    <Details summary="Agree an action" open={words.open === 'action'}>
      <Form action={`/risks/${risk.id}/actions`}>
        <ActionFields
          form={formOf(words, 'action')}
          posts={choices.posts}
          gaps={choices.openGaps}
          likelihoods={risk.matrix.likelihoods}
          consequences={risk.matrix.consequences}
        />
        <Button kind="secondary" once>
          Agree the action
        </Button>
      </Form>
    </Details>
  )
}

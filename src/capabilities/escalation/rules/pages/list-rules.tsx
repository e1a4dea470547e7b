import { dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count, opening } from '../../../../kernel/words.ts'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions, PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { crumbs } from '../../matter/pages/list-matters.tsx'
import { inWords } from '../../matter/told.ts'
import { type AskedStanding, isWaiting } from '../required.ts'
import type { Rule } from '../rule.ts'
import { aboutInWords, type RuleNames } from '../rule-words.ts'

export interface RulesPage {
  frame: Frame
  inForce: readonly Rule[]
  ended: readonly Rule[]
  asked: readonly AskedStanding[]
  names: RuleNames
  mayKeep: boolean
}

export const rulesCrumbs = [...crumbs, { label: 'Escalations', href: '/escalations' }]

/** The rules by which risks must go up, each with what it sends today. */
export const ListRules = (words: RulesPage) => (
  <Page frame={words.frame} title="Rules of escalation" crumbs={rulesCrumbs} heading={<Head {...words} />}>
    <Table
      caption="Rules in force"
      rows={words.inForce}
      columns={[aboutColumn(words), ...columns(words)]}
      empty="No rule is in force: whoever sees a risk grow raises it by judgement."
    />
    {words.ended.length > 0 && (
      <Section heading="Rules that have ended">
        <Table caption="Rules that have ended" rows={words.ended} columns={[aboutColumn(words), ...endedColumns(words)]} empty="" />
      </Section>
    )}
  </Page>
)

const Head = (words: RulesPage) => (
  <PageHead
    title="Rules of escalation"
    beside={
      words.mayKeep && (
        <Actions>
          <ButtonLink href="/escalations/rules/new" kind="secondary" small>
            Add a rule
          </ButtonLink>
        </Actions>
      )
    }
  >
    <Lead answer={answerOf(words)}>What a rule sends is worked out each time this page is read.</Lead>
  </PageHead>
)

function answerOf({ inForce, asked }: RulesPage): string {
  if (inForce.length === 0) return 'No rule is in force.'
  const risks = new Set(asked.map(({ risk }) => risk.id)).size
  const waiting = new Set(asked.filter(isWaiting).map(({ risk }) => risk.id)).size
  const rules = `${opening(inForce.length)} ${inForce.length === 1 ? 'rule is' : 'rules are'} in force`
  if (risks === 0) return `${rules} and send no risk today.`
  return `${rules} and send ${count(risks, 'risk')} today${waiting === 0 ? ', all of them raised or declined' : `; ${waiting === risks ? 'nobody has raised' : `nobody has raised ${inWords(waiting)} of`} them`}.`
}

const aboutColumn = ({ names }: RulesPage): Column<Rule> => ({
  label: 'Which risks',
  class: 's-col-wide',
  cell: (rule) => <Link href={`/escalations/rules/${rule.id}`}>{aboutInWords(rule, names)}</Link>,
})

const columns = ({ names, asked }: RulesPage): Column<Rule>[] => [
  { label: 'Go to', cell: ({ toBodyId }) => names.body(toBodyId) },
  { label: 'Received within', nowrap: true, cell: ({ daysToReceive }) => count(daysToReceive, 'day') },
  { label: 'Decided within', nowrap: true, cell: ({ daysToDecide }) => count(daysToDecide, 'day') },
  {
    label: 'Sends today',
    cell: ({ id }) => {
      const own = asked.filter(({ rule }) => rule.id === id)
      const waiting = own.filter(isWaiting).length
      return `${count(own.length, 'risk')}${waiting > 0 ? `, ${waiting} not raised` : ''}`
    },
  },
]

const endedColumns = ({ names }: RulesPage): Column<Rule>[] => [
  { label: 'Went to', cell: ({ toBodyId }) => names.body(toBodyId) },
  { label: 'From', nowrap: true, cell: ({ from }) => dayInWords(from) },
  { label: 'To', nowrap: true, cell: ({ endedOn }) => (endedOn ? dayInWords(endedOn) : '') },
  { label: 'Why it ended', cell: ({ endedWhy }) => endedWhy },
]

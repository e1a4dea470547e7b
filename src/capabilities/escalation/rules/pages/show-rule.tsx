import type { Child } from 'hono/jsx'
import { dayInWords } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count, sentenceCase } from '../../../../kernel/words.ts'
import { Button, ButtonLink } from '../../../../ui/button.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { type MatterRow, MattersTable } from '../../matter/pages/matters-table.tsx'
import type { AskedStanding } from '../required.ts'
import type { Rule } from '../rule.ts'
import { aboutInWords, type RuleNames, ruleInWords } from '../rule-words.ts'
import { RiskLink } from './asked-table.tsx'
import { rulesCrumbs } from './list-rules.tsx'

export interface RulePage {
  frame: Frame
  rule: Rule
  names: RuleNames
  /** What it sends today; empty for one that has ended. */
  asked: readonly AskedStanding[]
  /** What it sent so far. */
  sent: readonly MatterRow[]
  mayKeep: boolean
  form: Typed
  conflict?: Child
}

/** One rule: what it says and why, what it sends today and how that stands, and what it sent before. */
export const ShowRule = (words: RulePage) => {
  const { frame, rule, names, form } = words
  return (
    <Page
      frame={frame}
      title={aboutInWords(rule, names)}
      crumbs={[...rulesCrumbs, { label: 'Rules', href: '/escalations/rules' }]}
      form={form}
    >
      {words.conflict}
      <Lead answer={rule.endedOn ? `It ended on ${dayInWords(rule.endedOn)}.` : `It sends ${count(words.asked.length, 'risk')} today.`}>
        {ruleInWords(rule, names)}.
      </Lead>
      <Facts facts={factsOf(rule)} />
      {!rule.endedOn && <AskedHere asked={words.asked} />}
      {words.sent.length > 0 && (
        <Section heading="What it sent">
          <MattersTable rows={words.sent} caption="Matters it sent" empty="" here />
        </Section>
      )}
      {words.mayKeep && !rule.endedOn && <Keep {...words} />}
      <div class="s-section">
        <Link href={`/history/escalation%20rule/${rule.id}`}>What was changed about it</Link>
      </div>
    </Page>
  )
}

const factsOf = (rule: Rule) => [
  { label: 'In force', value: `${dayInWords(rule.from)} to ${rule.endedOn ? dayInWords(rule.endedOn) : 'now'}` },
  ...(rule.why ? [{ label: 'Why', value: rule.why }] : []),
  ...(rule.endedWhy ? [{ label: 'Why it ended', value: rule.endedWhy }] : []),
  ...(rule.followsId
    ? [{ label: 'In the place of', value: <Link href={`/escalations/rules/${rule.followsId}`}>an earlier rule</Link> }]
    : []),
  ...(rule.illustrative ? [{ label: 'Note', value: 'Illustrative' }] : []),
]

const AskedHere = ({ asked }: { asked: readonly AskedStanding[] }) => (
  <Section heading="What it sends today">
    <Table
      caption="Risks it sends today"
      rows={asked}
      empty="No risk stands so today."
      columns={[
        { label: 'Risk', class: 's-col-wide', cell: (one) => <RiskLink {...one} /> },
        { label: 'Why', cell: ({ why }) => sentenceCase(why) },
        { label: 'So since', nowrap: true, cell: ({ since }) => dayInWords(since) },
        { label: 'Raised', cell: (one) => <Raised {...one} /> },
      ]}
    />
  </Section>
)

const Raised = ({ matter, declined }: AskedStanding) => {
  if (matter) return <Link href={`/escalations/${matter.id}`}>Raised on {dayInWords(matter.raisedOn)}</Link>
  if (declined) return <>{`Declined on ${dayInWords(declined.on)} by the ${declined.as}: ${declined.words}`}</>
  return (
    <>
      By nobody: <Link href="/escalations#asked">raise it or decline</Link>
    </>
  )
}

const Keep = ({ rule, form }: RulePage) => (
  <div class="s-section">
    <Actions>
      <ButtonLink href={`/escalations/rules/${rule.id}/change`} kind="secondary" small>
        Change this rule
      </ButtonLink>
    </Actions>
    <Details summary="End it" open={form.errors.reason !== undefined}>
      <Form action={`/escalations/rules/${rule.id}/end`}>
        <Hidden name="version" value={rule.version} />
        <TextArea form={form} name="reason" label="Why it ends" rows={2} />
        <Button kind="secondary" once>
          End this rule
        </Button>
      </Form>
    </Details>
  </div>
)

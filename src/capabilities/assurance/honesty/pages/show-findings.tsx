import type { Child } from 'hono/jsx'
import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions, PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { RiskFacts } from '../../../risk/index.ts'
import { answerInWords, type HonestyAnswer, type Standing } from '../answered.ts'
import { type Finding, testNames } from '../finding.ts'
import type { Steps } from '../queries-steps.ts'
import { Answered, FindingTold, findingAt, StepsOn } from './finding-told.tsx'
import { MeasuredBy, type MeasuredWords } from './measured-by.tsx'

interface OfRisk {
  frame: Frame
  risk: RiskFacts
  standings: readonly Standing[]
  answer: { strong: string; words: string }
  steps: (finding: Finding, risk: RiskFacts) => Steps
  measures: MeasuredWords
}

const crumbsOf = (risk: RiskFacts, ...more: { label: string; href?: string }[]) => [
  { label: 'Risk and assurance', href: '/risks' },
  { label: risk.title, href: `/risks/${risk.id}` },
  ...more,
]

/** What the tests find of one risk, each finding with where it is answered and where it is put right. */
export const RiskHonestyPage = ({ frame, risk, standings, answer, steps, measures }: OfRisk) => (
  <Page
    frame={frame}
    title={`Tests of honesty, risk ${risk.number}`}
    crumbs={crumbsOf(risk, { label: 'Tests of honesty' })}
    heading={
      <PageHead
        title="Tests of honesty"
        caption={`Risk ${risk.number}: ${risk.title}`}
        beside={
          <Actions>
            <ActLink href="/assurance/honesty">Of all risks</ActLink>
          </Actions>
        }
      >
        <Lead answer={answer.strong}>{answer.words}</Lead>
      </PageHead>
    }
  >
    <Table
      caption="Findings nobody answered"
      columns={columnsFor(risk, steps)}
      rows={standings.filter(({ stands }) => stands !== 'answered')}
      empty="No finding waits for an answer."
    />
    <Answered standings={standings.filter(({ stands }) => stands === 'answered')} />
    <MeasuredBy risk={risk} {...measures} />
  </Page>
)

const columnsFor = (risk: RiskFacts, steps: OfRisk['steps']): Column<Standing>[] => [
  { label: 'Test', cell: (row) => <Link href={findingAt(row)}>{testNames[row.finding.test]}</Link> },
  { label: 'Found', class: 's-col-wide', cell: (row) => <FindingTold standing={row} /> },
  {
    label: 'Steps',
    unseen: true,
    cell: (row) => <StepsOn standing={row} steps={steps(row.finding, risk)} />,
  },
]

interface OfFinding {
  frame: Frame
  risk: RiskFacts
  standing: Standing
  answers: readonly HonestyAnswer[]
  form: Typed
  conflict?: Child
  steps: Steps
  /** The last day an answer may stand. */
  last: Day
}

/** One finding: what was found, what was answered before, and the answer. */
export const AnswerPage = ({ frame, risk, standing, answers, form, conflict, steps, last }: OfFinding) => {
  const { finding, stands, why } = standing
  const may = steps.mayAnswer
  return (
    <Page
      frame={frame}
      title={testNames[finding.test]}
      form={form}
      crumbs={crumbsOf(risk, { label: 'Tests of honesty', href: `/risks/${risk.id}/honesty` }, { label: testNames[finding.test] })}
      heading={
        <PageHead title={testNames[finding.test]} caption={`Risk ${risk.number}: ${risk.title}`}>
          <Lead answer={finding.words}>{stands === 'answered' ? 'It is answered.' : why || 'Nobody has answered it.'}</Lead>
        </PageHead>
      }
    >
      {conflict}
      {steps.mend && (
        <p>
          <Link href={steps.mend.href}>{steps.mend.label}</Link>
          {may && ' if that puts it right. If what the record says should stand, answer.'}
        </p>
      )}
      {!may && !steps.mend && <p>It waits for an answer of: {steps.waitsFor}.</p>}
      {may && <AnswerForm {...{ risk, finding, form, last }} seen={answers.at(-1)?.id ?? 0} />}
      {answers.length > 0 && <AnswersSoFar answers={answers} />}
    </Page>
  )
}

type Answering = Pick<OfFinding, 'risk' | 'form' | 'last'> & { finding: Finding; seen: number }

const AnswerForm = ({ risk, finding, form, seen, last }: Answering) => (
  <Form action={`/risks/${risk.id}/honesty`}>
    <Hidden name="finding" value={finding.key} />
    <Hidden name="seen" value={seen} />
    <TextArea
      form={form}
      name="answer"
      label="Answer"
      hint="Why it stands, or what is being done about it. The board reads this."
      rows={4}
    />
    <DateField form={form} name="until" label="Stands until" hint={`${dayInWords(last)} or before. Then the finding comes back.`} />
    <Button once>Answer</Button>
  </Form>
)

const AnswersSoFar = ({ answers }: Pick<OfFinding, 'answers'>) => (
  <Section heading="Answers so far">
    <ul>
      {answers.toReversed().map((answer) => (
        <li>
          {answerInWords(answer)}
          <div class="s-small s-quiet">Found then: {answer.said}</div>
          {answer.illustrative && <div class="s-small s-quiet">This answer is illustrative.</div>}
        </li>
      ))}
    </ul>
  </Section>
)

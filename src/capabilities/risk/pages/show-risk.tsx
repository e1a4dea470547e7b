import { type Day, dayInWords } from '../../../kernel/day.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { type Period, periodLabel } from '../../../kernel/period.ts'
import type { OriginLine, ThreadLine } from '../../../platform/capability.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Gap } from '../../../ui/gap.tsx'
import { type Done, HistoryLines } from '../../../ui/history-lines.tsx'
import { Beside } from '../../../ui/layout.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Actions, PageHead } from '../../../ui/page-head.tsx'
import { Section } from '../../../ui/section.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { Matrix } from '../matrix.ts'
import type { RiskFacts, ScoreFacts } from '../queries.ts'
import type { Line } from '../register.ts'
import { scoreInWords } from '../told.ts'
import { RiskOrigins } from './risk-origins.tsx'
import { RiskScore } from './risk-score.tsx'
import { RiskSentence } from './risk-sentence.tsx'

export interface RiskWords {
  frame: Frame
  risk: RiskFacts
  line: Line
  period: Period
  stands: string
  /** What a file stated, where the scores do not say the same. */
  differs: string | undefined
  goal: { title: string; href: string } | undefined
  /** What other capabilities know of it: items that work on it, the file it came from. */
  around: readonly ThreadLine[]
  scores: readonly { score: ScoreFacts; matrix: Matrix; movement: string; isImported: boolean }[]
  done: readonly Done[]
  /** Where its values came from, those of a score under its quarter. */
  origins: readonly OriginLine[]
  /** When and why it was closed; null while it is open. */
  closed: { on: Day; reason: string } | null
  mayEdit: boolean
  mayAssess: boolean
}

/** One risk: where it stands and since when, its wording, its scores quarter by quarter, and what stands under it. */
export const RiskPage = (words: RiskWords) => {
  const { frame, risk, scores } = words
  return (
    <Page
      frame={frame}
      title={risk.title}
      crumbs={[{ label: 'Risk and assurance', href: '/risks' }, { label: `Risk ${risk.number}` }]}
      heading={<Head {...words} />}
    >
      <RiskFactsList {...words} />
      <Beside label="What stands around it" side={<Around {...words} />}>
        <RiskSentence plain cause={risk.cause} event={risk.event} effect={risk.effect} />
        {!(risk.cause && risk.event && risk.effect) && (
          <Gap
            {...(words.mayEdit && !words.closed ? { action: { href: `/risks/${risk.id}/edit`, label: 'Word it', about: risk.title } } : {})}
          >
            It is not worded as if, then, resulting in.
          </Gap>
        )}
        {words.differs && <Gap>{words.differs}</Gap>}
        <Section heading="Scores" note="quarter by quarter, newest first">
          <Table caption={`Scores of risk ${risk.number}`} columns={columns} rows={scores} empty="It has not been scored yet." />
        </Section>
        <Section heading="History">
          {words.done.length > 0 ? <HistoryLines done={words.done} /> : <Gap>Nothing was done to it here since it was brought in.</Gap>}
        </Section>
      </Beside>
    </Page>
  )
}

const columns: Column<RiskWords['scores'][number]>[] = [
  { label: 'Quarter', nowrap: true, cell: ({ score }) => periodLabel(score.period) },
  { label: 'Likelihood', cell: ({ score, matrix }) => degree(score.likelihood, matrix.likelihoods) },
  { label: 'Consequence', cell: ({ score, matrix }) => degree(score.consequence, matrix.consequences) },
  { label: 'Score', nowrap: true, cell: ({ score, matrix }) => <RiskScore matrix={matrix} score={score.score} /> },
  { label: 'Movement', cell: ({ movement }) => movement },
  { label: 'Why', cell: ({ score, isImported }) => score.rationale || (isImported ? 'From an imported file' : 'Nothing written') },
  { label: 'Scored on', nowrap: true, cell: ({ score, isImported }) => (isImported ? 'Day not known' : dayInWords(score.scoredOn)) },
]

const degree = (at: number | null, labels: readonly string[]): string => (at === null ? 'Not known' : `${at} ${labels[at - 1] ?? ''}`)

const Head = ({ risk, stands, line, goal, closed, mayEdit, mayAssess }: RiskWords) => (
  <PageHead
    title={risk.title}
    caption={`Risk ${risk.number}${goal ? `, ${goal.title}` : ''}`}
    beside={mayEdit || mayAssess ? <Acts risk={risk} mayEdit={mayEdit} mayAssess={mayAssess} /> : undefined}
  >
    {closed && (
      <p>
        <b>
          Closed on {dayInWords(closed.on)}: {closed.reason.replace(/\.$/, '') || 'no reason is kept'}.
        </b>{' '}
        What follows is how it stood then.
      </p>
    )}
    <Lead answer={stands}>
      {line.target === null ? 'It has no target.' : `Its target is ${scoreInWords(risk.matrix, line.target)}.`}{' '}
      {line.now !== null && line.target !== null && line.now <= line.target && 'It stands at or below its target.'}
    </Lead>
  </PageHead>
)

const Acts = ({ risk, mayEdit, mayAssess }: Pick<RiskWords, 'risk' | 'mayEdit' | 'mayAssess'>) => (
  <Actions>
    {mayAssess && <ActLink href={`/risks/${risk.id}/assessments/new`}>Score it</ActLink>}
    {mayEdit && risk.closedOn === null && <ActLink href={`/risks/${risk.id}/edit`}>Edit</ActLink>}
    {mayEdit && <ActLink href={`/risks/${risk.id}/closing`}>{risk.closedOn === null ? 'Close it' : 'Reopen it'}</ActLink>}
  </Actions>
)

const RiskFactsList = ({ risk, line, period }: RiskWords) => (
  <Facts
    facts={[
      { label: `Now, ${periodLabel(period)}`, value: line.now ?? 'No score' },
      { label: 'Last quarter', value: line.before ?? 'None' },
      { label: 'Target', value: line.target ?? 'None' },
      { label: 'Movement', value: line.movement },
      { label: 'Owner', value: risk.owner ?? 'Nobody named' },
      { label: 'Committee', value: risk.committee ?? 'None named' },
    ]}
  />
)

const Around = ({ risk, goal, around, origins }: RiskWords) => (
  <>
    <h2>What it threatens</h2>
    {goal ? (
      <p>
        <Link href={goal.href}>{goal.title}</Link>
      </p>
    ) : (
      <Gap>It stands under no goal.</Gap>
    )}
    <h2>What works on it</h2>
    {around.length === 0 ? <Gap>No item is linked to it.</Gap> : <Threads lines={around} />}
    <RiskOrigins origins={origins} />
    {risk.illustrative && <p class="s-small s-quiet">Owner, committee and target are illustrative.</p>}
  </>
)

const Threads = ({ lines }: { lines: readonly ThreadLine[] }) => (
  <Lines
    items={lines.map(({ kind, title, href }) => (
      <>
        {href === null ? title : <Link href={href}>{title}</Link>} <span class="s-quiet">{kind}</span>
      </>
    ))}
  />
)

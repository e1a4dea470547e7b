import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { type Period, periodLabel } from '../../../../kernel/period.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import type { OriginLine, ThreadLine } from '../../../../platform/capability.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import type { Done } from '../../../../ui/history-lines.tsx'
import { Beside } from '../../../../ui/layout.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { ScoreLine } from '../../../../ui/score-line.tsx'
import { Section } from '../../../../ui/section.tsx'
import { RiskDecisions } from '../../life/pages/risk-decisions.tsx'
import type { DecisionFacts } from '../../life/queries.ts'
import type { Line } from '../../listing/register.ts'
import type { RiskFacts } from '../../queries.ts'
import { WhereItStands } from '../../registers/pages/where-it-stands.tsx'
import type { WhereItStands as Where } from '../../registers/queries-placed.ts'
import type { courseOf } from '../../scoring/course.ts'
import type { Levels } from '../../scoring/levels.ts'
import { RiskCourse } from '../../scoring/pages/risk-course.tsx'
import { scoreSteps } from '../../scoring/steps.ts'
import { scoreInWords } from '../told.ts'
import { RiskHead } from './risk-head.tsx'
import { RiskOrigins } from './risk-origins.tsx'
import { RiskPast } from './risk-past.tsx'
import { RiskSentence } from './risk-sentence.tsx'
import { ScoreHistory, type ScoreRow } from './score-history.tsx'

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
  scores: readonly ScoreRow[]
  levels: Levels
  /** Its scores over time, planned and come. */
  over: ReturnType<typeof courseOf>
  /** Where it stands to its plan, and how often the day of its target slipped. */
  course: string
  decisions: readonly DecisionFacts[]
  /** Where the next review stands, in words. */
  review: string
  done: readonly Done[]
  /** Where its values came from, those of a score under its quarter. */
  origins: readonly OriginLine[]
  /** When and why it was closed; null while it is open. */
  closed: { on: Day; reason: string } | null
  mayEdit: boolean
  mayAssess: boolean
  mayClose: boolean
  mayDecide: boolean
  /** Whether whoever reads put this proposal forward. */
  isOwnProposal: boolean
  /** Who decides a proposal; empty of any other risk. */
  decides: string
  mayRaise: boolean
  mayMove: boolean
  /** Its register, the risks above and beneath it, and the numbers it had. */
  where: Where
}

/** One risk: where it stands and since when, its wording, its scores quarter by quarter, and what stands under it. */
export const RiskPage = (words: RiskWords) => {
  const { frame, risk } = words
  return (
    <Page
      frame={frame}
      title={risk.title}
      crumbs={[{ label: 'Risk and assurance', href: '/risks' }, { label: risk.state === 'open' ? `Risk ${risk.number}` : 'Proposed risk' }]}
      heading={<RiskHead {...words} />}
    >
      {risk.state === 'open' ? <RiskFactsList {...words} /> : <ProposalFacts {...words} />}
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
        {risk.state === 'open' && <Scores {...words} />}
        <RiskDecisions decisions={words.decisions} />
        <Section heading="History">
          <RiskPast done={words.done} />
        </Section>
      </Beside>
    </Page>
  )
}

const Scores = ({ risk, scores, levels, period, over, course }: RiskWords) => (
  <Section heading="Scores" note="quarter by quarter, newest first">
    <p>
      {course} <Link href={`/risks/${risk.id}/levels`}>Inherent, initial, current and target score</Link>
    </p>
    <ScoreLine steps={scoreSteps(risk, levels, period)} />
    {over.legs.length > 1 && <RiskCourse number={risk.number} matrix={risk.matrix} of={over} />}
    <ScoreHistory number={risk.number} scores={scores} />
  </Section>
)

/** Of a proposal: who decides it, for which register, and the score it was put forward with. */
const ProposalFacts = ({ risk, levels, decides, where }: RiskWords) => (
  <Facts
    facts={[
      risk.state === 'proposed'
        ? { label: 'Decided by', value: sentenceCase(decides.replace(/^the /, '')) }
        : { label: 'What became of it', value: sentenceCase(risk.state) },
      { label: 'For', value: where.register?.name ?? 'No register said' },
      { label: 'Score as proposed', value: levels.initial ? scoreInWords(risk.matrix, levels.initial.score) : 'Not scored' },
      { label: 'Put forward on', value: risk.raisedOn ? dayInWords(risk.raisedOn) : 'Not known' },
    ]}
  />
)

const RiskFactsList = ({ risk, line, period, review, where }: RiskWords) => (
  <Facts
    facts={[
      { label: `Now, ${periodLabel(period)}`, value: line.now ?? 'No score' },
      { label: 'Last quarter', value: line.before ?? 'None' },
      { label: 'Target', value: line.target ?? 'None' },
      { label: 'Movement', value: line.movement },
      { label: 'Owner', value: risk.owner ?? 'Nobody named' },
      ...(where.lead ? [{ label: 'Lead director', value: where.lead }] : []),
      { label: 'Committee', value: where.committee ?? 'None named' },
      { label: 'Next review', value: review },
    ]}
  />
)

const Around = ({ risk, goal, around, origins, mayRaise, mayMove, where }: RiskWords) => (
  <>
    <h2>What it threatens</h2>
    {goal ? (
      <p>
        <Link href={goal.href}>{goal.title}</Link>
      </p>
    ) : (
      <Gap>It stands under no goal.</Gap>
    )}
    <h2>Linked to it</h2>
    {around.length === 0 ? <Gap>Nothing is linked to it.</Gap> : <Threads lines={around} />}
    <WhereItStands
      {...where}
      riskId={risk.id}
      category={risk.category}
      partners={risk.partners}
      raisedOn={risk.raisedOn}
      mayMove={mayMove}
    />
    {risk.state === 'open' && <MoreAbout id={risk.id} mayRaise={mayRaise} />}
    <RiskOrigins origins={origins} />
    {risk.illustrative && <p class="s-small s-quiet">Owner, committee, target and earlier scores are illustrative.</p>}
  </>
)

const MoreAbout = ({ id, mayRaise }: { id: number; mayRaise: boolean }) => (
  <>
    <h2>More about it</h2>
    <Lines
      items={[
        <Link href={`/risks/${id}/assurance`}>Controls, assurances and actions</Link>,
        <Link href={`/risks/${id}/levels`}>Scores and the way to the target</Link>,
        <Link href={`/reports/risks/${id}`}>One page to print</Link>,
        ...(mayRaise ? [<Link href={`/escalations/new?risk=${id}`}>Raise it with somebody above</Link>] : []),
      ]}
    />
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

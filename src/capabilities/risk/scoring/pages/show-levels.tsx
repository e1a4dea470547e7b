import type { Child } from 'hono/jsx'
import { dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { type Period, periodLabel } from '../../../../kernel/period.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { ScoreLine, ScoreMark } from '../../../../ui/score-line.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import type { Appetite } from '../../appetite/appetite.ts'
import { type Matrix, scoreOf } from '../../matrix/matrix.ts'
import type { RiskFacts } from '../../queries.ts'
import type { courseOf } from '../course.ts'
import { type Level, type LevelKind, type Levels, oddAmong, scoreMeaning } from '../levels.ts'
import { scoredDayInWords } from '../scored-day.ts'
import { scoreSteps } from '../steps.ts'
import { slippedInWords, type TargetDays, toleranceOfTarget } from '../target.ts'
import { courseInWords } from '../trajectory.ts'
import { RiskCourse } from './risk-course.tsx'
import { RiskScore } from './risk-score.tsx'

interface Words {
  frame: Frame
  risk: RiskFacts
  matrices: ReadonlyMap<number, Matrix>
  levels: Levels
  appetite: Appetite | undefined
  now: Period
  days: TargetDays | undefined
  over: ReturnType<typeof courseOf>
  maySet: boolean
  /** The way to its target, where it is planned. */
  planned: readonly unknown[]
}

/** All four kinds of a risk's score: what each means, when and why it was given, and how they ran over time. */
export const LevelsPage = (words: Words) => {
  const { frame, risk, levels, now, days, over, maySet, planned } = words
  const current = scoreNow(risk, now)
  const course = courseInWords(over.legs, now)
  return (
    <Page
      frame={frame}
      title={`Scores of risk ${risk.number}: ${risk.title}`}
      crumbs={[{ label: 'Risk and assurance', href: '/risks' }, { label: risk.title, href: `/risks/${risk.id}` }, { label: 'Scores' }]}
      heading={
        <PageHead title="Scores" caption={`Risk ${risk.number}, ${risk.title}`}>
          <Lead answer={course.strong}>
            {course.words} {slippedInWords(days)}
          </Lead>
          <ScoreLine steps={scoreSteps(risk, levels, now)} />
        </PageHead>
      }
    >
      {oddAmong(levels, current?.score ?? null).map((odd) => (
        <Gap>{odd}</Gap>
      ))}
      <Section heading="Four scores" note="each is judged by itself">
        <Table caption="The four scores of this risk" columns={columns} rows={rowsOf(words)} empty="None." />
      </Section>
      <Section heading="Over time">
        {maySet && (
          <p>
            <ActLink href={`/risks/${risk.id}/trajectory`}>{planned.length > 0 ? 'Change the plan' : 'Plan the way to the target'}</ActLink>
          </p>
        )}
        <RiskCourse number={risk.number} matrix={risk.matrix} of={over} table />
      </Section>
    </Page>
  )
}

const scoreNow = (risk: RiskFacts, now: Period) => risk.scores.find(({ period }) => periodLabel(period) === periodLabel(now))

interface Row {
  kind: LevelKind | 'current' | 'target'
  name: string
  score: Child
  degrees: string
  when: string
  why: Child
  act: { href: string; label: string } | undefined
}

const columns: Column<Row>[] = [
  {
    label: 'Kind',
    cell: ({ kind, name }) => (
      <>
        <ScoreMark kind={kind} /> <b>{name}</b> <span class="s-kind">{scoreMeaning[kind]}</span>
      </>
    ),
  },
  { label: 'Score', nowrap: true, cell: ({ score }) => score },
  { label: 'Degrees', cell: ({ degrees }) => degrees },
  { label: 'Day', cell: ({ when }) => when },
  { label: 'Why', class: 's-col-wide', cell: ({ why }) => why },
  {
    label: 'Set it',
    unseen: true,
    cell: ({ act, name }) =>
      act && (
        <ActLink href={act.href} about={`the ${name.toLowerCase()} score`}>
          {act.label}
        </ActLink>
      ),
  },
]

function rowsOf(words: Words): Row[] {
  const { levels } = words
  return [levelRow(words, 'inherent', levels.inherent), levelRow(words, 'initial', levels.initial), currentRow(words), targetRow(words)]
}

const degreesOf = (matrix: Matrix, at: { likelihood: number | null; consequence: number | null } | undefined): string =>
  at?.likelihood == null || at.consequence === null
    ? 'Not known'
    : `${at.likelihood} ${matrix.likelihoods[at.likelihood - 1] ?? ''} × ${at.consequence} ${matrix.consequences[at.consequence - 1] ?? ''}`

const saying = (why: string, domain: string): Child => [domain, why].filter((part) => part !== '').join(': ') || 'Nothing written'

function levelRow({ risk, matrices, maySet }: Words, kind: LevelKind, level: Level | undefined): Row {
  const matrix = (level && matrices.get(level.matrixId)) ?? risk.matrix
  const act = { href: `/risks/${risk.id}/levels/edit?kind=${kind}`, label: level ? 'Correct' : 'Set it' }
  return {
    ...{ kind, name: sentenceCase(kind), score: <RiskScore matrix={matrix} score={level?.score ?? null} /> },
    degrees: level ? degreesOf(matrix, level) : '',
    when: level ? (level.scoredOn ? dayInWords(level.scoredOn) : 'Day not known') : '',
    why: level ? saying(level.rationale, level.domain) : '',
    act: maySet ? act : undefined,
  }
}

function currentRow({ risk, now, matrices, maySet }: Words): Row {
  const score = scoreNow(risk, now)
  const matrix = matrices.get(score?.matrixId ?? risk.matrixId) ?? risk.matrix
  return {
    ...{ kind: 'current', name: `Current, ${periodLabel(now)}`, score: <RiskScore matrix={matrix} score={score?.score ?? null} /> },
    degrees: score ? degreesOf(matrix, score) : '',
    when: score ? scoredDayInWords(score) : '',
    why: score ? saying(score.rationale, score.domain) : '',
    act: maySet ? { href: `/risks/${risk.id}/assessments/new`, label: 'Score it' } : undefined,
  }
}

function targetRow({ risk, maySet, appetite }: Words): Row {
  const target = scoreOf(risk.target)
  const held = toleranceOfTarget(appetite, target)
  return {
    ...{ kind: 'target', name: 'Target', score: target === null ? 'No target' : <RiskScore matrix={risk.matrix} score={target} /> },
    degrees: target === null ? '' : degreesOf(risk.matrix, risk.target),
    when: risk.targetBy ? `By ${dayInWords(risk.targetBy)}` : target === null ? '' : 'No day set',
    why: (
      <>
        {risk.targetWhy || 'Nothing written'} {held.above && <b>{held.words}</b>}
      </>
    ),
    act: maySet ? { href: `/risks/${risk.id}/target`, label: target === null ? 'Set it' : 'Change' } : undefined,
  }
}

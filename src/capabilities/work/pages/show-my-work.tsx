import type { Child } from 'hono/jsx'
import { type Day, dayAndMonth, dayAt, dayInWeek, daysBetween } from '../../../kernel/day.ts'
import type { Frame } from '../../../kernel/frame.ts'
import type { DueLine } from '../../../platform/capability.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { RagTag } from '../../../ui/rag-tag.tsx'
import { Section } from '../../../ui/section.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { type Answer, lookedBack, type Next } from '../my-work.ts'
import type { ChangeInMine } from '../queries.ts'
import type { BoardLine } from '../queries-board.ts'
import { NextStep } from './next-step.tsx'

interface Words {
  frame: Frame
  answer: Answer
  owe: DueLine[]
  decide: DueLine[]
  changed: ChangeInMine[]
  owns: boolean
  /** What the records leave open that is this person’s to close, kind by kind. */
  gaps: readonly string[]
  /** What a board should see, for who sits on it. */
  board: readonly BoardLine[]
  next: Next
  today: Day
}

/** A day this near is firm. */
const near = 3

const Due = ({ due, today }: { due: Day | null; today: Day }) => {
  if (due === null) return <>No day set</>
  if (due < today) return <b>{dayInWeek(due)}, overdue</b>
  return daysBetween(today, due) <= near ? <b>{dayInWeek(due)}</b> : dayInWeek(due)
}

const Stands = ({ line }: { line: DueLine }) => {
  const words = line.stands.replace(/^Came back:\s*/, '')
  return line.cameBack ? (
    <>
      <b>Came back:</b> {words}
    </>
  ) : (
    line.stands
  )
}

const what: Column<DueLine> = {
  label: 'What',
  cell: (line) => (
    <>
      <Link href={line.href}>{line.title}</Link> {line.rag && <RagTag rag={line.rag} />}
    </>
  ),
}

const action: Column<DueLine> = {
  label: 'Action',
  unseen: true,
  cell: (line) => (
    <ActLink href={line.href} about={`: ${line.title}`}>
      {line.action}
    </ActLink>
  ),
}

const Owe = ({ lines, today, empty }: { lines: DueLine[]; today: Day; empty: Child }) => (
  <Table
    caption="What I owe"
    rows={lines}
    empty={empty}
    columns={[
      { label: 'Due', nowrap: true, cell: (line) => <Due due={line.due} today={today} /> },
      what,
      { label: 'Where it stands', cell: (line) => <Stands line={line} /> },
      action,
    ]}
  />
)

const Decide = ({ lines, today }: { lines: DueLine[]; today: Day }) => (
  <Table
    caption="Waiting for my decision"
    rows={lines}
    empty="Nothing waits for your decision."
    columns={[
      { label: 'Since', nowrap: true, cell: ({ since }) => (since ? dayAndMonth(since) : 'No day') },
      what,
      { label: 'Asked by', cell: (line) => line.by ?? line.stands },
      { label: 'By', nowrap: true, cell: (line) => <Due due={line.due} today={today} /> },
      action,
    ]}
  />
)

const Change = ({ change }: { change: ChangeInMine }) => (
  <>
    <Link href={change.href}>{change.title}</Link> {change.who} {change.told} <span class="s-quiet">{dayAndMonth(dayAt(change.at))}</span>
  </>
)

const shown = 20

const Changed = ({ changed, owns }: Pick<Words, 'changed' | 'owns'>) => (
  <Section heading="Changed in what I own" note={`by others, in the last ${lookedBack} days`}>
    {changed.length === 0 && (
      <Empty>{owns ? 'Nobody else changed your items or risks.' : 'No item or risk hangs on a post of yours.'}</Empty>
    )}
    <Lines items={changed.slice(0, shown).map((change) => <Change change={change} />)} />
    {changed.length > shown && (
      <p class="s-small s-quiet">
        And {changed.length - shown} more: <Link href="/history">see everything that was changed</Link>
      </p>
    )}
  </Section>
)

/** What a board should see first; nothing for who sits on none. */
const Board = ({ lines }: { lines: readonly BoardLine[] }) =>
  lines.length === 0 ? null : (
    <Section heading="For the board">
      <Lines
        items={lines.map(({ words, href, label }) => (
          <>
            <Link href={href}>{label}</Link>
            <div>{words}</div>
          </>
        ))}
      />
    </Section>
  )

/** Gaps in a few lines; nothing where none is mine. */
const Gaps = ({ gaps }: Pick<Words, 'gaps'>) =>
  gaps.length === 0 ? null : (
    <Section heading="Gaps that are mine to close">
      <Lines items={[...gaps]} />
      <p class="s-small">
        <Link href="/gaps?whose=mine">See them, and close or park each</Link>
      </p>
    </Section>
  )

/** What I owe, what waits for me, what came back, what changed; one line each, one action each. */
export const ShowMyWork = ({ frame, answer, owe, decide, changed, owns, gaps, board, next, today }: Words) => (
  <Page frame={frame} title="My work">
    <Lead answer={answer.strong}>{answer.rest}</Lead>
    <Board lines={board} />
    <Section heading="What I owe" note={owe.length > 0 ? 'by day due' : undefined}>
      <Owe
        lines={owe}
        today={today}
        empty={
          <>
            You owe nothing now. <NextStep next={next} />
          </>
        }
      />
    </Section>
    <Section heading="Waiting for my decision">
      <Decide lines={decide} today={today} />
    </Section>
    <Changed changed={changed} owns={owns} />
    <Gaps gaps={gaps} />
  </Page>
)

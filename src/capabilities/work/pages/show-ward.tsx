import { type Day, dayAndMonth } from '../../../kernel/day.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { count } from '../../../kernel/words.ts'
import type { DueLine, Named } from '../../../platform/capability.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { PrintLink } from '../../../ui/print-link.tsx'
import { Section } from '../../../ui/section.tsx'
import { Task, Tasks } from '../../../ui/task.tsx'
import { Unseen } from '../../../ui/unseen.tsx'
import type { BoardRow } from '../../measures/index.ts'
import { byDay, type Next } from '../my-work.ts'
import { NextStep } from './next-step.tsx'
import { measuredInWords, WardMeasures } from './ward-measures.tsx'

interface Words {
  frame: Frame
  ward: { id: number; name: string }
  owe: DueLine[]
  decide: DueLine[]
  /** Items and risks that hang on the ward's posts. */
  ours: Named[]
  /** Items that the ward works on and others answer for. */
  worked: Named[]
  /** What is measured at the ward, what should be seen first on top. */
  measured: readonly BoardRow[]
  mayGive: boolean
  mayPropose: boolean
  next: Next
  today: Day
}

const due = (line: DueLine, today: Day): string => {
  if (line.due === null) return line.stands
  return line.due < today ? `Overdue since ${dayAndMonth(line.due)}. ${line.stands}` : `Due ${byDay(line.due, today)}. ${line.stands}`
}

/** The first day to come on which something is due, after what is due soonest. */
function dueAfter(lines: readonly DueLine[], today: Day): Day | undefined {
  const days = [...new Set(lines.flatMap(({ due }) => (due === null ? [] : [due])))].sort()
  return days.slice(1).find((day) => day > today)
}

const Ours = ({ ours, worked }: { ours: readonly Named[]; worked: readonly Named[] }) => (
  <Section heading="What is ours">
    {ours.length + worked.length === 0 && <Empty>No item of the plan and no risk hangs on a post of your ward.</Empty>}
    <Lines
      items={[
        ...ours.map(({ title, href }) => <Link href={href}>{title}</Link>),
        ...worked.map(({ title, href }) => (
          <>
            <Link href={href}>{title}</Link> <span class="s-quiet">we work on it</span>
          </>
        )),
      ]}
    />
  </Section>
)

/** A ward manager's page: one column, thumb-sized, what is due and what is theirs; on paper one sheet for the wall. */
export const ShowWard = (words: Words) => {
  const { frame, ward, owe, decide, ours, worked, next, today, measured } = words
  const lines = [...owe, ...decide]
  const after = dueAfter(lines, today)
  return (
    <Page frame={frame} title={`My ward: ${ward.name}`}>
      <Lead answer={lines.length === 0 ? 'Nothing is due from your ward.' : `${count(lines.length, 'thing')} to do.`}>
        {lines.length === 0 ? <NextStep next={next} /> : 'Nothing else is due from your ward.'} {measuredInWords(measured)}
      </Lead>
      {lines.length > 0 && (
        <Tasks>
          {lines.map((line, i) => (
            <Task name={line.title} stands={due(line, today)}>
              <ButtonLink href={line.href} {...(i === 0 ? {} : { kind: 'secondary' as const })}>
                {line.action}
                <Unseen>: {line.title}</Unseen>
              </ButtonLink>
            </Task>
          ))}
        </Tasks>
      )}
      <WardMeasures {...words} />
      <Ours ours={ours} worked={worked} />
      <p class="s-small s-quiet s-section">
        {after && <>Next due after this: {dayAndMonth(after)}. </>}
        What the trust wants to reach and how it stands: <Link href="/strategy">the strategy</Link> and{' '}
        <Link href="/delivery">its delivery</Link>.{' '}
        {words.mayPropose && (
          <>
            Something that could go wrong: <Link href="/risks/propose">propose a risk</Link>.{' '}
          </>
        )}
        <PrintLink label="Print for the ward wall" />
      </p>
    </Page>
  )
}

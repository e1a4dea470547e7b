import { type Day, dayAndMonth } from '../../../kernel/day.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { count } from '../../../kernel/words.ts'
import type { DueLine } from '../../../platform/capability.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Task, Tasks } from '../../../ui/task.tsx'
import { Unseen } from '../../../ui/unseen.tsx'
import { byDay } from '../my-work.ts'

interface Words {
  frame: Frame
  ward: string
  owe: DueLine[]
  decide: DueLine[]
  next: string
  today: Day
}

const due = (line: DueLine, today: Day): string => {
  if (line.due === null) return line.stands
  return line.due < today ? `Overdue since ${dayAndMonth(line.due)}. ${line.stands}` : `Due ${byDay(line.due, today)}. ${line.stands}`
}

/** A ward manager's page: one column, thumb-sized, only what is due. */
export const ShowWard = ({ frame, ward, owe, decide, next, today }: Words) => {
  const lines = [...owe, ...decide]
  return (
    <Page frame={frame} title={`My ward: ${ward}`}>
      <Lead answer={lines.length === 0 ? 'Nothing is due from your ward.' : `${count(lines.length, 'thing')} to do.`}>
        {lines.length === 0 ? next : 'Everything else is up to date.'}
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
      <p class="s-small s-quiet s-section">
        What the trust wants to reach and how it stands: <Link href="/strategy">the strategy</Link> and{' '}
        <Link href="/delivery">its delivery</Link>.
      </p>
    </Page>
  )
}

import { type Day, dayAndMonth, dayAt, dayInWords } from '../../../../kernel/day.ts'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { type Stage, stageName } from '../../../calendar/index.ts'
import type { Update } from '../../item.ts'
import { isLate, type Way } from '../way.ts'

interface Words {
  way: Way
  update: Pick<Update, 'writer' | 'onBehalfOf' | 'sentAt' | 'state' | 'decider' | 'decidedAt' | 'decisionWords'> | null
  today: Day
}

interface Line {
  stage: Stage
  due: Day
  stands: string
  words: string
}

const on = (at: string | null): string => (at ? dayAndMonth(dayAt(at)) : 'a day not recorded')

/** What a stage did with the update, or that it is its turn, or nothing yet. */
function lineOf({ way, update, today }: Words, stage: Stage, due: Day): Line {
  const step = way.steps.find((one) => one.stage === stage)
  const line = (stands: string, words = ''): Line => ({ stage, due, stands, words })
  if (step)
    return line(
      `${stage === 'director' ? 'Agreed' : `Considered by the ${step.body}`} on ${on(step.at)}, recorded by ${step.who}`,
      step.words,
    )
  if (way.stage === stage && stage !== 'board') return line(isLate(way, today) ? 'Waits here, late' : 'Waits here')
  if (stage === 'author' && update && update.state !== 'sent back')
    return line(
      `Sent on ${on(update.sentAt)} by ${update.writer ?? 'somebody unknown'}${update.onBehalfOf ? `, for the ${update.onBehalfOf}` : ''}`,
    )
  if (stage === 'executive' && update?.state === 'approved')
    return line(`Approved on ${on(update.decidedAt)} by ${update.decider ?? 'somebody unknown'}`, update.decisionWords)
  if (stage === 'director' && update?.state === 'approved') return line('Done by itself')
  if (stage === 'director' && update?.state === 'sent' && way.stage === 'executive') return line('Done by itself')
  if (stage === 'committee' && !way.overseer) return line('No group oversees the item')
  if (stage === 'committee' && way.stage === 'board') return line(`Went on without words of the ${way.overseer?.name}`)
  return line('')
}

/** Every stage of the route with its day, and what it did with this update; nothing where the trust has the short route. */
export const WayOfUpdate = (words: Words) => {
  const { way } = words
  if (!way.routed && way.steps.length === 0) return null
  return (
    <Section heading="Its way to the board" id="way">
      <Table
        caption="Stages of the route"
        rows={way.days.map(({ stage, due }) => lineOf(words, stage, due))}
        empty="No stage has a day yet."
        columns={[
          { label: 'Stage', nowrap: true, cell: ({ stage }) => stageName(stage) },
          { label: 'By', nowrap: true, cell: ({ due }) => dayInWords(due) },
          { label: 'Where it stands', cell: ({ stands }) => stands },
          { label: 'Words', cell: ({ words: said }) => (said ? `“${said}”` : '') },
        ]}
      />
    </Section>
  )
}

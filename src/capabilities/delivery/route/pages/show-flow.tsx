import { dayAndMonth, dayAt, dayInWeek } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Lead } from '../../../../ui/lead.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { type PeriodRow, type Stage, stageName } from '../../../calendar/index.ts'
import { updateHref } from '../../updating/desk.ts'
import { considerHref } from '../consider-address.ts'
import { type CameBack, flowInWords, type StageFlow } from '../flow.ts'

interface Words {
  frame: Frame
  period: PeriodRow
  stages: readonly StageFlow[]
  back: readonly CameBack[]
  bodies: readonly { id: number; name: string }[]
  mayChase: boolean
}

const filterOf: Partial<Record<Stage, string>> = { author: 'owed', director: 'director', executive: 'waiting', committee: 'committee' }

/** How many stand at a stage, leading whoever chases to who they are. */
const Waiting = ({ period, stage, waiting, mayChase }: { period: PeriodRow; mayChase: boolean } & Pick<StageFlow, 'stage' | 'waiting'>) => {
  const filter = filterOf[stage]
  if (waiting === 0) return <>0</>
  return mayChase && filter ? <Link href={`/periods/${period.id}/chase?state=${filter}`}>{waiting}</Link> : <b>{waiting}</b>
}

/** What went up and what came back in a period, stage by stage. */
export const ShowFlow = ({ frame, period, stages, back, bodies, mayChase }: Words) => {
  const { strong, words } = flowInWords(stages, back, period.state)
  const title = `${period.label}, stage by stage`
  return (
    <Page frame={frame} title={title} crumbs={[{ label: 'Delivery', href: '/delivery' }, { label: title }]}>
      <Lead answer={strong}>{words}</Lead>
      <Stages period={period} stages={stages} mayChase={mayChase} />
      {bodies.length > 0 && (
        <Section heading="Committees and groups">
          <Lines items={bodies.map(({ id, name }) => <Link href={considerHref(period.id, id)}>{name}</Link>)} />
        </Section>
      )}
      <Back period={period} back={back} />
    </Page>
  )
}

const Stages = ({ period, stages, mayChase }: Pick<Words, 'period' | 'stages' | 'mayChase'>) => (
  <Table
    caption="Updates at each stage"
    rows={stages}
    empty=""
    columns={[
      { label: 'Stage', nowrap: true, cell: ({ stage }) => stageName(stage) },
      { label: 'By', nowrap: true, cell: ({ due }) => (due ? dayInWeek(due) : 'No day set') },
      { label: 'Passed', number: true, cell: ({ stage, passed }) => (stage === 'board' ? '' : passed) },
      {
        label: period.state === 'frozen' ? 'Ended here' : 'Here now',
        number: true,
        cell: ({ stage, waiting }) => <Waiting period={period} stage={stage} waiting={waiting} mayChase={mayChase} />,
      },
      ...(stages.some(({ without }) => without > 0)
        ? [{ label: 'Went on without it', number: true, cell: ({ without }: StageFlow) => (without > 0 ? <b>{without}</b> : '') }]
        : []),
      { label: 'Late', number: true, cell: ({ late }) => (period.state !== 'frozen' && late > 0 ? <b>{late}</b> : '') },
    ]}
  />
)

const Back = ({ period, back }: Pick<Words, 'period' | 'back'>) => (
  <Section heading="What came back" note="newest first, with the words it came back with">
    <Table
      caption="Updates sent back"
      rows={back}
      empty="Nothing was sent back."
      columns={[
        { label: 'Item', cell: ({ item, itemId }) => <Link href={updateHref(itemId, period.id)}>{item}</Link> },
        { label: 'On', nowrap: true, cell: ({ at }) => dayAndMonth(dayAt(at)) },
        { label: 'By', cell: ({ by }) => by },
        { label: 'From', cell: ({ from }) => from },
        { label: 'Words', cell: ({ words: said }) => `“${said}”` },
        { label: 'Since then', nowrap: true, cell: ({ again }) => (again ? 'Went up again' : 'Still with its author') },
      ]}
    />
  </Section>
)

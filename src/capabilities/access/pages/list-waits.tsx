import type { Frame } from '../../../kernel/frame.ts'
import { sentenceCase } from '../../../kernel/words.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Actions } from '../../../ui/page-head.tsx'
import { QualityMark } from '../../../ui/quality-mark.tsx'
import { IconSprite, SpcIcon } from '../../../ui/spc-icon.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { figureInWords, markInWords, markOf, periodInWords, type Quality } from '../../measures/index.ts'
import { priorityInWords, priorityOf } from '../priority.ts'
import { hrefOf, type Tells } from '../waited-for.ts'
import { gapInWords, type Wait, type WaitRow, waitsAnswer } from '../waits.ts'
import { AccessPage } from './access-page.tsx'

interface Words {
  frame: Frame
  rows: readonly WaitRow[]
  qualities: ReadonlyMap<number, Quality>
  mayKeep: boolean
}

/** Every service people wait for, the most urgent first. */
export const ListWaits = ({ frame, rows, qualities, mayKeep }: Words) => {
  const { strong, words } = waitsAnswer(rows)
  return (
    <AccessPage
      frame={frame}
      title="Access and waits"
      at="/access"
      head={
        <>
          <Lead answer={strong}>{words}</Lead>
          <Actions>
            {mayKeep && <ActLink href="/access/services/new">Add a service</ActLink>}
            {rows.length > 0 && <Link href="/reports/waits">As a paper for the committee</Link>}
          </Actions>
        </>
      }
    >
      <IconSprite />
      <Table
        caption="Waits by service"
        rows={rows}
        columns={columnsOf(qualities)}
        empty="Services are written down here with the measures that tell how long people wait."
      />
    </AccessPage>
  )
}

const columnsOf = (qualities: Words['qualities']): Column<WaitRow>[] => [
  {
    label: 'Service',
    class: 's-col-wide',
    cell: ({ service, place }) => (
      <>
        <Link href={hrefOf(service)}>{service.name}</Link>
        {place !== service.name && <div class="s-small s-quiet">{place}</div>}
      </>
    ),
  },
  { label: 'Priority', nowrap: true, cell: ({ service }) => sentenceCase(priorityInWords(priorityOf(service))) },
  {
    label: 'Standard',
    cell: ({ verdict }) => <Tag colour={verdict === 'over standard' ? 'white' : 'grey'}>{sentenceCase(verdict)}</Tag>,
  },
  figure('People waiting', 'size'),
  figure('Longest wait', 'longest'),
  figure('Over standard', 'over'),
  figure('Within standard', 'within'),
  { label: 'Trajectory', cell: ({ trajectory }) => gapInWords(trajectory) },
  { label: 'Figures', cell: (row) => <Age row={row} qualities={qualities} /> },
]

const figure = (label: string, tells: Tells): Column<WaitRow> => ({
  label,
  number: true,
  cell: ({ waits }) => <Figure wait={waits[tells]} />,
})

/** A figure with its signal, or why there is none. */
const Figure = ({ wait }: { wait: Wait | undefined }) => {
  if (!wait) return <span class="s-quiet">Not measured</span>
  const { signal, measure, href } = wait.standing
  if (signal?.value == null)
    return (
      <Link href={href} about={measure.name}>
        No figure
      </Link>
    )
  return (
    <>
      <SpcIcon kind={signal.variation} size={22} fromSprite />{' '}
      <Link href={href}>{figureInWords(wait.tells === 'longest' ? measure : { ...measure, unit: '' }, signal.value)}</Link>
    </>
  )
}

/** How old the oldest figure of a row is, and what its data are worth. */
const Age = ({ row, qualities }: { row: WaitRow; qualities: Words['qualities'] }) => {
  const waits = Object.values(row.waits)
  const oldest = waits
    .filter(({ standing }) => standing.period !== null)
    .sort((a, b) => ((a.standing.period ?? '') < (b.standing.period ?? '') ? -1 : 1))[0]
  const quality = qualities.get(row.waits.longest?.standing.measure.id ?? row.waits.within?.standing.measure.id ?? 0)
  return (
    <>
      {oldest?.standing.period ? periodInWords(oldest.standing.period, oldest.standing.measure.frequency) : 'None'}
      {waits.some(({ isLate }) => isLate) && <b>, overdue</b>}
      {quality && (
        <div>
          <QualityMark parts={markOf(quality)} words={markInWords(quality)} />
        </div>
      )}
    </>
  )
}

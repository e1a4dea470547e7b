import { dayInWords } from '../../../../kernel/day.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { shareKept } from '../../../../ui/changed-words.ts'
import { Link } from '../../../../ui/link.tsx'
import { ChangedWords } from '../../../../ui/marked-words.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { arrivalInWords, endInWords, movedInWords, othersInWords, stepInWords } from '../sentences.ts'
import { cameBy, type Thing, type Told } from '../thing.ts'

/** Every generation in a row: its words with what changed marked, how it came, why, when and by whose approval, and how long it was open. */
export const LineageTable = ({ told }: { told: Told }) => (
  <Table
    caption={`The lineage of ${told.here.title}, oldest first`}
    columns={columnsOf(told)}
    rows={told.things}
    rowClass={(thing) => (thing.key === told.here.key ? 's-row-here' : undefined)}
    empty="Nothing to show."
  />
)

const columnsOf = (told: Told): Column<Thing>[] => [
  {
    label: 'Where',
    cell: ({ stage, kind }) => (
      <>
        {stage.label}
        <span class="s-kind">{kind}</span>
      </>
    ),
    class: 's-col-narrow',
  },
  { label: 'Its words', cell: (thing) => <Wording thing={thing} told={told} />, class: 's-col-wide' },
  { label: 'How it came', cell: (thing) => <Arrival thing={thing} told={told} /> },
  { label: 'Approved by', cell: (thing) => approversOf(told, thing) },
  ...(told.things.some(({ life }) => life) ? lifeColumns : []),
]

/** Only items report; a line that no plan took up has none of these. */
const lifeColumns: Column<Thing>[] = [
  { label: 'Open in', cell: ({ life }) => (life ? openOf(life) : <span class="s-quiet">Does not report</span>) },
  { label: 'Its dates', cell: ({ life }) => (life ? sentenceCase(movedInWords(life)) : '') },
  { label: 'Last said', cell: ({ life }) => (life ? (life.lastSaidOn ? dayInWords(life.lastSaidOn) : 'Never') : ''), nowrap: true },
]

/** Marks say something only where enough of the earlier words stayed; else the two are simply two texts. */
const leastKept = 0.34

function Wording({ thing, told }: { thing: Thing; told: Told }) {
  const [came, ...others] = cameBy(told, thing)
  const before = others.length === 0 ? told.things.find(({ key }) => key === came?.from) : undefined
  const marked = before && before.wording !== thing.wording && shareKept(before.wording, thing.wording) >= leastKept
  return (
    <>
      {marked ? <ChangedWords before={before.wording} after={thing.wording} /> : thing.wording}
      {before && <span class="s-kind">{before.wording === thing.wording ? 'The same words' : marked ? '' : 'Other words'}</span>}
      {thing.key !== told.here.key && (
        <span class="s-kind">
          <Link href={thing.href} about={thing.title}>
            Read it
          </Link>
        </span>
      )}
    </>
  )
}

const titleOf = ({ things }: Told, key: string): string => things.find((thing) => thing.key === key)?.title.replace(/\.$/, '') ?? ''

function Arrival({ thing, told }: { thing: Thing; told: Told }) {
  const came = cameBy(told, thing)
  const [end, others] = [endInWords(told, thing), othersInWords(told, thing)]
  return (
    <>
      {came.length === 0 ? arrivalInWords(told, thing) || 'The first written down' : null}
      {came.map((step) => (
        <div>
          {stepInWords(step)}
          {came.length > 1 && `, from “${titleOf(told, step.from)}”`}.{step.reason && <span class="s-kind">{step.reason}</span>}
        </div>
      ))}
      {others && (
        <div>
          <Link href={thing.href.replace(/^(\/strategy\/elements\/\d+)$/, '$1/descent')}>{others}</Link>.
        </div>
      )}
      {end && <div class="s-quiet">{end}.</div>}
    </>
  )
}

const openOf = ({ openIn, silentIn }: NonNullable<Thing['life']>) => (
  <>
    {openIn.length === 0 ? 'No period yet' : openIn.join(', ')}
    {silentIn > 0 && <span class="s-kind">{silentIn === openIn.length ? 'Nothing was said' : `Nothing was said in ${silentIn}`}</span>}
  </>
)

/** Only what the strategy became is approved; a row takes its commitment up with its plan. */
function approversOf(told: Told, thing: Thing) {
  const came = cameBy(told, thing)
  if (came.length === 0) return ''
  if (thing.life) return <span class="s-quiet">With its plan</span>
  const by = [...new Set(came.map((step) => step.by).filter((words) => words !== ''))]
  return by.length > 0 ? by.join('; ') : <span class="s-quiet">Not written down</span>
}

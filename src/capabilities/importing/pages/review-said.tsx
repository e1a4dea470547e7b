import { rags } from '../../../kernel/rag.ts'
import { shortened } from '../../../kernel/words.ts'
import { Fold } from '../../../ui/fold.tsx'
import { RagTag } from '../../../ui/rag-tag.tsx'
import type { SheetRow } from '../../../ui/sheet.tsx'
import { fieldsOf, isOfRisks, type TableKind } from '../kinds.ts'
import { updatesSaid } from '../period-needs.ts'
import type { Proposal } from '../proposal.ts'
import { valueInWords } from '../unhoused/kept.ts'

const empty = <span class="s-quiet">empty</span>

/** Long words stand shortened, whole on request. */
const Said = ({ words }: { words: unknown }) => {
  if (typeof words !== 'string' || words.trim() === '') return empty
  if (words.length <= 240) return <span class="s-said">{words}</span>
  return (
    <>
      {shortened(words, 180)}
      <Fold summary="All the words">
        <span class="s-said">{words}</span>
      </Fold>
    </>
  )
}

const status = (value: unknown) => rags.find((rag) => rag === value)

const PlanSaid = ({ fields }: { fields: Proposal['row']['fields'] }) => {
  const updates = updatesSaid(fields.updates)
  const rag = status(fields.rag)
  return (
    <>
      {updates.length === 0 && fields.update === undefined && rag === undefined && empty}
      {updates.map(({ words, text }) => (
        <div>
          {updates.length > 1 && <b>{words}: </b>}
          <Said words={text} />
        </div>
      ))}
      {fields.update !== undefined && (
        <div>
          <Said words={fields.update} />
        </div>
      )}
      {rag && (
        <p>
          <RagTag rag={rag} />
        </p>
      )}
    </>
  )
}

const Who = ({ fields }: { fields: Proposal['row']['fields'] }) => (
  <p class="s-small s-quiet">
    {[fields.due && `Due ${fields.due}`, fields.sro].filter((part) => typeof part === 'string' && part !== '').join('. ')}
  </p>
)

/** The headings of a kind of table's columns as written. */
export const leftOf = (kind: TableKind): string[] =>
  isOfRisks(kind)
    ? ['Number', 'Title', 'Score', 'Target']
    : kind === 'measures'
      ? ['Code', 'Measure', 'Figures', 'Target']
      : kind === 'progress'
        ? ['Topic and aim', 'Update']
        : ['Theme', 'Focus and outcome', 'Update']

type Fields = Proposal['row']['fields']

const Part = ({ words, quiet }: { words: Fields[string] | undefined; quiet?: boolean }) =>
  words === undefined ? null : (
    <div class={quiet ? 's-quiet' : undefined}>
      <Said words={words} />
    </div>
  )

function riskSaid(fields: Fields): SheetRow['left'] {
  const { likelihood, consequence, score, direction } = fields
  const degrees = typeof likelihood === 'number' && typeof consequence === 'number' ? `(${likelihood} × ${consequence})` : ''
  const said = [score, degrees, direction].filter((part) => part != null && part !== '').join(' ')
  return [
    String(fields.number ?? '') || empty,
    <>
      <Said words={fields.title} />
      {typeof fields.owner === 'string' && <p class="s-small s-quiet">{fields.owner}</p>}
    </>,
    said || empty,
    fields.target == null ? empty : String(fields.target),
  ]
}

/** What else a row says of a measure, in one line. */
const besideMeasure = ['unit', 'direction', 'frequency', 'baseline', 'owner', 'steward', 'source', 'theme']

const measureSaid = (fields: Fields): SheetRow['left'] => [
  String(fields.code ?? '') || empty,
  <>
    <Said words={fields.name} />
    {fields.definition !== undefined && <Part words={fields.definition} quiet />}
    <p class="s-small s-quiet">
      {besideMeasure.flatMap((field) => (fields[field] ? [`${fieldsOf('measures')[field]}: ${fields[field]}`] : [])).join('. ')}
    </p>
  </>,
  <Said words={valueInWords(fields.values)} />,
  <Said words={fields.target} />,
]

const progressSaid = (fields: Fields): SheetRow['left'] => [
  <>
    <p>{[fields.number, fields.topic].filter((part) => typeof part === 'string' && part !== '').join('. ')}</p>
    <Part words={fields.aim} />
    <Who fields={fields} />
  </>,
  <PlanSaid fields={fields} />,
]

const planSaid = (fields: Fields): SheetRow['left'] => [
  <Said words={fields.theme} />,
  <>
    <Part words={fields.focus} quiet={Boolean(fields.outcome)} />
    <Part words={fields.outcome} />
    <Who fields={fields} />
  </>,
  <PlanSaid fields={fields} />,
]

/** A row as the sheet has it. */
export const saidIn = ({ row: { fields }, table: { kind } }: Proposal): SheetRow['left'] =>
  isOfRisks(kind)
    ? riskSaid(fields)
    : kind === 'measures'
      ? measureSaid(fields)
      : kind === 'progress'
        ? progressSaid(fields)
        : planSaid(fields)

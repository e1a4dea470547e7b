import { rags } from '../../../kernel/rag.ts'
import { sentenceCase, shortened } from '../../../kernel/words.ts'
import { Fold } from '../../../ui/fold.tsx'
import { Link } from '../../../ui/link.tsx'
import { ChangedWords } from '../../../ui/marked-words.tsx'
import { Picks } from '../../../ui/picks.tsx'
import { RagTag } from '../../../ui/rag-tag.tsx'
import type { SheetRow } from '../../../ui/sheet.tsx'
import { Tag, type TagColour } from '../../../ui/tag.tsx'
import { rowField } from '../choices.ts'
import type { TableKind } from '../kinds.ts'
import { updatesSaid } from '../period-needs.ts'
import type { Proposal, Question, RowKind } from '../proposal.ts'

const colours: Record<RowKind, TagColour> = {
  problem: 'pink',
  new: 'aqua-green',
  changed: 'purple',
  unchanged: 'grey',
  'left out': 'white',
}

const empty = <span class="s-quiet">empty</span>

/** Long words stand shortened, whole on request. */
const Said = ({ words }: { words: unknown }) => {
  if (typeof words !== 'string' || words.trim() === '') return empty
  if (words.length <= 260) return <span class="s-said">{words}</span>
  return (
    <>
      {shortened(words, 200)}
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
  kind === 'baf'
    ? ['Number', 'Title', 'Score', 'Target']
    : kind === 'progress'
      ? ['Topic and aim', 'Update']
      : ['Theme', 'Focus and outcome', 'Update']

function saidIn({ row: { fields }, table: { kind } }: Proposal): SheetRow['left'] {
  if (kind === 'baf') {
    const degrees =
      typeof fields.likelihood === 'number' && typeof fields.consequence === 'number'
        ? ` (${fields.likelihood} × ${fields.consequence})`
        : ''
    const score = typeof fields.score === 'number' ? `${fields.score}${degrees}` : degrees ? degrees.trim() : empty
    return [
      String(fields.number ?? '') || empty,
      <Said words={fields.title} />,
      <>
        {score} {typeof fields.direction === 'string' ? fields.direction : ''}
      </>,
      fields.target == null ? empty : String(fields.target),
    ]
  }
  if (kind === 'progress')
    return [
      <>
        <p>{[fields.number, fields.topic].filter((part) => typeof part === 'string' && part !== '').join('. ')}</p>
        {fields.aim !== undefined && (
          <div>
            <Said words={fields.aim} />
          </div>
        )}
        <Who fields={fields} />
      </>,
      <PlanSaid fields={fields} />,
    ]
  return [
    <Said words={fields.theme} />,
    <>
      {fields.focus !== undefined && (
        <div class={fields.outcome ? 's-quiet' : undefined}>
          <Said words={fields.focus} />
        </div>
      )}
      {fields.outcome !== undefined && (
        <div>
          <Said words={fields.outcome} />
        </div>
      )}
      <Who fields={fields} />
    </>,
    <PlanSaid fields={fields} />,
  ]
}

const Result = ({ proposal: { questions, take, results, notes, kind } }: { proposal: Proposal }) => (
  <>
    {take.answer === undefined && take.words && <p>{take.words}.</p>}
    {questions.map((q) =>
      q.key === 'theme' ? (
        <p>
          <Link href="#names">{q.words}</Link>
        </p>
      ) : (
        <p>{q.words}.</p>
      ),
    )}
    {kind === 'unchanged' && questions.length === 0 && <p>Says what is held already</p>}
    {kind !== 'left out' &&
      results.map(({ label, from, to }) =>
        to === undefined ? (
          <p>{label}</p>
        ) : (
          <p class="s-said">
            {label}: <ChangedWords before={from ?? ''} after={to} />
          </p>
        ),
      )}
    {notes.map((note) => (
      <p class="s-small s-quiet">{sentenceCase(note)}</p>
    ))}
  </>
)

const Asked = ({ at, question }: { at: string; question: Question }) => (
  <Picks
    legend={`${at}: ${question.words || 'import it or not'}`}
    name={rowField(at, question.key)}
    picks={question.choices}
    chosen={question.answer}
  />
)

const Decision = ({ proposal: { at, kind, questions, take, accountable } }: { proposal: Proposal }) => {
  if (kind !== 'problem')
    return (
      <Fold
        summary={
          <>
            Change<span class="nhsuk-u-visually-hidden"> {at}</span>
          </>
        }
      >
        <Asked at={at} question={take} />
        {questions
          .filter((q) => q.choices.length > 0)
          .map((q) => (
            <Asked at={at} question={q} />
          ))}
        {accountable && <Asked at={at} question={accountable} />}
      </Fold>
    )
  const isAsked = take.answer === undefined && take.words !== ''
  return (
    <>
      {isAsked && <Asked at={at} question={take} />}
      {questions
        .filter((q) => q.choices.length > 0)
        .map((q) => (
          <Asked at={at} question={q} />
        ))}
      {!isAsked && <Asked at={at} question={{ ...take, choices: take.choices.filter((c) => c.value === 'leave'), answer: undefined }} />}
    </>
  )
}

/** "A5", "Row 4": the sheet or table stands over the rows. */
const cellName = (at: string) => at.replace(/^.*!/, '').replace(/^.*\b(row \d+)$/, (_, row: string) => sentenceCase(row))

/** One row of the review: the sheet as written, what will happen, and what a person may decide. */
export const sheetRow = (proposal: Proposal, mayRun: boolean): SheetRow => ({
  id: `row-${proposal.at.replace(/[^A-Za-z0-9]+/g, '-')}`,
  cell: cellName(proposal.at),
  left: saidIn(proposal),
  kind: <Tag colour={colours[proposal.kind]}>{sentenceCase(proposal.kind)}</Tag>,
  result: <Result proposal={proposal} />,
  decision: mayRun ? <Decision proposal={proposal} /> : proposal.questions.map((q) => q.answer ?? '').join(''),
  open: proposal.kind === 'problem',
})

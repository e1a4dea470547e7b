import { sentenceCase } from '../../../kernel/words.ts'
import { Fold } from '../../../ui/fold.tsx'
import { Link } from '../../../ui/link.tsx'
import { ChangedWords } from '../../../ui/marked-words.tsx'
import { Picks } from '../../../ui/picks.tsx'
import type { SheetRow } from '../../../ui/sheet.tsx'
import { Tag, type TagColour } from '../../../ui/tag.tsx'
import { rowField } from '../choices.ts'
import type { Proposal, Question, RowKind } from '../proposal.ts'
import { rowId } from '../row-id.ts'
import { saidIn } from './review-said.tsx'
import { ThreeTexts } from './three-texts.tsx'

const colours: Record<RowKind, TagColour> = {
  problem: 'pink',
  new: 'aqua-green',
  changed: 'purple',
  unchanged: 'grey',
  'left out': 'white',
}

/** What was asked of a row, and once it is decided, how. */
const AskedWords = ({ question: { key, words, choices, answer, three } }: { question: Question }) => {
  const decided = choices.find((choice) => choice.value === answer)?.label
  if (key === 'theme')
    return (
      <p>
        <Link href="#names">{words}</Link>
      </p>
    )
  return (
    <>
      <p>
        {words}.{decided && ` Decided: ${decided.charAt(0).toLowerCase()}${decided.slice(1)}.`}
      </p>
      {three && <ThreeTexts three={three} />}
    </>
  )
}

const Result = ({ proposal: { questions, take, results, notes, kind } }: { proposal: Proposal }) => (
  <>
    {take.words && <AskedWords question={take} />}
    {questions.map((q) => (
      <AskedWords question={q} />
    ))}
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
  <>
    {question.three && (
      <p class="s-small s-quiet" aria-hidden="true">
        {question.three.label}
      </p>
    )}
    <Picks
      legend={`${at}: ${question.words || 'import it or not'}`}
      name={rowField(at, question.key)}
      picks={question.choices}
      chosen={question.answer}
    />
  </>
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

/** "A5", "Row 4": the sheet or table stands over the rows; "Page 3, row 4" of a PDF, whose table may go over pages. */
const cellName = (at: string) =>
  at
    .replace(/^.*!/, '')
    .replace(/^(?:(page \d+) )?.*\b(row \d+)$/, (_, page: string | undefined, row: string) => sentenceCase(page ? `${page}, ${row}` : row))

/** One row of the review: the sheet as written, what will happen, and what a person may decide. */
export const sheetRow = (proposal: Proposal, mayRun: boolean): SheetRow => ({
  id: rowId(proposal.at),
  cell: cellName(proposal.at),
  left: saidIn(proposal),
  kind: <Tag colour={colours[proposal.kind]}>{sentenceCase(proposal.kind)}</Tag>,
  result: <Result proposal={proposal} />,
  decision: mayRun ? <Decision proposal={proposal} /> : proposal.questions.map((q) => q.answer ?? '').join(''),
  open: proposal.kind === 'problem',
})

import type { RecognisedRow } from '../../../documents/recognising/recogniser.ts'
import { groupedBy } from '../../../kernel/grouped.ts'
import { shortened } from '../../../kernel/words.ts'
import type { RiskFacts } from '../../risk/index.ts'
import type { Question } from '../proposal.ts'
import type { RiskWeighing } from '../propose-risk.ts'
import { words } from '../propose-score.ts'
import { riskWithId } from '../risking/risk-by-id.ts'
import { couldBeNamed, numberIn } from './returning.ts'

/** The risk a row is, and the question whether it is imported as that. */
export interface RiskMeant {
  risk: RiskFacts | undefined
  take: Question
}

/** Which risk a row of a file written here is: the one it says, where that can be; else asked. `byWords` is what its number and title say. */
export function knownRisk(weighing: RiskWeighing, byWords: RiskMeant): RiskMeant {
  const { table, row, held, answers, returning } = weighing
  if (!returning) return byWords
  if (row.identity === undefined) return table.rows.some((one) => one.identity !== undefined) ? unmarked(weighing, byWords) : byWords
  const id = numberIn(row.identity, 'risk')
  const risk = riskWithId(held.risks, id)
  const before = returning.heldThen && riskWithId(returning.heldThen.risks, id)
  const why = risk ? whyNotThis(weighing, { risk, before }) : notHeld(id)
  if (why === undefined && risk) return { risk: answers.take === 'new' ? undefined : risk, take: plain(answers.take) }
  return asked({ words: why ?? '', candidates: [...(risk ? [risk] : []), ...(byWords.risk ? [byWords.risk] : [])] }, answers.take)
}

const lately = new WeakMap<readonly RecognisedRow[], ReadonlyMap<string, number>>()

/** How many rows of a table say that they are each record; counted once, for every row asks. */
function timesSaid(rows: readonly RecognisedRow[]): ReadonlyMap<string, number> {
  const before = lately.get(rows)
  if (before) return before
  const now = new Map([...groupedBy(rows, ({ identity }) => identity ?? '')].map(([identity, own]) => [identity, own.length]))
  lately.set(rows, now)
  return now
}

function whyNotThis({ table, row, returning }: RiskWeighing, { risk, before }: { risk: RiskFacts; before: RiskFacts | undefined }) {
  if ((timesSaid(table.rows).get(row.identity ?? '') ?? 0) > 1) return 'Two rows of the file say that they are this risk'
  if (returning?.heldThen && !before) return 'The row says it is a risk that was not there yet when the file was written'
  const title = words(row, 'title')
  if (title === '' || [risk, ...(before ? [before] : [])].some((one) => couldBeNamed(title, one.title))) return undefined
  return 'The row says it is a risk of quite another title'
}

const notHeld = (id: number | undefined): string =>
  id === undefined ? 'The row says it is something that is no risk' : 'The row says it is a risk that is closed, or not held'

/** A row without a mark among marked ones was put in. By its words it may be a risk held before, which is asked, or one an import made of it since. */
function unmarked({ returning, answers }: RiskWeighing, byWords: RiskMeant): RiskMeant {
  const { risk } = byWords
  if (!risk || (returning?.heldThen && !riskWithId(returning.heldThen.risks, risk.id))) return byWords
  return asked({ words: 'The row was put into the file, in the words of a risk already held', candidates: [risk] }, answers.take)
}

function plain(answer: string | undefined): Question {
  const choices = [
    { value: 'accept', label: 'Import it' },
    { value: 'new', label: 'It is another risk: add it as new' },
    { value: 'leave', label: 'Leave the row out' },
  ]
  return { key: 'take', words: '', alike: undefined, choices, answer: answer || 'accept' }
}

function asked({ words, candidates }: { words: string; candidates: readonly RiskFacts[] }, answer: string | undefined): RiskMeant {
  const one = [...new Map(candidates.map((risk) => [risk.id, risk])).values()]
  const choices = [
    ...one.map((risk) => ({ value: `risk:${risk.id}`, label: `It is risk ${risk.number}, “${shortened(risk.title, 70)}”` })),
    { value: 'new', label: 'It is a new risk' },
    { value: 'leave', label: 'Leave the row out' },
  ]
  const chosen = choices.some(({ value }) => value === answer) ? answer : undefined
  return {
    risk: one.find(({ id }) => chosen === `risk:${id}`),
    take: { key: 'take', words, alike: words, choices, answer: chosen },
  }
}

import type { RecognisedRow } from '../../documents/recognising/recogniser.ts'
import type { RiskFacts } from '../risk/index.ts'
import type { Held } from './held.ts'
import { tidy } from './item-said.ts'
import type { Names } from './names-in-file.ts'
import type { Proposal, Question, ResultLine } from './proposal.ts'
import { proposeOwner } from './propose-owner.ts'
import { scoreSaid, targetSaid, words } from './propose-score.ts'
import { knownRisk } from './returning/known-risk.ts'
import type { Returning } from './returning/returning.ts'
import { noOwner, riskBack } from './returning/risk-back.ts'
import type { ReviewedTable } from './reviewed-table.ts'
import { appetiteSaid } from './risking/appetite-said.ts'
import { detailsSaid } from './risking/details-said.ts'
import { proposeLead } from './risking/propose-lead.ts'
import { proposeParts } from './risking/propose-parts.ts'
import { riskMeant } from './risking/risk-meant.ts'
import { type RiskSaid, writeOf } from './risking/risk-write.ts'
import type { Target } from './target.ts'

export interface RiskWeighing {
  table: ReviewedTable
  row: RecognisedRow
  answers: Readonly<Record<string, string>>
  held: Held
  target: Target
  names: Names
  /** Set where the file was written here and came back. */
  returning?: Returning | undefined
}

/** What a row of a register would do. A score known only as a product keeps its likelihood and consequence unknown; a stated direction is kept beside the computed one. */
export function proposeRisk(asked: RiskWeighing): Proposal {
  const { table, row, returning } = asked
  const number = words(row, 'number')
  const found = knownRisk(asked, riskMeant(asked, { number, title: words(row, 'title') }))
  const risk = found.risk
  const back = risk && returning ? riskBack({ ...asked, risk, returning }) : undefined
  const weighing = back ? { ...asked, row: back.row } : asked
  const title = words(weighing.row, 'title')
  const retitled = title !== '' && (!risk || tidy(risk.title) !== tidy(title))
  const said = saidOf(weighing, risk)
  const { score, target, owner } = said
  const results: ResultLine[] = [...titleResults(risk, retitled ? title : undefined), ...said.results, ...(back?.results ?? [])]
  const questions = [...(risk ? [] : unnamed({ number, title })), ...score.questions, ...target.questions, ...(back?.questions ?? [])]
  const asks = found.take.answer === undefined || questions.some((q) => !q.answer)
  return {
    ...{ at: row.at, table, row, title: [number, title || risk?.title].filter(Boolean).join(' ') },
    ref: risk && { kind: 'risk', id: risk.id },
    kind: found.take.answer === 'leave' ? 'left out' : asks ? 'problem' : results.length === 0 ? 'unchanged' : risk ? 'changed' : 'new',
    results: found.take.answer === undefined ? [] : results,
    notes: [...(back?.notes ?? []), ...said.notes, ...tellingOf(row, score.questions.length > 0)],
    questions,
    take: found.take,
    accountable: owner.question,
    write: writeOf(weighing, {
      ...{ risk, number, said, title: retitled ? title : undefined },
      owner: back?.clearsOwner ? { ...owner, owner: noOwner } : owner,
    }),
    touched: [...(risk ? [`risk:${risk.id}@${risk.version}`] : []), ...score.touched],
  }
}

/** Everything a row says of its risk beside number and title, with what each would do. */
function saidOf(weighing: RiskWeighing, risk: RiskFacts | undefined): RiskSaid {
  const [score, target, owner] = [scoreSaid(weighing, risk), targetSaid(weighing, risk), proposeOwner(weighing, risk)]
  const [lead, details, parts] = [proposeLead(weighing, risk), detailsSaid(weighing, risk), proposeParts(weighing, risk)]
  const appetite = appetiteSaid(weighing, risk)
  return {
    ...{ score, target, owner, lead, details, appetite, parts },
    results: [details, score, target, owner, lead, appetite, parts].flatMap(({ results }) => results),
    notes: [score, owner, lead, details, appetite, parts].flatMap(({ notes }) => notes),
  }
}

/** That a risk is new, or called something else now. */
function titleResults(risk: RiskFacts | undefined, retitled: string | undefined): ResultLine[] {
  if (!risk) return [{ label: 'Adds the risk' }]
  return retitled === undefined ? [] : [{ label: 'Title', from: risk.title, to: retitled }]
}

/** What a new risk lacks to be known by. */
const unnamed = ({ number, title }: { number: string; title: string }): Question[] => [
  ...(number === '' ? [nameless('number')] : []),
  ...(title === '' ? [nameless('title')] : []),
]

const tellingOf = ({ problems }: RiskWeighing['row'], isScoreAsked: boolean): string[] =>
  problems.filter((problem) => isTelling(problem, isScoreAsked))

/** An empty cell shows as such, and what is asked is not noted too. */
const isTelling = (problem: string, isScoreAsked: boolean): boolean =>
  !/^No (direction|number|title|score|target|owner)\b/.test(problem) &&
  !(isScoreAsked && /^The score (is .*: check which is meant|.*cannot be read)/.test(problem))

const nameless = (what: string): Question => ({
  key: what,
  words: `The row has no ${what}: put it in the file, or leave the row out`,
  alike: undefined,
  choices: [],
  answer: undefined,
})

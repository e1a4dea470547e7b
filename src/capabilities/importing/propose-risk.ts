import type { RecognisedRow } from '../../documents/recognising/recogniser.ts'
import { shortened } from '../../kernel/words.ts'
import type { RiskFacts } from '../risk/index.ts'
import type { Held } from './held.ts'
import { tidy } from './item-said.ts'
import type { Names } from './names-in-file.ts'
import type { Proposal, Question, ResultLine, RiskWrite } from './proposal.ts'
import { type OwnerProposed, proposeOwner } from './propose-owner.ts'
import { scoreSaid, targetSaid, words } from './propose-score.ts'
import { originOf } from './propose-updates.ts'
import { knownRisk } from './returning/known-risk.ts'
import type { Returning } from './returning/returning.ts'
import { noOwner, riskBack } from './returning/risk-back.ts'
import type { ReviewedTable } from './reviewed-table.ts'
import { roleKey } from './roles-in-cell.ts'
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

const bare = (number: string | null | undefined) =>
  (number ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^(baf|risk|no)+/, '')
    .replace(/^0+(?=\d)/, '')

/** What a row of a register would do. A score known only as a product keeps its likelihood and consequence unknown; a stated direction is kept beside the computed one. */
export function proposeRisk(asked: RiskWeighing): Proposal {
  const { table, row, answers, returning } = asked
  const number = words(row, 'number')
  const found = knownRisk(asked, riskMeant(asked, { number, title: words(row, 'title') }))
  const risk = found.risk
  const back = risk && returning ? riskBack({ ...asked, risk, returning }) : undefined
  const weighing = back ? { ...asked, row: back.row } : asked
  const title = words(weighing.row, 'title')
  const score = scoreSaid(weighing, risk)
  const target = targetSaid(weighing, risk)
  const owner = proposeOwner(weighing, risk)
  const retitled = title !== '' && (!risk || tidy(risk.title) !== tidy(title))
  const results: ResultLine[] = [
    ...titleResults(risk, retitled ? title : undefined),
    ...score.results,
    ...target.results,
    ...owner.results,
    ...(back?.results ?? []),
  ]
  const questions = [...(risk ? [] : unnamed({ number, title })), ...score.questions, ...target.questions, ...(back?.questions ?? [])]
  const asks = found.take.answer === undefined || questions.some((q) => !q.answer)
  return {
    ...{ at: row.at, table, row, title: [number, title || risk?.title].filter(Boolean).join(' ') },
    ref: risk && { kind: 'risk', id: risk.id },
    kind: answers.take === 'leave' ? 'left out' : asks ? 'problem' : results.length === 0 ? 'unchanged' : risk ? 'changed' : 'new',
    results: found.take.answer === undefined ? [] : results,
    notes: [...(back?.notes ?? []), ...score.notes, ...owner.notes, ...tellingOf(row, score.questions.length > 0)],
    questions,
    take: found.take,
    accountable: owner.question,
    write: writeOf(weighing, {
      ...{ risk, number, target: target.value, score: score.write },
      title: retitled ? title : undefined,
      owner: back?.clearsOwner ? { ...owner, owner: noOwner } : owner,
    }),
    touched: [...(risk ? [`risk:${risk.id}@${risk.version}`] : []), ...score.touched],
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
  !(isScoreAsked && /^The score is .*: check which is meant$/.test(problem))

interface RiskSaid {
  risk: RiskFacts | undefined
  number: string
  title: string | undefined
  target: number | undefined
  score: RiskWrite['score']
  owner: OwnerProposed
}

function writeOf({ table, row }: RiskWeighing, said: RiskSaid): RiskWrite {
  const origins = (...fields: string[]) =>
    fields
      .filter((field) => row.fields[field] != null)
      .map((field) =>
        originOf(table, row.at, { name: field, field: table.columns[field] ? field : 'score', said: String(row.fields[field]) }),
      )
  return {
    of: 'risk',
    riskId: said.risk?.id,
    number: said.number || (said.risk?.number ?? ''),
    ...(said.title === undefined ? {} : { title: said.title }),
    ...(said.target === undefined ? {} : { targetScore: said.target }),
    ...(said.owner.owner ? { owner: said.owner.owner } : {}),
    newPost: said.owner.newPost,
    score: said.score,
    origins: origins('number', 'title', 'target', ...(said.owner.owner ? ['owner'] : [])),
    scoreOrigins: origins('score', 'likelihood', 'consequence', 'direction'),
  }
}

const nameless = (what: string): Question => ({
  key: what,
  words: `The row has no ${what}: put it in the file, or leave the row out`,
  alike: undefined,
  choices: [],
  answer: undefined,
})

/** The risk a row is: by its number, and by its title where the file gives none. A number held by a risk of another title is asked. */
function riskMeant(
  { held, answers }: RiskWeighing,
  { number, title }: { number: string; title: string },
): { risk: RiskFacts | undefined; take: Question } {
  const same = held.risks.filter((risk) => (number === '' ? roleKey(risk.title) === roleKey(title) : bare(risk.number) === bare(number)))
  const [one] = same
  const plain = same.length < 2 && (!one || number === '' || title === '' || likeTitles(one.title, title))
  const leave = { value: 'leave', label: 'Leave the row out' }
  const choices = plain
    ? [{ value: 'accept', label: 'Import it' }, leave]
    : [
        ...same
          .slice(0, 5)
          .map((risk) => ({ value: `risk:${risk.id}`, label: `It is risk ${risk.number}, “${shortened(risk.title, 70)}”` })),
        { value: 'new', label: 'It is a new risk' },
        leave,
      ]
  const answer = answers.take ?? (plain ? 'accept' : undefined)
  const chosen = /^risk:(\d+)$/.exec(answer ?? '')?.[1]
  const risk = chosen ? same.find((r) => String(r.id) === chosen) : answer === 'new' || !plain ? undefined : one
  return {
    risk,
    take: {
      key: 'take',
      words: plain ? '' : `Number ${number} is held by a risk of another title`,
      alike: plain ? undefined : 'The number is held by a risk of another title',
      choices,
      answer,
    },
  }
}

/** Half of the longer title's words stand in the other: the same risk, reworded. */
function likeTitles(a: string, b: string): boolean {
  const [x, y] = [new Set(roleKey(a).split(' ')), new Set(roleKey(b).split(' '))]
  return 2 * [...x].filter((word) => y.has(word)).length >= Math.max(x.size, y.size)
}

import type { RecognisedRow } from '../../documents/recognising/recogniser.ts'
import { shortened } from '../../kernel/words.ts'
import { npsaMatrix, type RiskFacts, scoreOf, whyNotScore } from '../risk/index.ts'
import type { Held } from './held.ts'
import { tidy } from './item-said.ts'
import { wholeKey } from './period-needs.ts'
import type { Proposal, Question, ResultLine, RiskWrite } from './proposal.ts'
import { originOf } from './propose-updates.ts'
import type { ReviewedTable } from './reviewed-table.ts'
import { roleKey } from './roles-in-cell.ts'
import { periodFor, type Target } from './target.ts'

export interface RiskWeighing {
  table: ReviewedTable
  row: RecognisedRow
  answers: Readonly<Record<string, string>>
  held: Held
  target: Target
}

const bare = (number: string | null | undefined) =>
  (number ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^(baf|risk|no)+/, '')
    .replace(/^0+(?=\d)/, '')
const words = (row: RecognisedRow, field: string) => (typeof row.fields[field] === 'string' ? row.fields[field].trim() : '')
const figure = (row: RecognisedRow, field: string) => (typeof row.fields[field] === 'number' ? row.fields[field] : null)

/** What a row of a register would do. A score known only as a product keeps its likelihood and consequence unknown; a stated direction is kept beside the computed one. */
export function proposeRisk(weighing: RiskWeighing): Proposal {
  const { table, row, answers } = weighing
  const [number, title] = [words(row, 'number'), words(row, 'title')]
  const found = riskMeant(weighing, { number, title })
  const risk = found.risk
  const score = scoreSaid(weighing, risk)
  const target = targetSaid(weighing, risk)
  const retitled = title !== '' && (!risk || tidy(risk.title) !== tidy(title))
  const results: ResultLine[] = [
    ...(risk ? [] : [{ label: 'Adds the risk' }]),
    ...(risk && retitled ? [{ label: 'Title', from: risk.title, to: title }] : []),
    ...score.results,
    ...target.results,
  ]
  const questions = [
    ...(number === '' && !risk ? [nameless('number')] : []),
    ...(title === '' && !risk ? [nameless('title')] : []),
    ...score.questions,
    ...target.questions,
  ]
  const asks = found.take.answer === undefined || questions.some((q) => !q.answer)
  const write: RiskWrite = {
    of: 'risk',
    riskId: risk?.id,
    number: number || (risk?.number ?? ''),
    ...(retitled ? { title } : {}),
    ...(target.value === undefined ? {} : { targetScore: target.value }),
    score: score.write,
    origins: (['number', 'title', 'target'] as const).flatMap((field) =>
      row.fields[field] == null ? [] : [originOf(table, row.at, { name: field, field, said: String(row.fields[field]) })],
    ),
    scoreOrigins: (['score', 'likelihood', 'consequence', 'direction'] as const).flatMap((field) =>
      row.fields[field] == null
        ? []
        : [originOf(table, row.at, { name: field, field: table.columns[field] ? field : 'score', said: String(row.fields[field]) })],
    ),
  }
  return {
    ...{ at: row.at, table, row, title: [number, title || risk?.title].filter(Boolean).join(' ') },
    ref: risk && { kind: 'risk', id: risk.id },
    kind: answers.take === 'leave' ? 'left out' : asks ? 'problem' : results.length === 0 ? 'unchanged' : risk ? 'changed' : 'new',
    results,
    notes: [...score.notes, ...row.problems.filter((problem) => !/^No (direction|number|title|score|target)\b/.test(problem))],
    questions,
    take: found.take,
    accountable: undefined,
    write,
    touched: [...(risk ? [`risk:${risk.id}@${risk.version}`] : []), ...score.touched],
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
    take: { key: 'take', words: plain ? '' : `Number ${number} is held by a risk of another title`, alike: undefined, choices, answer },
  }
}

/** Half of the longer title's words stand in the other: the same risk, reworded. */
function likeTitles(a: string, b: string): boolean {
  const [x, y] = [new Set(roleKey(a).split(' ')), new Set(roleKey(b).split(' '))]
  return 2 * [...x].filter((word) => y.has(word)).length >= Math.max(x.size, y.size)
}

interface Part {
  results: ResultLine[]
  questions: Question[]
}

function scoreSaid(
  { row, answers, held, target }: RiskWeighing,
  risk: RiskFacts | undefined,
): Part & { write: RiskWrite['score']; touched: string[]; notes: string[] } {
  const assessed = { likelihood: figure(row, 'likelihood'), consequence: figure(row, 'consequence'), score: figure(row, 'score') }
  const statedDirection = words(row, 'direction') || null
  const period = periodFor(target, wholeKey('baf'))
  const value = scoreOf(assessed)
  const now = risk?.scores.find((s) => s.periodId === period?.id)
  const touched = now ? [`risk score:${now.id}@${now.version}`] : []
  const none = { results: [], questions: [], write: undefined, touched, notes: [] }
  if (!period || value === null) return none
  const wrong = whyNotScore(held.matrix ?? npsaMatrix, assessed)
  const key = 'score'
  const without = { value: 'without', label: 'Import the risk without the score' }
  if (wrong) return { ...none, questions: [{ key, words: wrong, alike: undefined, choices: [without], answer: answers[key] }] }
  const same =
    now &&
    now.score === value &&
    sameOr(assessed.likelihood, now.likelihood) &&
    sameOr(assessed.consequence, now.consequence) &&
    sameOr(statedDirection, now.statedDirection)
  if (same) return none
  if (period.state === 'frozen') return { ...none, notes: [`${period.label} is frozen: its score ${now ? `stays ${now.score}` : 'is not given'}, and the file’s ${value} is left out`] }
  const label = `${period.label} score`
  const results =
    now && now.score !== value
      ? [{ label, from: String(now.score), to: String(value) }]
      : now?.score === value
        ? []
        : [{ label: `Adds the ${label}, ${value}` }]
  const stated =
    statedDirection && tidy(statedDirection) !== tidy(now?.statedDirection) ? [{ label: `Direction as stated: ${statedDirection}` }] : []
  const degrees =
    assessed.likelihood !== null && assessed.consequence !== null && now?.likelihood == null
      ? [{ label: `Likelihood ${assessed.likelihood}, consequence ${assessed.consequence}` }]
      : []
  const keep = {
    likelihood: assessed.likelihood ?? (now?.score === value ? (now?.likelihood ?? null) : null),
    consequence: assessed.consequence ?? (now?.score === value ? (now?.consequence ?? null) : null),
  }
  return {
    results: [...results, ...degrees, ...stated],
    questions: [],
    write: { periodId: period.id, ...keep, score: value, statedDirection: statedDirection ?? now?.statedDirection ?? null },
    touched,
    notes: [],
  }
}

const sameOr = <T>(said: T | null, now: T | null) => said === null || said === now

function targetSaid({ row, answers, held }: RiskWeighing, risk: RiskFacts | undefined): Part & { value: number | undefined } {
  const said = figure(row, 'target')
  if (said === null || said === risk?.target.score) return { results: [], questions: [], value: undefined }
  const wrong = whyNotScore(held.matrix ?? npsaMatrix, { likelihood: null, consequence: null, score: said })
  if (wrong)
    return {
      results: [],
      value: undefined,
      questions: [
        {
          key: 'target',
          words: `Target: ${wrong}`,
          alike: undefined,
          choices: [{ value: 'without', label: 'Import the risk without the target' }],
          answer: answers.target,
        },
      ],
    }
  const before = risk?.target.score
  return {
    results: [before == null ? { label: `Target ${said}` } : { label: 'Target', from: String(before), to: String(said) }],
    questions: [],
    value: said,
  }
}

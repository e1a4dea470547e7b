import type { RecognisedRow } from '../../documents/recognising/recogniser.ts'
import { npsaMatrix, type RiskFacts, scoreOf, whyNotScore } from '../risk/index.ts'
import { tidy } from './item-said.ts'
import { wholeKey } from './period-needs.ts'
import type { Question, ResultLine, RiskWrite } from './proposal.ts'
import type { RiskWeighing } from './propose-risk.ts'
import { againstScore } from './returning/against-score.ts'
import { periodFor } from './target.ts'

/** The words of one field; empty where there are none. */
export const words = (row: RecognisedRow, field: string) => (typeof row.fields[field] === 'string' ? row.fields[field].trim() : '')
/** The figure of one field; null where there is none. */
export const figure = (row: RecognisedRow, field: string) => (typeof row.fields[field] === 'number' ? row.fields[field] : null)

interface Part {
  results: ResultLine[]
  questions: Question[]
}

/** What a row says of its period’s score, against the score held. */
export function scoreSaid(
  { table, row, answers, held, target, returning }: RiskWeighing,
  risk: RiskFacts | undefined,
): Part & { write: RiskWrite['score']; touched: string[]; notes: string[] } {
  const assessed = { likelihood: figure(row, 'likelihood'), consequence: figure(row, 'consequence'), score: figure(row, 'score') }
  const statedDirection = words(row, 'direction') || null
  const period = periodFor(target, wholeKey(table.kind))
  const value = scoreOf(assessed)
  const now = risk?.scores.find((s) => s.periodId === period?.id)
  const touched = now ? [`risk score:${now.id}@${now.version}`] : []
  const none = { results: [], questions: [], write: undefined, touched, notes: [] }
  if (!period || value === null) return none
  const wrong = whyNotScore(held.matrix ?? npsaMatrix, assessed)
  const key = 'score'
  const instead = insteadOf(row, { value, answer: answers[key] })
  if (instead && instead.answer !== 'product') return { ...none, questions: [instead] }
  if (wrong) return { ...none, questions: [{ key, words: wrong, alike: undefined, choices: [without], answer: answers[key] }] }
  if (now && saysSame(now, { ...assessed, score: value, statedDirection })) return none
  if (period.state === 'frozen') {
    const stays = now ? `stays ${now.score}` : 'is not given'
    return { ...none, notes: [`${period.label} is frozen: its score ${stays}, and the file’s ${value} is left out`] }
  }
  const against = now && !returning ? againstScore({ table, at: row.at, period, now, value, answer: answers.against }) : undefined
  if (against && against.answer !== 'file') return { ...none, questions: [against] }
  const alike = now?.score === value ? now : undefined
  const keep = {
    likelihood: assessed.likelihood ?? alike?.likelihood ?? null,
    consequence: assessed.consequence ?? alike?.consequence ?? null,
  }
  const write = { periodId: period.id, ...keep, score: value, statedDirection: statedDirection ?? now?.statedDirection ?? null }
  return {
    ...none,
    write,
    questions: [...(instead ? [instead] : []), ...(against ? [against] : [])],
    results: scoreResults(now, { ...assessed, score: value, statedDirection }, `${period.label} score`),
  }
}

const without = { value: 'without', label: 'Import the risk without the score' }

/** A score that cannot be read beside a likelihood and a consequence that can: what they make is taken only where somebody says so. */
function insteadOf(
  { fields, problems }: RecognisedRow,
  { value, answer }: { value: number; answer: string | undefined },
): Question | undefined {
  const unread = fields.score === null ? problems.find((problem) => /^The score .*cannot be read/.test(problem)) : undefined
  if (!unread) return undefined
  const choices = [{ value: 'product', label: `Take ${value}` }, without]
  return { key: 'score', words: `${unread}. Likelihood and consequence make ${value}`, alike: undefined, choices, answer }
}

type Score = RiskFacts['scores'][number]
type ScoreSaid = Pick<Score, 'likelihood' | 'consequence' | 'statedDirection'> & { score: number }

const saysSame = (now: Score, said: ScoreSaid): boolean =>
  now.score === said.score &&
  sameOr(said.likelihood, now.likelihood) &&
  sameOr(said.consequence, now.consequence) &&
  sameOr(said.statedDirection, now.statedDirection)

function scoreResults(now: Score | undefined, said: ScoreSaid, label: string): ResultLine[] {
  const { likelihood, consequence, statedDirection, score } = said
  const lines: ResultLine[] = []
  if (!now) lines.push({ label: `Adds the ${label}, ${score}` })
  else if (now.score !== score) lines.push({ label, from: String(now.score), to: String(score) })
  if (likelihood !== null && consequence !== null && now?.likelihood == null)
    lines.push({ label: `Likelihood ${likelihood}, consequence ${consequence}` })
  if (statedDirection && tidy(statedDirection) !== tidy(now?.statedDirection))
    lines.push({ label: `Direction as stated: ${statedDirection}` })
  return lines
}

const sameOr = <T>(said: T | null, now: T | null) => said === null || said === now

/** What a row says of the risk’s target score. */
export function targetSaid({ row, answers, held }: RiskWeighing, risk: RiskFacts | undefined): Part & { value: RiskWrite['target'] } {
  const [likelihood, consequence] = [figure(row, 'targetLikelihood'), figure(row, 'targetConsequence')]
  const product = likelihood !== null && consequence !== null ? likelihood * consequence : null
  const said = figure(row, 'target') ?? product
  const isMore = product !== null && product === said && risk?.target.likelihood == null
  if (said === null || (said === risk?.target.score && !isMore)) return { results: [], questions: [], value: undefined }
  const value = product === said ? { likelihood, consequence, score: said } : { likelihood: null, consequence: null, score: said }
  const wrong = whyNotScore(held.matrix ?? npsaMatrix, value)
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
    results: [targetLine(before, value)],
    questions: [],
    value,
  }
}

function targetLine(before: number | null | undefined, { likelihood, consequence, score }: NonNullable<RiskWrite['target']>): ResultLine {
  const factors = likelihood === null ? '' : ` (likelihood ${likelihood}, consequence ${consequence})`
  if (before == null || before === score) return { label: `Target ${score}${factors}` }
  return { label: 'Target', from: String(before), to: `${score}${factors}` }
}

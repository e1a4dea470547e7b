import { latestColumn, nothingRead, readWords, wordsIn } from '../../documents/recognising/read-columns.ts'
import { readFactor, readScore, type ScoreReading } from '../../documents/recognising/read-score.ts'
import type { Column, Field, Recogniser, Row, RowReading } from '../../documents/recognising/recogniser.ts'

/** Scores of another moment or kind than today's. */
const notNow =
  /\b(inherent|initial|gross|raw|original|opening|uncontrolled|unmitigated|pre mitigation|before controls|start|baseline|target|tolerance|tolerable|appetite|previous|prior|last|forecast|predicted|projected|ambition|expected|date|movement|change|rationale|reason|history|optimum|desired|maximum|threshold)\b/
const current =
  /\b(current|residual|net|now|risk|rating|ratings|score|scoring|scores|mitigated|with controls|present|this quarter|assessment|level|value|grade|post mitigation|q[1-4]|20\d{2}( \d{2,4})?)\b/g

const number: Field = {
  name: 'number',
  called: [
    'baf no',
    'baf number',
    'baf ref',
    'baf reference',
    'baf id',
    'baf risk no',
    'baf risk ref',
    'baf risk id',
    'risk id',
    'risk no',
    'risk number',
    'risk ref',
    'risk reference',
    'principal risk no',
    'principal risk ref',
    'strategic risk no',
    'strategic risk ref',
    'ref',
    'ref no',
    'reference',
    'id',
    'no',
    'number',
    '#',
    'bafrisk',
    'sr',
    'crr ref',
    'risk register no',
    'datix id',
    'datix ref',
    'datix no',
    'baf',
  ],
  never: /\b(title|description|owner|lead|score|page|linked|objective|goal|aim|priority|theme|crr|corporate risk|controls|cqc)\b/,
  unheaded: true,
}

const title: Field = {
  name: 'title',
  called: [
    'risk title',
    'baf risk title',
    'principal risk title',
    'strategic risk title',
    'principal risk',
    'strategic risk',
    'baf risk',
    'title of risk',
    'risk name',
    'principal risk description',
    'strategic risk description',
    'baf risk description',
    'risk description',
    'description of risk',
    'risk',
    'risk summary',
    'summary risk',
    'risk statement',
    'risk short title',
    'title',
    'description',
    'risk detail',
    'threat',
    'principal threat',
    'if then',
    'cause event effect',
  ],
  never:
    /\b(score|rating|owner|lead|level|appetite|tolerance|no|id|number|ref|reference|type|category|register|date|target|current|residual|inherent|initial|likelihood|impact|consequence|severity|direction|trend|movement|response|linked|committee|domain|controls|source|cause|effect)\b(?! event)/,
  holds: 'words',
}

const score: Field = {
  name: 'score',
  called: [
    'current score',
    'current risk score',
    'current rating',
    'current risk rating',
    'current score direction',
    'current risk',
    'current',
    'current level',
    'current risk level',
    'score',
    'risk score',
    'risk rating',
    'rating',
    'residual score',
    'residual risk score',
    'residual rating',
    'residual risk rating',
    'residual risk',
    'residual',
    'net score',
    'net risk score',
    'net rating',
    'net risk',
    'overall score',
    'score now',
    'current lxc',
    'current lxi',
    'lxc',
    'lxi',
    'cxl',
    'ixl',
    'total score',
    'current total',
    'current l x c',
    'current l x i',
    'l x c',
    'l x i',
    'c x l',
    'i x l',
    'risk grading',
    'current grading',
    'grading',
    'total',
    'current position',
  ],
  never: notNow,
  holds: 'score',
  latest: true,
}

const factorNever = (other: RegExp) => new RegExp(`${notNow.source}|${other.source}`)

const likelihood: Field = {
  name: 'likelihood',
  called: ['likelihood', 'l', 'current likelihood', 'residual likelihood', 'probability', 'likelihood score', 'lik', 'lklhd'],
  never: factorNever(/\b(x|consequence|impact|severity|score direction)\b/),
  besides: current,
}

const consequence: Field = {
  name: 'consequence',
  called: [
    'consequence',
    'impact',
    'severity',
    'c',
    'i',
    's',
    'current consequence',
    'current impact',
    'consequences',
    'impact score',
    'consequence score',
    'con',
    'imp',
  ],
  never: factorNever(/\b(x|likelihood|on|description|of|assessment|equality|quality)\b/),
  besides: current,
}

const direction: Field = {
  name: 'direction',
  called: [
    'direction',
    'direction of travel',
    'trend',
    'movement',
    'risk movement',
    'direction of risk',
    'travel',
    'risk direction',
    'score movement',
    'dot',
    'risk trend',
    'change',
    'movement since last quarter',
    'movement since last report',
    'movement from last quarter',
    'trajectory',
    'risk trajectory',
    'change since last report',
    'score change',
    'change in score',
  ],
  never: /\b(control|date|log|description|rationale|reason|comment|narrative)\b/,
  besides: /\b(in|since|last|previous|quarter|month|meeting|report|period|score|risk|rating|from|q[1-4])\b/g,
}

const target: Field = {
  name: 'target',
  called: [
    'target',
    'target score',
    'target risk score',
    'target rating',
    'target risk rating',
    'target risk',
    'target level',
    'target lxc',
    'target lxi',
    'target l x c',
    'target l x i',
    'target risk level',
    'target total',
    'target grading',
    'risk target',
    'score target',
  ],
  never:
    /\b(date|likelihood|impact|consequence|severity|l|c|i|s|by|deadline|completion|when|current|previous|tolerance|appetite|rationale|month|quarter|action)\b(?! x )(?<! x [ci])/,
  besides: /\b(risk|score|rating|20\d{2}( \d{2,4})?|for|year|end)\b/g,
}

const isRegister = (has: (field: string) => boolean, headers: readonly string[]): boolean => {
  const speaksOfRisk = headers.some((header) => /\b(risk|baf|threat)\b/i.test(header))
  const scored = has('score') || has('target') || (has('likelihood') && has('consequence'))
  return (
    speaksOfRisk &&
    has('title') &&
    scored &&
    (has('number') ||
      headers.some((header) => /\b(principal|strategic|baf)? ?(risk|threat)( title| description| statement| name)?$/i.test(header.trim())))
  )
}

const columnOf = (row: Row, field: string): Column | undefined => {
  const columns = row.columns[field] ?? []
  return columns.length < 2 ? columns[0] : columns[(row.about[`latest ${field}`] as number | undefined) ?? -1]
}

function readScoreOf(row: Row, field: 'score' | 'target', into: RowReading): ScoreReading | undefined {
  const columns = row.columns[field] ?? []
  if (columns.length === 0) return undefined
  const column = columnOf(row, field)
  if (!column || column.underMerge) {
    into.fields[field] = null
    into.problems.push(
      column
        ? `No ${field}: its cell is merged with the one to its left`
        : `No ${field} taken: ${columns.map(({ header }) => `“${header}”`).join(', ')} do not say which is the latest`,
    )
    return undefined
  }
  const read = readScore(column.cell.text, column.header)
  into.fields[field] = read.score
  if (read.problem) into.problems.push(`The ${field} ${read.problem}`)
  return read
}

/** Likelihood or consequence from its own column, else from the score's cell where that names its factors. */
function readFactorOf(row: Row, field: 'likelihood' | 'consequence', found: ScoreReading | undefined, into: RowReading): void {
  const column = columnOf(row, field)
  const inScore = row.about.factors as boolean
  if (!column && !inScore) return
  const value = column ? (column.underMerge ? undefined : readFactor(column.cell.text)) : found?.[field]
  into.fields[field] = value ?? null
  if (value !== undefined) return
  if (!column && found?.unnamed) into.problems.push(`No ${field}: “${found.unnamed}” does not say which factor is which`)
  else
    into.problems.push(
      column?.cell.text.trim() ? `The ${field} “${column.cell.text.trim()}” cannot be read as one whole number` : `No ${field} is given`,
    )
}

/** The direction as stated: in its own column as written, else beside the score. */
function readDirection(row: Row, found: ScoreReading | undefined, into: RowReading): void {
  if (row.columns.direction) return readWords(row, 'direction', into, 'one line')
  const headed = row.columns.score?.some(({ header }) => /\b(direction|trend|movement|travel)\b/i.test(header))
  if (!headed && !row.about.directions) return
  into.fields.direction = found?.direction ?? null
  if (!found?.direction)
    into.problems.push(found?.direction === null ? 'The score cell states more than one direction' : 'No direction is given')
}

function checkProduct({ fields, problems }: RowReading): void {
  const { score: stated, likelihood: l, consequence: c } = fields
  if (typeof stated === 'number' && typeof l === 'number' && typeof c === 'number' && l * c !== stated)
    problems.push(`The score is ${stated}, but ${l} × ${c} is ${l * c}: check which is meant`)
}

function readRisk(row: Row): RowReading {
  const reading = nothingRead()
  readWords(row, 'number', reading, 'one line')
  readWords(row, 'title', reading)
  const found = readScoreOf(row, 'score', reading)
  readFactorOf(row, 'likelihood', found, reading)
  readFactorOf(row, 'consequence', found, reading)
  readDirection(row, found, reading)
  readScoreOf(row, 'target', reading)
  checkProduct(reading)
  if (row.columns.title && wordsIn(row, 'title') === null && wordsIn(row, 'number') === null)
    reading.problems.push('Neither number nor title: the row cannot be placed')
  return reading
}

/** What of a whole register single rows need: which period is the latest, and whether score cells hold factors or directions too. */
function aboutRegister(rows: readonly Row[]): Record<string, unknown> {
  const latest = { 'latest score': latestColumn(rows, 'score'), 'latest target': latestColumn(rows, 'target') }
  const scores = rows.flatMap((row) => {
    const column = columnOf({ ...row, about: latest }, 'score')
    return column ? [readScore(column.cell.text, column.header)] : []
  })
  return {
    ...latest,
    factors: scores.some((one) => one.likelihood !== undefined || one.unnamed !== undefined),
    directions: scores.some((one) => one.direction !== undefined),
  }
}

/** Board assurance frameworks and risk registers: number, title, today's score with its factors, direction and target. */
export const bafRecogniser: Recogniser = {
  kind: 'baf',
  fields: [number, title, score, likelihood, consequence, direction, target],
  certain: isRegister,
  titled: /\b(assurance framework|baf|risk register|principal risks|strategic risks)\b/,
  keys: ['number', 'title'],
  about: aboutRegister,
  read: readRisk,
}

/** The tables of documents that risk can bring in. */
export const riskRecognisers: readonly Recogniser[] = [bafRecogniser]

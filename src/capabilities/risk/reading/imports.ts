import { type DegreeWords, degreeSaid, nationalDegrees } from '../../../documents/recognising/degree-words.ts'
import { latestColumn, nothingRead, readWords, wordsIn } from '../../../documents/recognising/read-columns.ts'
import { readFactor, readScore, type ScoreReading } from '../../../documents/recognising/read-score.ts'
import type { Column, Field, Recogniser, Row, RowReading } from '../../../documents/recognising/recogniser.ts'
import { besideFields, readBeside } from './import-beside.ts'
import { listedParts, partFields, readParts } from './import-parts.ts'
import { readStory, storyFields } from './import-story.ts'
import { ownerField, registerFields, riskForm } from './import-words.ts'
import { speaksForRegister } from './which-register.ts'

const isRegister = (has: (field: string) => boolean, headers: readonly string[]): boolean => {
  const isParted = has('event') && (has('cause') || has('effect'))
  const speaksOfRisk = isParted || headers.some((header) => /\b(risk|baf|threat|resulting in|leading to)\b/i.test(header))
  const named = headers.some((header) => /score|rating|grad|target|level|current|residual|net|\b[lcis] ?x ?[lcis]\b|this/i.test(header))
  const scored = (has('score') && named) || has('target') || (has('likelihood') && has('consequence'))
  return (
    speaksOfRisk &&
    has('title') &&
    scored &&
    (has('number') ||
      headers.some((header) => /\b(principal|strategic|baf)? ?(risk|threat)( title| description| statement| name)?$/i.test(header.trim())))
  )
}

/** Likelihood and consequence beside one another are a risk's, whatever the things are called. */
const isScale = (has: (field: string) => boolean): boolean =>
  has('title') && has('likelihood') && has('consequence') && has('score') && (has('number') || has('owner'))

const columnOf = (row: Row, field: string): Column | undefined => {
  const columns = row.columns[field] ?? []
  return columns.length < 2 ? columns[0] : columns[(row.about[`latest ${field}`] as number | undefined) ?? -1]
}

interface Degrees {
  degrees: DegreeWords
  into: RowReading
}

function readScoreOf(row: Row, field: 'score' | 'target', { degrees, into }: Degrees): ScoreReading | undefined {
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
  const read = readScore(column.cell.text, column.header, degrees)
  into.fields[field] = read.score
  if (read.problem) into.problems.push(`The ${field} ${read.problem}`)
  return read
}

/** Likelihood or consequence from its own column, else from the score's cell where that names its factors. */
function readFactorOf(
  row: Row,
  field: 'likelihood' | 'consequence',
  { found, degrees, into }: Degrees & { found: ScoreReading | undefined },
): void {
  const column = columnOf(row, field)
  const inScore = row.about.factors as boolean
  if (!column && !inScore) return
  const labels = degrees[`${field}s`]
  const value = column ? (column.underMerge ? undefined : readFactor(column.cell.text, labels)) : found?.[field]
  into.fields[field] = value ?? null
  if (value !== undefined) return
  if (!column && found?.unnamed) into.problems.push(`No ${field}: “${found.unnamed}” does not say which factor is which`)
  else into.problems.push(column?.cell.text.trim() ? whyNoFactor(field, column.cell.text.trim(), labels) : `No ${field} is given`)
}

function whyNoFactor(field: string, text: string, labels: readonly string[]): string {
  const said = degreeSaid(text, labels)
  if (said?.differs) return `The ${field} “${text}” contradicts itself: ${said.label} is ${said.degree}`
  return `The ${field} “${text}” cannot be read as one whole number`
}

/** The direction as stated: in its own column as written, else beside the score. */
function readDirection(row: Row, found: ScoreReading | undefined, into: RowReading): void {
  if (row.columns.direction) {
    readWords(row, 'direction', into, 'one line')
    return
  }
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

function readRisk(row: Row, degrees: DegreeWords): RowReading {
  const reading = nothingRead()
  readWords(row, 'number', reading, 'one line')
  readStory(row, reading)
  const found = readScoreOf(row, 'score', { degrees, into: reading })
  readFactorOf(row, 'likelihood', { found, degrees, into: reading })
  readFactorOf(row, 'consequence', { found, degrees, into: reading })
  readDirection(row, found, reading)
  readParts(row, { target: readScoreOf(row, 'target', { degrees, into: reading }), degrees }, reading)
  readBeside(row, reading)
  checkProduct(reading)
  if (row.columns.title && wordsIn(row, 'title') === null && wordsIn(row, 'number') === null)
    reading.problems.push('Neither number nor title: the row cannot be placed')
  return reading
}

/** What of a whole register single rows need: which period is the latest, and whether score cells hold factors or directions too. */
function aboutRegister(rows: readonly Row[], degrees: DegreeWords): Record<string, unknown> {
  const latest = Object.fromEntries(
    ['score', 'likelihood', 'consequence', 'target'].map((field) => [`latest ${field}`, latestColumn(rows, field)]),
  )
  const scores = rows.flatMap((row) => {
    const column = columnOf({ ...row, about: latest }, 'score')
    return column ? [readScore(column.cell.text, column.header, degrees)] : []
  })
  return {
    ...latest,
    factors: scores.some((one) => one.likelihood !== undefined || one.unnamed !== undefined),
    directions: scores.some((one) => one.direction !== undefined),
  }
}

const titled = /\b(assurance framework|baf|risk register|principal risks|strategic risks)\b/
const ownFields = [...storyFields, ...besideFields]

/** The tables of documents that risk can bring in, with degrees told in the words of a matrix. */
export function riskRecognisersOf(degrees: DegreeWords): readonly Recogniser[] {
  /** What the recognisers of both kinds of register have in common. */
  const register = {
    ...{ keys: ['number', 'title'], joins: listedParts, titled },
    about: (rows: readonly Row[]) => aboutRegister(rows, degrees),
  }
  const inOwnWords = (field: Field): Field =>
    field.holds === 'score' ? { ...field, holdsToo: (text) => readScore(text, '', degrees).score !== null } : field
  const fields = [...registerFields, ...partFields].map(inOwnWords)
  /** Board assurance frameworks: number, title, today's score with its factors, direction and target. A register that says no more of itself is read as one. */
  const framework: Recogniser = {
    ...{ ...register, kind: 'baf', fields: [...fields, ...ownFields], form: riskForm },
    certain: isRegister,
    read: (row) => readRisk(row, degrees),
  }
  /** Operational, directorate and corporate risk registers: as a framework, with the owner. */
  const operational: Recogniser = {
    ...{ ...register, kind: 'risk-register', fields: [...fields, ownerField, ...ownFields] },
    certain: (has, headers) => isRegister(has, headers) || isScale(has),
    also: (_, headers, named) => speaksForRegister(headers, named),
    read: (row) => {
      const reading = readRisk(row, degrees)
      readWords(row, 'owner', reading, 'one line')
      return reading
    },
  }
  return [framework, operational]
}

/** The same, in the words of the national matrix: for a trust that has none of its own. */
export const riskRecognisers: readonly Recogniser[] = riskRecognisersOf(nationalDegrees)

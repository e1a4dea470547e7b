import { oneLine } from '../../documents/recognising/look-alikes.ts'
import { names } from '../../documents/recognising/names.ts'
import { latestColumn, nothingRead, readStatus, readWords, wordsIn } from '../../documents/recognising/read-columns.ts'
import type { Field, Recogniser, Row, RowReading } from '../../documents/recognising/recogniser.ts'
import { hasAimBeneath, itemWords, topicAndAim, topicsOf } from './import-item-words.ts'
import { isActionLog, ragField, sroField, updateNames } from './import-words.ts'

const number: Field = {
  name: 'number',
  called: names('item no, item number, no, number, item, ref, ref no, reference, item ref, #, id, nr, objective no, action no, serial'),
  holds: 'numbering',
  unheaded: true,
}

const notWords = /\b(rag|brag|status|rating|lead|owner|sro|date|due|score|risk|no|number|ref|id)\b/

const topic: Field = {
  name: 'topic',
  called: names('topic, subject, item, area, heading, title, topic area, item title, agenda item, work area, subject area'),
  spare: names('theme, priority, workstream, programme'),
  never: notWords,
  holds: 'words',
}

const aim: Field = {
  name: 'aim',
  called: names('aim, aims, our aim, purpose, what we aim to do, intention'),
  spare: names('objective, description, action, goal, commitment, what we said we would do'),
  never: notWords,
  holds: 'words',
}

const update: Field = {
  name: 'update',
  ...updateNames,
  never: /\b(rag|brag|rating|score|due|date|by|who|next|planned|milestones?|forecast|last|previous)\b/,
  holds: 'words',
  latest: true,
}

/** Progress items in one wide column, under a header that names the goal and the period. */
const isItems = (header: string) => /\bprogress\b/i.test(header) && /\b(q[1-4]|quarter|\d{4}|to date|update|report)\b/i.test(header)

function isProgress(has: (field: string) => boolean, headers: readonly string[]): boolean {
  if (isActionLog(headers)) return false
  const told = has('rag') || has('sro')
  if (headers.some((header) => /\b(likelihood|consequence|inherent|residual|risk (id|title|description|score))\b/i.test(header)))
    return false
  if (has('topic') && has('aim') && has('update')) return true
  if (!told || !has('update')) return false
  if (!has('topic') && !headers.some((header) => /\b(aims?|purpose|intention|description)\b/i.test(header))) return hasItems(has, headers)
  if (has('topic') || has('aim')) return has('number') || (has('topic') && has('sro') && has('rag'))
  return hasItems(has, headers)
}

const hasItems = (has: (field: string) => boolean, headers: readonly string[]) =>
  !has('aim') && has('sro') && has('rag') && headers.filter(isItems).length === 1

const isCombined = (row: Row) => !row.columns.topic && !row.columns.aim

const cellsOf = (rows: readonly Row[]) => rows.map((row) => row.columns.update?.[0]?.cell.text ?? '')

function readUpdate(row: Row, into: RowReading): void {
  const columns = row.columns.update ?? []
  const latest = row.about['latest update'] as number | undefined
  if (columns.length === 1 || latest === undefined)
    readWords({ ...row, columns: { update: columns.length === 1 ? columns : [] } }, 'update', into)
  else readWords({ ...row, columns: { update: columns.slice(latest, latest + 1) } }, 'update', into)
  if (columns.length && into.fields.update === undefined) {
    into.fields.update = null
    into.problems.push(`No update taken: ${columns.map(({ header }) => `“${header}”`).join(', ')} do not say which is the latest`)
  }
}

/** The topic; where the table has no column for the aim, its cell may hold the aim beneath. */
function readTopic(row: Row, into: RowReading): void {
  readWords(row, 'topic', into, 'one line')
  const words = wordsIn(row, 'topic')
  if (!words || row.columns.aim) return
  const { topic, aim, problem } = topicAndAim(words, row.about['aims beneath'] === true)
  into.fields.topic = topic === null ? null : oneLine(topic)
  if (aim !== undefined) into.fields.aim = aim
  if (problem) into.problems.push(problem)
}

function readItem(row: Row): RowReading {
  const reading = nothingRead()
  readWords(row, 'number', reading, 'one line')
  if (isCombined(row)) {
    const { problems, ...words } = itemWords(wordsIn(row, 'update') ?? '', (row.about.topics as string[]) ?? [])
    Object.assign(reading.fields, words)
    reading.problems.push(...problems)
  } else {
    readTopic(row, reading)
    readWords(row, 'aim', reading)
    readUpdate(row, reading)
  }
  readWords(row, 'sro', reading, 'one line')
  readStatus(row, 'rag', reading)
  return reading
}

/** Progress reports: numbered items with topic, aim and update, in columns of their own or in one, with accountable person and status. */
export const progressRecogniser: Recogniser = {
  kind: 'progress',
  fields: [number, topic, aim, update, sroField, ragField],
  certain: isProgress,
  titled: /\bprogress (report|update|against|q[1-4]|quarter)\b/,
  keys: ['number'],
  linesOf: 'update',
  together: { field: 'update', tells: ['topic', 'aim'] },
  about: (rows) => ({
    topics: topicsOf(cellsOf(rows)),
    'aims beneath': rows.some((row) => hasAimBeneath(wordsIn(row, 'topic') ?? '')),
    'latest rag': latestColumn(rows, 'rag'),
    'latest update': latestColumn(rows, 'update'),
  }),
  read: readItem,
}

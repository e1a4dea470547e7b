import { isMark } from '../../../documents/mark.ts'
import { ragOfFill } from '../../../documents/recognising/hue.ts'
import { oneLine, plainWords, saysNothing } from '../../../documents/recognising/look-alikes.ts'
import { nothingRead, readWords, wordsIn } from '../../../documents/recognising/read-columns.ts'
import type { Column, Recogniser, Row, RowReading } from '../../../documents/recognising/recogniser.ts'
import { actionFields, mustIn } from './action-words.ts'

const another =
  /\b(likelihood|consequence|inherent|residual|lxc|risk (score|rating)|(current|target|net|gross) (risk )?(score|rating)|kpi|numerator|denominator|discussion|minute text|apologies|version|author|band|wte|email|telephone|phone|stakeholders?|audience|definition|meaning|agenda)\b(?! (item|ref))/

const levels =
  /\b(theme|focus|objectives?|outcomes?|brick|goal|aims?|workstream|work stream|programme|pillar|deliverables?|milestones?|domain|ambition|topic|commitment|strategic|purpose|initiative|project|scheme|what we will do|we will)\b/

const telling =
  /\b(action (no|number|ref|reference|id|owner|status|log)|must|should|m s|md|recommendations?|audit|minutes?|meeting|raised|cqc|findings?|regulations?|agreed action|management (action|response))\b/

/** An action is named, and said to be somebody's or due, and how it goes; a register, a plan's levels or a minute are something else. */
function isTracker(has: (field: string) => boolean, headers: readonly string[]): boolean {
  const plain = headers.map(plainWords)
  if (!(has('title') || has('must')) || plain.some((header) => another.test(header))) return false
  if (plain.some((header) => /^risk\b/.test(header)) && plain.some((header) => /\b(score|rating)\b/.test(header))) return false
  const told = [has('owner'), has('due') || has('originalDue'), has('status')].filter(Boolean).length
  const named = plain.some((header) => /\b(actions?|recommendations?|tasks?|must|should|requirement|what)\b/.test(header))
  return (named && told >= 2 && (has('owner') || has('due') || has('originalDue'))) || (has('must') && told >= 1)
}

const told = /\b(progress|updates?|comments?|commentary|narrative|position)\b/

/** Beside a plan's theme or focus an action is the plan's; without one, and with a day due, it is a tracker's. */
function speaks(has: (field: string) => boolean, headers: readonly string[]): number {
  const plain = headers.map(plainWords)
  const signs = plain.filter((header) => telling.test(header)).length
  const isPlan = plain.some((header) => levels.test(header))
  const beside = Math.min(3, signs) * 0.3
  if (isPlan) return beside - 0.5
  return has('due') && (has('owner') || has('status')) ? beside + 0.6 + (plain.some((header) => told.test(header)) ? 1 : 0) : beside
}

/** The action's words; where the only column is of musts and shoulds, the requirement stands there. */
function readTitle(row: Row, into: RowReading): void {
  readWords(row, 'title', into)
  if (row.columns.title) return
  const words = cellWords(row.columns.must?.[0])
  into.fields.title = words.length > 20 ? words.trim() : null
  if (into.fields.title === null) into.problems.push('No title is given')
}

/** The day due as written; the one first agreed where the file gives no later one. */
function readDue(row: Row, into: RowReading): void {
  const first = wordsIn(row, 'originalDue')
  const later = wordsIn(row, 'due')
  if (first === undefined || later) {
    readWords(row, 'due', into, 'one line')
    return
  }
  into.fields.due = first === null ? null : oneLine(first)
  if (first === null) into.problems.push('No due is given')
  else if (later === null)
    into.problems.push(`Due taken from “${oneLine(row.columns.originalDue?.[0]?.header ?? '')}”: no later date is given`)
}

/** The status in the file's own words; where only a colour stands, the colour's. */
function readState(row: Row, into: RowReading): void {
  const [column] = row.columns.status ?? []
  if (!column) return
  const words = column.underMerge || isMark(column.cell.text) ? '' : column.cell.text.trim()
  if (!saysNothing(words)) {
    into.fields.status = oneLine(words)
    return
  }
  const shown = column.banded || column.underMerge ? undefined : ragOfFill(column.cell.fill)
  into.fields.status = shown && shown !== 'unclear' ? shown : null
  into.problems.push(
    shown === 'unclear'
      ? 'No status: the shading lies between two colours'
      : shown
        ? `Status taken from the shading: ${shown}`
        : 'No status is given',
  )
}

const reference = /^\s*(md|sd|must|should)\b[\s.\-–:]*\d/i
const referred = (text: string) => (/^\s*(md|must)/i.test(text) ? 'must' : 'should')
const isReference = (text: string) => reference.test(text.replace(/^([ms]d)(?=\d)/i, '$1 '))
const headed = (section: string | undefined): 'must' | 'should' | undefined => {
  const words = plainWords(section ?? '')
  const [must, should] = [/\bmust( dos?)?\b|\bregulatory breach/.test(words), /\bshould( dos?)?\b/.test(words)]
  return must === should ? undefined : must ? 'must' : 'should'
}

/** Where must or should is told: a column, the references, the headings over rows, or nowhere. */
function whereMust(rows: readonly Row[]): 'column' | 'number' | 'header' | 'section' | undefined {
  if (rows.some(({ columns }) => columns.must)) return 'column'
  if (rows.some((row) => isReference(wordsIn(row, 'number') ?? ''))) return 'number'
  if (/\b(must|should)[ -]dos?\b/i.test(rows[0]?.columns.title?.[0]?.header ?? '')) return 'header'
  return rows.some(({ section }) => headed(section)) ? 'section' : undefined
}

/** The number in its column, else where the column of musts holds references. */
function readNumber(row: Row, into: RowReading): void {
  readWords(row, 'number', into, 'one line')
  const [must] = row.columns.must ?? []
  if (!row.columns.number && isReference(cellWords(must))) into.fields.number = oneLine(cellWords(must))
}

function readMust(row: Row, into: RowReading): void {
  const where = row.about.must as ReturnType<typeof whereMust>
  if (!where) return
  const [column] = row.columns.must ?? []
  const number = wordsIn(row, 'number') ?? ''
  const [title] = row.columns.title ?? []
  const inHeader = where === 'header' ? (headed(title?.header) ?? mustIn(cellWords(title))) : undefined
  const elsewhere = isReference(number) ? referred(number) : (inHeader ?? headed(row.section))
  const said = where === 'column' ? mustIn(cellWords(column)) : elsewhere
  into.fields.must = said === 'must' || said === 'should' ? said : null
  if (into.fields.must) return
  const from = where === 'column' ? oneLine(cellWords(column)) : number
  into.problems.push(
    said === 'both'
      ? `Must or should: “${from}” says both`
      : from
        ? `Must or should: “${from}” does not say which`
        : 'Not said whether it is a must or a should',
  )
}

const cellWords = (column: Column | undefined) => (column && !column.underMerge && !saysNothing(column.cell.text) ? column.cell.text : '')

const isOrigin = (words: string) =>
  /\b(committee|board|meeting|audit|report|inspection|review|minutes?|cqc|regulator|forum|panel|visit)\b/i.test(words) &&
  words.length <= 120

/** Where the action comes from: its column, else the heading over the rows that names a meeting, an audit or a report. */
function readSource(row: Row, into: RowReading): void {
  if (row.columns.source) readWords(row, 'source', into, 'one line')
  else if (row.about.origins) {
    into.fields.source = row.section !== undefined && isOrigin(row.section) ? oneLine(row.section) : null
    if (into.fields.source === null) into.problems.push('No source: no heading over the row names one')
  }
}

function readAction(row: Row): RowReading {
  const reading = nothingRead()
  readNumber(row, reading)
  readTitle(row, reading)
  readWords(row, 'owner', reading, 'one line')
  readDue(row, reading)
  readState(row, reading)
  readMust(row, reading)
  readSource(row, reading)
  return reading
}

/** Action trackers and logs, the must-dos and should-dos of an inspection, and trackers of audit recommendations. */
export const actionsRecogniser: Recogniser = {
  kind: 'actions',
  fields: actionFields,
  certain: isTracker,
  titled:
    /\b(action (log|tracker|register|list|points)|actions? (arising|outstanding|tracker|log)|must dos?|should dos?|recommendations? (tracker|log|follow up)|audit (actions?|recommendations?)|matters arising|outstanding actions|cqc (action|improvement) plan)\b/,
  heads: /\b(must|should)[ -]dos?\b/i,
  keys: ['number', 'title'],
  together: { field: 'must', tells: ['title'] },
  also: (has, headers) => speaks(has, headers),
  about: (rows) => ({
    must: whereMust(rows),
    origins: !rows.some(({ columns }) => columns.source) && rows.some(({ section }) => section !== undefined && isOrigin(section)),
  }),
  read: readAction,
}

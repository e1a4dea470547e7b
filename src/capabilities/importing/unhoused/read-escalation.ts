import { oneLine, plainWords } from '../../../documents/recognising/look-alikes.ts'
import { nothingRead, readWords, wordsIn } from '../../../documents/recognising/read-columns.ts'
import type { Recogniser, Row, RowReading, TableNames } from '../../../documents/recognising/recogniser.ts'
import { escalationFields, labelLevel, levelIn } from './escalation-words.ts'
import { redrawEscalation } from './redraw-escalation.ts'

const another =
  /\b(likelihood|consequence|inherent|residual|score|definition|meaning|means|theme|focus|objective|kpi|version|author|email|minute text|apologies|finding rating|risk (id|ref|no|owner))\b/

/** What a committee alerts, advises or assures on; or topics with the assurance taken from each. */
function isEscalation(has: (field: string) => boolean, headers: readonly string[], over?: TableNames): boolean {
  const plain = headers.map(plainWords)
  if (plain.some((header) => another.test(header)) || (!has('text') && !has('topic'))) return false
  if (over && labelLevel(over.titles)) return true
  const named = plain.some((header) =>
    /\b(aaa|alert|advise|assure|escalat\w+|level|category|type|classification|heading|rating|assurance)\b/.test(header),
  )
  return named && (has('level') || (has('assurance') && has('topic') && has('text')))
}

/** The level in its column, else the heading over the row. */
function readLevel(row: Row, into: RowReading): void {
  const columned = row.columns.level !== undefined
  if (!columned && !row.about.levels) return
  const words = columned ? (wordsIn(row, 'level') ?? '') : (row.section ?? '')
  const level = labelLevel(words) ?? (columned ? levelIn(words) : undefined)
  into.fields.level = level ?? null
  if (level) return
  const said = oneLine(words)
  into.problems.push(
    level === null
      ? `Level “${said}” names more than one of alert, advise and assure`
      : said
        ? `Level “${said}” is none of alert, advise and assure`
        : 'No level is given',
  )
}

function readEscalation(row: Row): RowReading {
  const reading = nothingRead()
  readLevel(row, reading)
  readWords(row, 'topic', reading, 'one line')
  readWords(row, 'text', reading)
  readWords(row, 'assurance', reading, 'one line')
  readWords(row, 'action', reading)
  for (const field of ['owner', 'due', 'committee']) readWords(row, field, reading, 'one line')
  return reading
}

/** Escalation (alert, advise, assure) and highlight reports of committees: a column for the level, headings over the rows, or a column a level. */
export const escalationRecogniser: Recogniser = {
  kind: 'escalation',
  fields: escalationFields,
  certain: isEscalation,
  titled:
    /\b(escalation|highlights? report|aaa|triple a|alert advise|chairs? (report|log|assurance report)|key issues|assurance report|committee report)\b/,
  heads: /\b(alert|advise|assure)\b/i,
  also: (_, __, { titles }) => (labelLevel(titles) ? 3 : 0),
  keys: ['text'],
  redraw: redrawEscalation,
  about: (rows) => ({ levels: rows.some(({ section }) => labelLevel(section ?? '') !== undefined) }),
  read: readEscalation,
}

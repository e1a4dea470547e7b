import { readWords, wordsIn } from '../../../documents/recognising/read-columns.ts'
import type { Field, Row, RowReading } from '../../../documents/recognising/recogniser.ts'
import { told } from './import-parts.ts'

// Who answers for a risk to the board, when it is looked at again, when its target is due, and how much of it is tolerated.

/** The executive who answers for a risk, and never who owns or manages it. */
const lead = told(
  'lead',
  `executive lead, exec lead, lead director, lead executive, lead executive director, executive director lead, executive owner,
  executive risk owner, executive risk lead, executive sponsor, director lead, responsible director, accountable director,
  responsible executive, accountable executive, executive director, exec director, executive, exec, director`,
  /\b(action|actions|control|controls|committee|group|date|summary|comments?|update|response|view|approval|assurance|email|non|deputy|previous)\b/,
)

const reviewOn = told(
  'reviewOn',
  `next review date, date of next review, next review, review date, next risk review, risk review date, next risk review date, review due,
  review due date, next review due, next review due date, date for review, date for next review, review by`,
  /\b(last|previous|reviewed|completed|action|actions|control|controls|score|rating|assurance|committee|outcome|frequency|status)\b/,
)

const targetBy = told(
  'targetBy',
  `target date, target score date, target risk date, target rating date, date of target, target by, date to achieve target, date to reach target,
  date target to be achieved, date target score to be achieved, target achievement date, target score by, expected date of target,
  timescale to target, date target to be reached, target date for score`,
  /\b(action|actions|control|controls|completion|review|revised|previous|original|assurance|gap|gaps)\b/,
)

const appetite = told(
  'appetite',
  'risk appetite, appetite, appetite level, risk appetite level, level of appetite, appetite for risk, risk appetite category',
  /\b(statement|rationale|date|within|met|exceeds?|exceeded|outside|position|breach|why|against|tolerance|target)\b/,
)

const tolerance = told(
  'tolerance',
  `risk tolerance, tolerance, tolerance range, tolerance score, tolerance scores, tolerated score, tolerated scores, tolerable score, risk tolerance score,
  risk tolerance range, tolerance level, risk tolerance level, tolerance threshold, score tolerated, scores tolerated`,
  /\b(statement|rationale|date|within|met|exceeds?|exceeded|outside|position|breach|why|against|likelihood|consequence|impact)\b/,
)

/** That a risk is closed: its own status, or the day it was closed. */
const closed = told(
  'closed',
  `risk status, status of risk, open or closed, open closed, status, date closed, closed date, date risk closed, closure date, date of closure,
  closed on, risk closed`,
  /\b(action|actions|control|controls|assurance|review|target|progress|rag|gap|gaps|reason|rationale)\b/,
)

/** Columns of a risk that stand beside what it is and how it scores. */
export const besideFields: readonly Field[] = [lead, reviewOn, targetBy, appetite, tolerance, closed]

/** A status that says so, or a day. */
const isClosed = (said: unknown): boolean => typeof said === 'string' && /^\W*(closed|archived|retired|removed)\b|^\W*\d/i.test(said)

const ofActions = /\b(actions?|action owner|by whom|who)\b/i

/** Puts them into the reading as written. A plain “Target date” to the right of the actions is theirs, where they have no days of their own. */
export function readBeside(row: Row, into: RowReading): void {
  for (const { name } of besideFields) if (row.columns[name]) readWords(row, name, { fields: into.fields, problems: [] }, 'one line')
  if (!isClosed(into.fields.closed)) delete into.fields.closed
  const [column] = row.columns.targetBy ?? []
  if (!column || !row.columns.actions || row.columns.actionDue || !ofActions.test(column.beside)) return
  into.fields.actionDue = wordsIn(row, 'targetBy') ?? null
  into.fields.targetBy = null
}

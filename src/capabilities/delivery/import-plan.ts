import { names } from '../../documents/recognising/names.ts'
import { filledColumnsOf, latestColumn, nothingRead, readStatus, readUpdates, readWords } from '../../documents/recognising/read-columns.ts'
import type { Field, Recogniser, Row, RowReading } from '../../documents/recognising/recogniser.ts'
import { dueField, isActionLog, ragField, sroField, updatesField } from './import-words.ts'

const notLevel =
  /\b(next|previous|lead|owner|officer|rag|brag|status|rating|update|progress|date|due|when|score|risk|no|number|ref|reference|id|committee|measures?|metrics?|kpis?|baseline|target|actual|link|linked|alignment|who|cost|level|order|sro|director|executive|comments?)\b/

const theme: Field = {
  name: 'theme',
  called: names(`
      theme, brick, strategic theme, strategic priority, strategic objective, strategic goal, strategic aim, strategic ambition,
      strategic pillar, strategic domain, pillar, workstream, work stream, domain, goal, trust priority, trust objective, corporate
      objective, corporate priority, priority, priority area, priority theme, programme, work programme, strategic programme,
      ambition, portfolio, corporate goal, breakthrough objective, strategic outcome, true north, enabler, chapter, key theme, driver,
      area`),
  never: notLevel,
  besides: /\b(sutg|step up to great|trust|our|the|title|name|20\d{2}([ /]\d{2,4})?)\b/g,
  holds: 'words',
  reads: (words) => !/^\W*(high|medium|low|critical|urgent|routine)( priority)?\W*$/i.test(words),
  groups: true,
}

const focus: Field = {
  name: 'focus',
  called: names(`
      focus, area of focus, focus area, objective, aim, commitment, annual objective, key objective, what we want to achieve, our
      commitment, our aim, plan objective, year objective, sub objective, deliverable, key deliverable, objective description,
      project, initiative, our focus, key focus, what we said we would do, scheme, we will, our objective, promise, key priority,
      annual priority`),
  spare: names(`
      must do should do, priority, goal, priority area, workstream, programme, action, key action, project, must do, should do,
      recommendation, finding, requirement, area for improvement, issue identified, driver`),
  never: notLevel,
  besides: /\b(trust|our|the|20\d{2}([ /]\d{2,4})?)\b/g,
  holds: 'words',
  groups: true,
}

const outcome: Field = {
  name: 'outcome',
  called: names(`
      outcome, expected outcome, intended outcome, desired outcome, planned outcome, key outcome, action, key action, milestone, key
      milestone, what we will do, how we will do it, actions required, action required, planned action, specific action, high level
      action, action description, improvement action, task, activity, key activity, how we will achieve this, how will we do it, what
      will we do, agreed action, delivery milestone, actions to be taken, action to be taken, actions to deliver, intervention,
      outcome required, result, success looks like, what success looks like, what good looks like, success criteria`),
  spare: names('deliverable, key deliverable, output, initiative, project, steps'),
  never: new RegExp(`${notLevel.source}|\\bq[1-4]\\b|\\bquarter\\b`),
  besides: /\b(the|our|20\d{2}([ /]\d{2,4})?)\b/g,
  holds: 'words',
}

const isAnotherTable = (headers: readonly string[]) =>
  isActionLog(headers) ||
  headers.some((header) =>
    /\b(stakeholders?|audience|kpi|metric|numerator|recommendation accepted|version|author|issue date|inherent|residual|likelihood|consequence|risk (id|ref|no|title|description|score))\b/i.test(
      header,
    ),
  )

/** A plan says what is to be done and how it goes: a level of the plan, and an update, status or day against it. */
function isPlan(has: (field: string) => boolean, headers: readonly string[]): boolean {
  if (isAnotherTable(headers)) return false
  const levels = ['theme', 'focus', 'outcome'].filter(has).length
  const told = ['updates', 'rag', 'due', 'sro'].filter(has).length
  const going = has('updates') || has('rag')
  return (levels >= 2 && told >= 1) || (levels === 1 && (has('focus') || has('outcome') || has('updates')) && going && told >= 2)
}

const cutWords = (level: string, words: unknown): string[] =>
  typeof words === 'string' && (/^[a-z]+ \S+ \S+ \S+|^[a-z ]+\.$/.test(words) || /(,|\b(and|the|of|to|for|our|by|with))$/i.test(words))
    ? [`The ${level} begins or ends mid-sentence: check that nothing is cut off`]
    : []

function readPlanRow(row: Row): RowReading {
  const reading = nothingRead()
  if (row.columns.theme) readWords(row, 'theme', reading, 'one line')
  else if (row.section !== undefined) reading.fields.theme = row.section
  readWords(row, 'focus', reading)
  readWords(row, 'outcome', reading)
  for (const level of ['focus', 'outcome']) reading.problems.push(...cutWords(level, reading.fields[level]))
  readUpdates(row, 'updates', reading)
  readStatus(row, 'rag', reading)
  readWords(row, 'due', reading, 'one line')
  readWords(row, 'sro', reading, 'one line')
  return reading
}

/** Delivery plans: theme, focus and outcome, with updates by period, status, day due and accountable person. */
export const planRecogniser: Recogniser = {
  kind: 'delivery-plan',
  fields: [theme, focus, outcome, updatesField, ragField, dueField, sroField],
  certain: isPlan,
  titled: /\b(delivery|annual|operational|action|implementation|improvement|business|strategic) plan\b/,
  heads:
    /^(goal|theme|strategic (goal|objective|priority|aim|theme)|objective|priority|pillar|ambition|aim|workstream|programme) ?(\d|[a-z]?:|[a-z] ?[:–-])/i,
  keys: ['focus', 'outcome'],
  levels: ['theme', 'focus', 'outcome'],
  about: (rows) => ({ 'latest rag': latestColumn(rows, 'rag'), 'filled updates': filledColumnsOf(rows, 'updates') }),
  read: readPlanRow,
}

import { names } from '../../documents/recognising/names.ts'
import type { Field } from '../../documents/recognising/recogniser.ts'

/** Words that make a status column some other status than today's. */
const notNow =
  /\b(previous|prior|last (month|quarter|period|year|rag|status)|former|baseline|initial|inherent|target|forecast|predicted|projected|year end|yearend|expected|planned|original|assurance|risk|key|definition|date|reason|rationale|commentary|comment|narrative|explanation|by|owner|earned|movement)\b/

/** Today's status: RAG, BRAG, status or rating. Read only where its cells are statuses. */
export const ragField: Field = {
  name: 'rag',
  called: names(`
      rag, brag, current rag, rag rating, brag rating, rag status, brag status, delivery rag, overall rag, progress rag, bragg, rayg,
      ragb, rygb, declared, declared status, declared rag, self assessed, self assessed status, self assessed rag, self assessment`),
  spare: names(`
      delivery status, status, rating, current status, progress status, overall status, progress rating, delivery rating, delivery
      confidence, colour, on track, how are we doing`),
  never: notNow,
  besides: /\b(this quarter|this period|current|overall|q[1-4]|quarter [1-4]|in month|to date|\d{2,4})\b/g,
  holds: 'rag',
  plainly: /\bb?rag\b/i,
  latest: true,
}

/** The accountable person: one named accountable comes before a lead, a lead before an owner. */
export const sroField: Field = {
  name: 'sro',
  called: names(`
      sro, senior responsible officer, senior responsible owner, accountable officer, accountable executive, accountable director,
      accountable, accountable lead, accountable person, executive sponsor, exec sponsor, executive lead, exec, exec lead, lead executive,
      lead exec, executive director, executive owner, exec owner, executive responsible, lead director, director lead, director,
      executive, responsible officer, responsible director, responsible executive, responsible owner, responsible lead, lead officer,
      lead owner, action owner, lead, owner, who, by whom, responsible, responsibility, person responsible, responsible person, action
      lead, named lead, lead name, sponsor, accountability`),
  spare: names(`
      operational lead, delivery lead, programme lead, project lead, workstream lead, clinical lead, management lead, manager,
      assigned to`),
  never:
    /\b(committee|group|board|organisation|organization|forum|directorate|division|department|team|time|risk|lead time|comment|commentary|update|email|progress|meeting|indicator|to whom)\b/,
}

const future =
  /\b(milestones?|plans?|planned|target|due|deadline|(?<!to )dates?|rag|brag|rating|score|next steps?|next quarter|next period|forecast|trajectory|metrics?|kpis?|measures?|deliverables?|actions?|objectives?|by|who|owner|lead|evidence|risks?|issues?|frequency|last updated|updated (on|by)|success|success criteria|outcomes?|expected|ambition|reason|assurance)\b/

/** What is reported, a column a period or one for all. */
export const updateNames = {
  called: names(`
      update, progress, progress update, latest update, delivery update, latest delivery update, update on progress, progress to date,
      progress report, quarterly update, current position, position, latest position, progress against plan, progress against
      delivery, progress this quarter, progress made, achievements, highlights, progress summary, summary of progress, status update,
      narrative update, key achievements, current progress, actual progress, what we did, what we have done, what we have achieved,
      sutg, progress narrative, update narrative, what has been done, delivered to date, update position`),
  spare: names(`
      comment, comments, commentary, narrative, supporting narrative, supporting commentary, notes, summary,
      exception report, how are we doing, actual`),
}

/** Words that only say when. */
export const periodWords =
  /\b(as at|at|to|on|of|q[1-4]|quarter [1-4]|quarter|\d+|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/g

export const updatesField: Field = { name: 'updates', ...updateNames, never: future, besides: periodWords, holds: 'words', many: true }

export const dueField: Field = {
  name: 'due',
  called: names(`
      due, due date, deadline, target date, timescale, by when, completion date, target completion date, date due, delivery date,
      when, timeframe, time frame, timeline, end date, expected completion date, planned completion date, completion due, to be
      completed by, delivery by, complete by, target completion, due by, milestone date, planned end date, finish date, delivery
      timescale, planned completion, delivery date target, date, target delivery date, expected delivery date, date for completion`),
  spare: names(`
      revised due date, revised date, revised deadline, forecast date, forecast completion, revised completion date, target quarter,
      delivery quarter, quarter due`),
  never:
    /\b(start|baseline|review|reviewed|raised|opened|updated|update|original|actual|closed|added|last|next|meeting|comment|previous|completed on|date completed)\b/,
  besides: /\b(action|milestone|current|agreed|final)\b/g,
}

/** The log of a meeting's actions speaks of the meeting; it is no plan, whatever else it looks like. */
export const isActionLog = (headers: readonly string[]): boolean =>
  headers.some((header) => /\b(minutes?|meeting|date raised|raised (at|by|on)|agenda|date (opened|closed|added))\b/i.test(header))

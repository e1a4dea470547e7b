import { plainWords } from '../../../documents/recognising/look-alikes.ts'
import { names } from '../../../documents/recognising/names.ts'
import type { Field } from '../../../documents/recognising/recogniser.ts'

const number: Field = {
  name: 'number',
  called: names(`
      action ref, action no, action number, action reference, action id, ref, ref no, reference, reference number, no, number, id, item no,
      item number, rec no, recommendation no, recommendation number, recommendation ref, rec ref, log no, log ref, must do no, must do ref,
      cqc ref, nr, #, s no, serial, item ref, unique id, tracker ref, audit ref, sr`),
  spare: names('item, action, must do, should do'),
  spareHolds: 'numbering',
  never: /\b(minute|minutes|meeting|date|owner|risk|regulation|page|title|report)\b/,
  unheaded: true,
}

const title: Field = {
  name: 'title',
  called: names(`
      action, agreed action, management action, agreed management action, action required, actions required, action to be taken, actions to be
      taken, improvement action, action description, description of action, action agreed, agreed actions, action title, action point, specific
      action, key action, planned action, actions, corrective action, remedial action, task, what, what needs to be done, action detail, detail
      of action, action needed, recommendation, recommendations, audit recommendation, requirement, must do should do, must do, should do,
      must do action, should do action, management response`),
  spare: names('description, detail, details, issue, finding, title, item, response, summary'),
  never:
    /\b(owner|lead|by|date|due|status|rag|brag|rating|no|number|ref|reference|id|source|update|progress|priority|committee|evidence|level|type|category|complete|completed|taken to date|log|of actions|plan|comments?)\b/,
  holds: 'words',
  plainly: /^(agreed |management |improvement |planned )?actions?( required| agreed| description)?$/i,
}

const owner: Field = {
  name: 'owner',
  called: names(`
      owner, action owner, lead, action lead, responsible, responsibility, by whom, who, responsible person, person responsible, responsible
      officer, responsible owner, responsible lead, responsible manager, lead officer, assigned to, allocated to, accountable, accountable
      officer, accountable person, accountable lead, executive lead, exec lead, lead director, director lead, executive owner, exec owner, sro,
      senior responsible officer, named lead, lead name, lead person, operational lead, action by, actioned by, for action by, lead executive,
      owner lead, lead owner, handler, management owner, implementation lead, executive, director`),
  spare: names('manager, clinical lead, sponsor, delivery lead, name'),
  never:
    /\b(committee|group|board|date|when|time|directorate|division|department|team|comments?|update|email|status|previous|raised|minute)\b/,
}

const due: Field = {
  name: 'due',
  called: names(`
      due, due date, date due, deadline, by when, target date, target completion date, completion date, when, timescale, timescales, timeframe,
      time frame, timeline, due by, date for completion, agreed date, agreed due date, agreed implementation date, implementation date, target
      implementation date, expected completion date, planned completion date, to be completed by, complete by, completion due, delivery date,
      target, end date, action due, action due date, review due, finish date, date to be completed, current due date, agreed completion date, end`),
  spare: names(`
      revised due date, revised date, revised deadline, forecast date, forecast completion, revised completion date, revised implementation
      date, revised target date, extended date, date`),
  never:
    /\b(original|originally|initial|first|start|baseline|review|reviewed|raised|opened|updated|actual|closed|added|last|next|meeting|comments?|previous|completed|logged|minutes?|audit|report)\b/,
}

/** The day first agreed, which stands where no later one is given. */
const originalDue: Field = {
  name: 'originalDue',
  called: names(`
      original due date, original date, original deadline, original target date, original completion date, original implementation date, initial
      due date, initial deadline, initial target date, first agreed date, original agreed date, originally due`),
  weightless: true,
}

const status: Field = {
  name: 'status',
  called: names(`
      status, action status, current status, rag, brag, rag status, brag status, rag rating, brag rating, progress status, progress rating,
      state, open closed, open/closed, overall status, delivery status, completion status, current rag, current brag, brag rag, blue red amber
      green, implementation status, rating, closed, complete, completed, done, complete y n, ragb`),
  spare: names('outcome, colour, progress, update'),
  spareHolds: 'rag',
  never: /\b(date|when|previous|last|prior|original|by|risk|priority|reason|comments?|narrative|initial|forecast|evidence|assurance|key)\b/,
  besides: /\b(this month|current|overall|q[1-4]|\d{2,4})\b/g,
  coloured: true,
}

/** A cell that says must or should by word, letters or the regulator's own sentence. */
export const mustIn = (text: string): 'must' | 'should' | 'both' | undefined => {
  const words = plainWords(text).replace(/\//g, ' ')
  const [must, should] = [
    /^(m|md ?\d*|must|must dos?|must do (action|\d+)|musts)\b(?! not)/.test(words) ||
      /^(the )?(trust|provider|service|board|ward)s? must\b/.test(words),
    /^(s|sd ?\d*|should|should dos?|should do (action|\d+)|shoulds)\b/.test(words) ||
      /^(the )?(trust|provider|service|board|ward)s? should\b/.test(words),
  ]
  const both = /\bmusts?( dos?)?\b.*\bshoulds?\b|\bshoulds?( dos?)?\b.*\bmusts?\b|^m s$/.test(words) && words.length < 40
  return both ? 'both' : must ? 'must' : should ? 'should' : undefined
}

const must: Field = {
  name: 'must',
  called: names(`
      must should, must do should do, must or should, must/should, m s, m/s, md sd, md/sd, must do or should do, must should do, must do/should
      do, requirement type, type of requirement, cqc requirement type, cqc requirement, regulatory requirement, action type, type of action, type,
      category, must do, should do, recommendation type, requirement, cqc action type`),
  never: /\b(ref|reference|number|no|id|date|owner|lead)\b/,
  reads: (text) => mustIn(text) !== undefined,
}

const source: Field = {
  name: 'source',
  called: names(`
      source, action source, source of action, origin, origin of action, arising from, raised at, identified by, identified from, source document,
      source of recommendation, source report, minute ref, minute reference, minute no, minute number, minute, minute item, audit, audit title,
      audit name, audit report, name of audit, audit review, report, report title, inspection, inspection report, cqc report, committee, meeting,
      committee meeting, name of meeting, forum, review, regulator, body, external review, agenda item, agenda ref, raised by`),
  spare: names('meeting date, date of meeting'),
  never:
    /\b(owner|lead|due|status|reporting|oversight|monitoring|assurance|lead committee|responsible|governance|action|comments?|frequency|next|responsibility|received|evidence)\b(?! source)(?<!source of action)(?<!origin of action)/,
}

/** The columns of an action tracker, and what trusts call them. */
export const actionFields: readonly Field[] = [number, title, owner, due, originalDue, status, must, source]

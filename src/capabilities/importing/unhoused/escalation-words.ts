import { oneLine, plainWords } from '../../../documents/recognising/look-alikes.ts'
import { names } from '../../../documents/recognising/names.ts'
import type { Field } from '../../../documents/recognising/recogniser.ts'

export type Level = 'alert' | 'advise' | 'assure'

/** The level that words name, as a label does: `ALERT`, `Advise (for monitoring)`, `Items to assure`. Undefined for none, null for more than one. */
export function levelIn(text: string): Level | null | undefined {
  const words = plainWords(text)
  const found = [
    ...(/\balert(s|ed|ing)?\b/.test(words) ? (['alert'] as const) : []),
    ...(/\badvi(se|sed|sory|ce|sing)\b/.test(words) ? (['advise'] as const) : []),
    ...(/\b(assure|assured|assuring|assurance|assurances)\b/.test(words) ? (['assure'] as const) : []),
  ]
  return found.length > 1 ? null : found[0]
}

/** A label of one level: it opens with the level, or names it in a few words. */
export function labelLevel(text: string): Level | undefined {
  const words = plainWords(oneLine(text))
  const opens =
    /^(\d+ )?(triple a )?(matters?|items?|issues?|areas?|points?|key|to|for)? ?(to|for|of)? ?(the )?(board|committee)?( to)? ?(alert|advise|advice|assure|assurance)s?\b/.test(
      words,
    )
  const level = opens && words.length <= 160 ? levelIn(words.split(' ').slice(0, 8).join(' ')) : undefined
  return level ?? undefined
}

const level: Field = {
  name: 'level',
  called: names(`
      level, escalation level, aaa, alert advise assure, alert/advise/assure, aaa level, aaa rating, type, category, escalation type, escalation,
      aaa category, rating, classification, alert advise or assure, assure advise alert, heading, assurance, status`),
  reads: (text) =>
    labelLevel(text) !== undefined ||
    /^(alert|advise|advice|assure|assurance|assured|inform|applaud|celebrate|escalate|note)s?\b/.test(plainWords(text)),
}

const topic: Field = {
  name: 'topic',
  called: names('topic, agenda item, item, subject, report, report title, area, matter, paper, agenda topic, issue title, title, heading'),
  never: /\b(no|number|ref|reference|owner|lead|date|time|page|action|level|assurance)\b/,
  holds: 'words',
}

const text: Field = {
  name: 'text',
  called: names(`
      text, detail, details, issue, key issue, key issues, description, summary, key points, key point, matter for escalation, highlights,
      key highlights, commentary, narrative, discussion summary, key messages, key message, issue for escalation, items for escalation, points
      to note, summary of discussion, information, update, what, key points to note, matter, item, message, issues, key matters`),
  never: /\b(action|actions|owner|lead|date|due|level|no|number|ref|rating|when|committee|board|assurance level)\b(?! item)/,
  holds: 'words',
}

const assurance: Field = {
  name: 'assurance',
  called: names(`
      assurance level, level of assurance, assurance rating, assurance given, assurance received, assurance opinion, overall assurance, assurance
      provided, assurance`),
  never: /\b(committee|framework|source|gaps?|line)\b/,
  reads: (words) =>
    /\b(substantial|significant|reasonable|moderate|partial|limited|minimal|no|none|full|high|medium|low|adequate|acceptable)\b/.test(
      plainWords(words),
    ) && words.length < 60,
}

const action: Field = {
  name: 'action',
  called: names(`
      action, actions, action required, action taken, actions agreed, action agreed, next steps, next step, mitigating action, mitigation, mitigating
      actions, action being taken, decision, recommendation, ask of board, ask, action requested, response, action needed, actions being taken`),
  never: /\b(owner|lead|by|date|due|status|no|number|ref)\b/,
}

const owner: Field = {
  name: 'owner',
  called: names(`
      owner, lead, action owner, executive lead, exec lead, responsible, who, by whom, lead director, executive, responsible officer, lead executive,
      lead officer, action lead`),
  never: /\b(committee|date|when|status|email)\b/,
}

const due: Field = {
  name: 'due',
  called: names('due, due date, by when, deadline, timescale, date due, target date, when, completion date, timeframe, review date'),
  never: /\b(meeting|raised|start|last)\b/,
}

const committee: Field = {
  name: 'committee',
  called: names(`
      committee, reporting committee, committee name, name of committee, source committee, from, from committee, group, meeting, sub committee, forum,
      reporting group, committee/group, raised by committee, source, body`),
  never: /\b(date|to|receiving|action|lead|attended|number)\b/,
}

/** The columns of an escalation or highlight report, and what trusts call them. */
export const escalationFields: readonly Field[] = [level, topic, text, assurance, action, owner, due, committee]

import { names } from '../../../documents/recognising/names.ts'
import type { Field, FormWords } from '../../../documents/recognising/recogniser.ts'

/** Scores of another moment or kind than today's. */
const notNow =
  /\b(inherent|initial|gross|raw|original|opening|uncontrolled|unmitigated|pre mitigation|before controls|start|baseline|target|tolerance|tolerable|appetite|previous|prior|last|forecast|predicted|projected|ambition|expected|date|movement|change|rationale|reason|history|closure|closed|optimum|desired|maximum|threshold|proposed|recommended|suggested)\b/
const current =
  /\b(current|residual|net|now|risk|rating|ratings|score|scoring|scores|mitigated|with controls|present|this quarter|assessment|level|value|grade|post mitigation|q[1-4]|20\d{2}([ /]\d{2,4})?)\b/g

const number: Field = {
  name: 'number',
  called: names(`
      baf no, baf number, baf ref, baf reference, baf id, baf risk no, baf risk ref, baf risk id, risk id, risk no, risk number, risk
      ref, risk reference, principal risk no, principal risk ref, strategic risk no, strategic risk ref, ref, ref no, reference, id,
      no, number, #, bafrisk, sr, crr ref, risk register no, datix id, datix ref, datix no, baf`),
  spare: names('risk, principal risk, strategic risk'),
  spareHolds: 'numbering',
  never: /\b(title|description|owner|lead|score|page|linked|objective|goal|aim|priority|theme|crr|corporate risk|controls|cqc)\b/,
  unheaded: true,
}

/** What a risk is called; told in its event where it has no column of its own. */
export const title: Field = {
  name: 'title',
  called: names(`
      risk title, baf risk title, principal risk title, strategic risk title, principal risk, strategic risk, baf risk, title of risk,
      risk name, principal risk description, strategic risk description, baf risk description, risk description, description of risk,
      risk, risk summary, summary risk, risk statement, risk short title, title, description, risk detail, threat, principal threat,
      if then, cause event effect`),
  never:
    /\b(score|rating|owner|lead|level|appetite|tolerance|no|id|number|ref|reference|type|category|register|date|target|current|residual|inherent|initial|likelihood|impact|consequence|severity|direction|trend|movement|response|linked|committee|domain|controls|source|cause(?! event)|(?<!event )effect)\b/,
  holds: 'words',
  otherwise: 'event',
}

const score: Field = {
  name: 'score',
  called: names(`
      current score, current risk score, current rating, current risk rating, current score direction, score direction, risk score
      direction, rating direction, score movement, score trend, current risk, current, current
      level, current risk level, score, risk score, risk rating, rating, residual score, residual risk score, residual rating,
      residual risk rating, residual risk, residual, net score, net risk score, net rating, net risk, overall score, score now,
      current lxc, current lxi, lxc, lxi, cxl, ixl, total score, current total, current l x c, current l x i, l x c, l x i, c x l, i x
      l, net, now, today, this quarter, this month, this
      period, risk grading, current grading, grading, total, current position`),
  never: notNow,
  holds: 'score',
  plainly: /\b(score|rating)\b/i,
  latest: true,
}

const factorNever = (other: RegExp) => new RegExp(`${notNow.source}|${other.source}`)

/** Three words or more without a figure: told of a risk, where a degree has a name of one or two. */
const isProse = (text: string): boolean => !/\d/.test(text) && text.trim().split(/\s+/).length >= 3

const likelihood: Field = {
  name: 'likelihood',
  called: names('likelihood, l, current likelihood, residual likelihood, probability, likelihood score, lik, lklhd'),
  never: factorNever(/\b(x|consequence|impact|severity|score direction)\b/),
  besides: current,
  latest: true,
  unlike: isProse,
}

const consequence: Field = {
  name: 'consequence',
  called: names(`
      consequence, impact, severity, c, i, s, current consequence, current impact, consequences, impact score, consequence score, con,
      imp`),
  never: factorNever(/\b(x|likelihood|on|description|of|assessment|equality|quality)\b/),
  besides: current,
  latest: true,
  unlike: isProse,
}

const direction: Field = {
  name: 'direction',
  called: names(`
      direction, direction of travel, trend, movement, risk movement, direction of risk, travel, risk direction, score movement, dot,
      risk trend, change, movement since last quarter, movement since last report, movement from last quarter, trajectory, risk
      trajectory, change since last report, score change, change in score`),
  never: /\b(control|date|log|description|rationale|reason|comment|narrative)\b/,
  besides: /\b(in|since|last|previous|quarter|month|meeting|report|period|score|risk|rating|from|q[1-4])\b/g,
}

const target: Field = {
  name: 'target',
  called: names(`
      target, target score, target risk score, target rating, target risk rating, target risk, target level, target lxc, target lxi,
      target l x c, target l x i, target risk level, target total, target grading, risk target, score target`),
  never:
    /\b(date|likelihood|impact|consequence|severity|l|c|i|s|deadline|completion|when|current|previous|tolerance|appetite|rationale|action)\b(?! x )(?<! x [ci])/,
  holds: 'score',
  plainly: /\b(score|rating|target)\b/i,
  besides:
    /\b(risk|score|rating|20\d{2}([ /]\d{2,4})?|for|year|end|by|at|january|february|march|april|may|june|july|august|september|october|november|december)\b/g,
}

/** Who owns a risk: a register's alone. A handler looks after the record, an owner answers for the risk. */
export const ownerField: Field = {
  name: 'owner',
  called: names(`
      owner, risk owner, owner of risk, risk lead, lead, lead officer, responsible officer, responsible manager, responsible person,
      responsible lead, accountable, accountable officer, risk manager, manager, owned by, responsible, accountable manager, handler,
      risk handler`),
  never:
    /\b(action|actions|control|controls|committee|group|date|division|directorate|department|assurance|mitigation|previous|email|risk id|executive|exec|director)\b/,
  weightless: true,
}

/** The columns of a register, and what trusts call them. */
export const registerFields: readonly Field[] = [number, title, score, likelihood, consequence, direction, target]

/** One risk to a page or a table: how its labels, and the small table of its scores, are worded. */
export const riskForm: FormWords = {
  opening:
    /^((?:principal|strategic|corporate|baf|board assurance framework)? ?(?:risk|threat)) ?(?:(?:no|number|ref|reference|id)\.?:? ?)?([a-z]{0,4}[ .-]?\d{1,3}(?:\.\d{1,2})?[a-z]?)(?: ?[:–-] ?(.*)|)$/i,
  others:
    /\b(lead|owner|director|executive|committee|objectives?|goals?|priorit(y|ies)|date|review(ed)?|updated?|appetite|tolerance|category|type|domain|controls?|assurances?|gaps?|actions?|mitigations?|causes?|effects?|rationale|opened|status|cqc)\b/,
  moments:
    /^(inherent|initial|gross|raw|current|residual|net|target|tolerable|tolerance|previous|appetite|q[1-4]( \d{2,4}[ /]\d{2,4})?)( risk)?( score| rating| level)?$/,
  figures:
    /^(likelihood|consequence|impact|severity|l|c|i|s|score|rating|total|risk score|risk rating|total score|overall score|lxc|lxi|l x c|l x i)( score)?$/,
  needs: ['title', 'score'],
}

import { plainWords } from '../../../documents/recognising/look-alikes.ts'
import { names } from '../../../documents/recognising/names.ts'
import { isFigure } from '../../../documents/recognising/read-figure.ts'
import { periodIn } from '../../../documents/recognising/read-period.ts'
import type { Field } from '../../../documents/recognising/recogniser.ts'

const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'

/** A header, in plain words, that is a period and no more: a month, a quarter, a week, a year, a day, the year to date. */
export const periodHeader = new RegExp(
  `^(?:(?:\\d{1,2} )?(?:${month})(?: (?:to )?(?:${month}))?(?: (?:20)?\\d{2})?(?: 20\\d{2})?|(?:q|qtr|quarter) ?[1-4](?: (?:fy)?(?:20)?\\d{2}(?:[ /](?:20)?\\d{2})?)?|(?:20)?\\d{2}[ /](?:20)?\\d{2} q[1-4]|(?:fy ?)?20\\d{2}(?:[ /](?:20)?\\d{2})?|fy ?\\d{2}(?:[ /]\\d{2})?|\\d{2}/\\d{2}|(?:m|month|week|wk|w|period|p) ?\\d{1,2}|ytd|year to date|(?:w[ /]?c|w[ /]?e|week commencing|week ending|month ending|quarter ending) [\\w /]+|\\d{1,2}[ /]\\d{1,2}[ /](?:20)?\\d{2}|20\\d{2} \\d{2} \\d{2}|20\\d{2} \\d{2})(?: ?(?:%|number|no|rate|days|hours|wte|k|m))?$`,
)

const periodsIn = `(?:${month}|q[1-4]|quarter [1-4]|ytd|20\\d{2}|m\\d{1,2}|month \\d{1,2}|\\d{2}/\\d{2})`

/** What is said of a measure beside its values. */
const notValue =
  /\b(targets?|plan|planned|trajectory|variance|rag|brag|status|trend|forecast|baseline|limit|ucl|lcl|upl|lpl|mean|average|median|numerator|denominator|comments?|commentary|narrative|sparkline|direction|assurance|variation|benchmark|national|peer|owner|lead|threshold|standard|tolerance|rank|change|difference|spc|icon|due|date|budget|score|risk|likelihood|consequence)\b/

const name: Field = {
  name: 'name',
  called: names(`
      measure, metric, indicator, kpi, key performance indicator, performance measure, performance indicator, measure name, metric name,
      indicator name, kpi name, name of measure, quality indicator, quality measure, outcome measure, process measure, balancing measure, measure
      description, metric description, indicator description, kpi description, performance metric, performance standard, national standard,
      constitutional standard, key metric, key measure, key indicator, measures, metrics, indicators, kpis, success measure, measure of success,
      oversight metric, operational standard, watch metric, driver metric`),
  spare: names('standard, description'),
  never:
    /\b(owner|lead|type|no|number|ref|reference|id|target|value|status|rag|date|source|unit|domain|group|category|score|per|risk|period|frequency|rationale|baseline|actual|due|when)\b/,
  holds: 'words',
}

const period: Field = {
  name: 'period',
  called: names(`
      period, month, quarter, reporting period, reporting month, date, year, week, week ending, week commencing, month ending, financial year,
      period end, quarter ending, reporting date, data period, latest period, latest month, data as at, as at`),
  never: /\b(due|target|review|owner|start|raised|opened|updated|completed|next)\b/,
  reads: (text) => periodHeader.test(plainWords(text)) || periodIn(text) !== undefined,
}

const values: Field = {
  name: 'values',
  called: names(`
      value, actual, performance, result, actual performance, current performance, latest performance, current value, latest value, current
      position, latest position, outturn, actual value, this month, this period, this quarter, in month, current month, latest month, current
      period, latest period value, latest, current, reported value, month actual, in month actual, year to date, ytd actual, last month, previous
      month, prior month, last quarter, previous quarter, previous period, prior period, last year, previous year, position, achieved, actuals, rate,
      percentage, figure, data, %, compliance, measure value, metric value`),
  spare: names('measure, metric, indicator, kpi'),
  spareHolds: 'figure',
  never: notValue,
  shaped: new RegExp(
    `${periodHeader.source}|^(?:actual|performance|value|result|position|in month) ${periodsIn}[\\w /]*$|^${periodsIn}(?:[ /\\w]*) (?:actual|performance|value|result|position)s?$`,
  ),
  holds: 'figure',
  many: true,
}

const target: Field = {
  name: 'target',
  called: names(`
      target, national target, local target, standard, threshold, national standard, goal, plan, planned, target value, target performance,
      trajectory, ambition, target level, target standard, required standard, expected standard, tolerance, year end target, annual target,
      contract target, trust target, target %`),
  never: new RegExp(
    `\\b(${month}|q[1-4]|quarter|month|ytd|date|variance|rag|status|met|achieved|owner|lead|likelihood|against|from|vs)\\b`,
  ),
  reads: (text) => isFigure(text) || /\d|^(zero|nil|none|n\/?a|tbc|increase|reduce|reduction|improve|maintain)\b/i.test(text.trim()),
}

const baseline: Field = {
  name: 'baseline',
  called: names('baseline, baseline value, starting point, start position, baseline performance, baseline position, baseline figure'),
  never: /\b(date|period|owner|year|rag)\b/,
}

const unit: Field = {
  name: 'unit',
  called: names('unit, units, unit of measure, unit of measurement, measurement unit, data type, format, uom, measured in'),
  never: /\b(business|care|cost|ward|owner|lead)\b/,
}

const direction: Field = {
  name: 'direction',
  called: names(`
      polarity, direction, desired direction, direction of improvement, improvement direction, good is, better is, good looks like, aim is,
      higher or lower is better, high or low is good, desired trend, good performance is, what good looks like`),
  never: /\b(travel|trend in|movement|month|variation)\b/,
  reads: (text) =>
    /\b(high(er)?|low(er)?|increas\w*|decreas\w*|reduc\w*|up|down|above|below|bigger|smaller|more|less|fewer)\b|[↑↓▲▼⬆⬇]/i.test(text),
}

const owner: Field = {
  name: 'owner',
  called: names(`
      owner, lead, measure owner, metric owner, kpi owner, executive lead, exec lead, lead director, director lead, responsible, responsible
      officer, accountable, sro, executive owner, exec owner, executive, director, responsible director, who, named lead, indicator owner`),
  never: /\b(committee|group|board|date|time|directorate|division|comments?|action)\b/,
  weightless: true,
}

const rag: Field = {
  name: 'rag',
  called: names('rag, rag rating, rag status, current rag, brag, performance rag, rag this month, kpi rag, overall rag'),
  spare: names('status, rating, current status, performance status, met, target met'),
  never: /\b(previous|last|prior|forecast|year end|date|reason|comments?)\b/,
  holds: 'rag',
  plainly: /\bb?rag\b/i,
}

const code: Field = {
  name: 'code',
  called: names(`
      code, measure code, metric code, kpi code, indicator code, short code, ref, reference, measure ref, metric ref, kpi ref, indicator ref,
      measure reference, kpi reference, measure id, metric id, kpi id, indicator id, id, ref no, kpi no, measure no, kpi number, measure number`),
  never: /\b(objective|cost|risk|action|baf|policy)\b/,
  weightless: true,
}

const definition: Field = {
  name: 'definition',
  called: names(`
      definition, measure definition, metric definition, kpi definition, indicator definition, what is measured, what it measures, what is counted,
      what this measures, detailed description, full definition, technical definition, how it is calculated, calculation, methodology`),
  never: /\b(source|owner|rag|date)\b/,
  weightless: true,
}

const frequency: Field = {
  name: 'frequency',
  called: names(`
      frequency, reporting frequency, frequency of reporting, measurement frequency, frequency of measurement, how often, how often measured,
      collection frequency, data frequency, measured, reported, reporting cycle, periodicity`),
  never: /\b(value|target|owner|by whom|date)\b/,
  reads: (text) => /\b(dai|week|fortnight|month|quarter|annual|year|bi|twice)/i.test(text),
  weightless: true,
}

const steward: Field = {
  name: 'steward',
  called: names(`
      steward, data steward, data owner, data lead, information lead, information owner, data quality lead, data provider, measure steward,
      analyst, information analyst, reporting lead, business intelligence lead, bi lead, compiled by, data supplied by`),
  never: /\b(source|system|date|committee)\b/,
  weightless: true,
}

const source: Field = {
  name: 'source',
  called: names(`
      source, data source, source of data, source system, data system, system, source of information, information source, where from, data set,
      dataset, data collected from, evidence source, source report`),
  never: /\b(owner|lead|steward|risk|assurance|date|of funding)\b/,
  weightless: true,
}

const theme: Field = {
  name: 'theme',
  called: names(`
      strategic goal, strategic objective, strategic priority, strategic aim, strategy goal, priority, objective, trust objective, trust priority,
      domain, cqc domain, linked objective, linked priority, linked goal, supports, strategy link, pillar, quality domain, category, group`),
  never: /\b(owner|lead|target|ref|no|rag|date|risk|high|low|status|smart)\b/,
  holds: 'words',
  weightless: true,
}

/** The columns of a table of measures, and what trusts call them. */
export const measureFields: readonly Field[] = [
  ...[name, period, values, target, baseline, unit, direction, owner, rag],
  ...[code, definition, frequency, steward, source, theme],
]

import { plainWords } from '../../../../documents/recognising/look-alikes.ts'

/** What a column of a table can be. */
export const roleNames = {
  period: 'Period',
  year: 'Year',
  month: 'Month',
  place: 'Place',
  'place code': 'Code of the place',
  'place above': 'Where the place belongs',
  measure: 'Measure',
  group: 'Group of people',
  characteristic: 'Characteristic',
  value: 'Value',
  numerator: 'Numerator',
  denominator: 'Denominator',
  'left out': 'Left out',
} as const

export type Role = keyof typeof roleNames

/** What a heading alone says a column is, in order: the first that fits. Words of a heading are compared in lower case, marks dropped. */
const byHeading: [Role, RegExp][] = [
  [
    'left out',
    /^(.* )?(rag|brag|target|trajectory|comments?|notes?|narrative|commentary|rank|owner|lead|status|variance|benchmark)( rating)?$/,
  ],
  ['characteristic', /^(characteristic|protected characteristic|demographic|breakdown type)$/],
  [
    'group',
    /^(group|ethnicity|ethnic (group|category)|age|age (band|group|range)|sex|gender|imd( decile| quintile)?|deprivation( decile| quintile)?|disability|religion|sexual orientation|breakdown|main language)$/,
  ],
  ['year', /^(year|financial year|fin(ancial)? yr|fy|calendar year)$/],
  ['month', /^(month name|month|month of year|quarter|qtr)$/],
  [
    'period',
    /^(period|date|year month|month year|month (start|end|ending|beginning|date)|period (start|end|ending|date|name)|reporting (period|month|date|quarter)|data period|time period|week|week (ending|commencing|start|end)|w[ /]?[ce]|quarter (ending|end|start)|effective (snapshot )?date|census date|snapshot date|as at|yearmonth|day)$/,
  ],
  ['place above', /^(region( name)?|parent( org(anisation)?)?( name)?)$/],
  ['left out', /^(region code|parent( org(anisation)?)? code|ics|icb|stp|system|(ics|icb|stp) (name|code)|type|sector|unit|units|source)$/],
  [
    'place code',
    /^((org|organisation|provider|trust|site|ward|nhs trust ?\d*|hospital|team|service|place|unit|ods|location|directorate)( org(anisation)?)? ?(site )?code|code|org id|ods)$/,
  ],
  [
    'place',
    /^((ward|place|location|site|service|team|department|directorate|division|org|organisation|provider|trust|hospital|area|locality|clinic|unit)( org(anisation)?)?( name)?|name|ward (or|and|\/) (service|team)|provider name|name of (ward|trust|provider|service|team))$/,
  ],
  ['left out', /\b(measure|metric|indicator|kpi)s? (id|code|no|number|ref|reference)\b/],
  [
    'measure',
    /^((measure|metric|indicator|kpi|key performance indicator|performance (measure|indicator))s?( name| description)?|name of measure|variable)$/,
  ],
  ['numerator', /^(numerator|numerator value|num)$/],
  ['denominator', /^(denominator|denominator value|denom|den)$/],
  [
    'value',
    /^(values?|actual|actuals|performance|result|figure|observation|measure value|metric value|reported value|number|count|rate|percentage|%|score|data|total)$/,
  ],
]

const codes = /^(measure|metric|indicator|kpi)s? (code|id)$/

/** What a heading says its column is; undefined where it says nothing of the kind. */
export function roleByHeading(heading: string): Role | undefined {
  const words = plainWords(heading)
  if (codes.test(words)) return 'left out'
  return byHeading.find(([, pattern]) => pattern.test(words))?.[0]
}

const partOf = /^(.*?)[\s(:,–—_-]*\b(numerator|denominator)\b\)?$/i
const partFirst = /^(numerator|denominator)[\s(:,–—_-]+(?:of |for )?(.+?)\)?$/i

/** A heading such as `Falls with harm (denominator)`: whose part, and which. */
export function partIn(heading: string): { measure: string; part: 'numerator' | 'denominator' } | undefined {
  const [, before = '', after] = partOf.exec(heading) ?? []
  if (after && before.trim() !== '') return { measure: before.trim(), part: after.toLowerCase() as 'numerator' }
  const [, first, rest = ''] = partFirst.exec(heading) ?? []
  return first && rest.trim() !== '' ? { measure: rest.trim(), part: first.toLowerCase() as 'numerator' } : undefined
}

const mayBeTotal = /england|national|total|all|sum/i

/** A row that adds up the others, by what stands where a place would: never a place itself. */
export const isTotalWords = (words: string): boolean =>
  mayBeTotal.test(words) &&
  /^(england|national|all england|(grand |sub ?|overall |trust |national )?totals?|totals? .*|.* totals?|all (wards|sites|services|teams|providers|trusts|directorates|places)|overall|sum)$/.test(
    plainWords(words),
  )

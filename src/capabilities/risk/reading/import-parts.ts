import type { DegreeWords } from '../../../documents/recognising/degree-words.ts'
import { names } from '../../../documents/recognising/names.ts'
import { wordsIn } from '../../../documents/recognising/read-columns.ts'
import { readFactor, readScore, type ScoreReading } from '../../../documents/recognising/read-score.ts'
import type { Field, Row, RowReading } from '../../../documents/recognising/recogniser.ts'

// What registers and frameworks tell of a risk beside its title and today's score. Finding it never speaks for or against a register.

export const told = (name: string, called: string, never: RegExp): Field => ({ name, called: names(called), never, weightless: true })

const lineCalled = (first: string, short: string, number: number, more: string): string =>
  [first, short, `line ${number}`]
    .flatMap((line) => [
      ...(line.endsWith('line') ? [line, `${line} of assurance`, `${line} of defence`] : [line, `assurance ${line}`]),
      `${line} assurance`,
      `${line} assurances`,
    ])
    .concat(more)
    .join(', ')

const linesCalled = {
  1: lineCalled('first line', '1st line', 1, 'management assurance, management assurances'),
  2: lineCalled('second line', '2nd line', 2, 'oversight assurance, corporate oversight'),
  3: lineCalled('third line', '3rd line', 3, 'independent assurance, independent assurances, external assurance, external assurances'),
}

const wordFields: readonly Field[] = [
  told(
    'controls',
    `controls, key controls, existing controls, current controls, controls in place, key controls in place, primary controls, control measures,
    existing control measures, mitigating controls, risk controls, current mitigations, mitigations in place, existing mitigations,
    summary of controls, controls currently in place`,
    /\b(gaps?|assurances?|owner|lead|effectiveness|rating|score|actions?|date|further|additional|weakness(es)?|inherent|initial|target)\b/,
  ),
  told(
    'controlGaps',
    'gaps in control, gaps in controls, control gaps, gap in control, gaps in key controls, weaknesses in control, gaps in controls in place',
    /\b(assurances?|actions?|owner|date|score)\b/,
  ),
  told(
    'assuranceGaps',
    'gaps in assurance, gaps in assurances, assurance gaps, gap in assurance',
    /\b(controls?|actions?|owner|date|score)\b/,
  ),
  told(
    'assurances',
    `assurance, assurances, sources of assurance, source of assurance, assurance sources, key assurances, assurances on controls, assurance on
    controls, evidence of assurance, assurance received, assurances received, assurances in place`,
    /\b(gaps?|level|rating|score|rag|1st|first|2nd|second|3rd|third|line|internal|external|independent|owner|committee|date|negative|framework|strength|opinion|group)\b/,
  ),
  ...([1, 2, 3] as const).map((line) =>
    told(`assurances${line}`, linesCalled[line], /\b(gaps?|rating|score|rag|owner|date|strength|opinion)\b/),
  ),
  told(
    'actions',
    `actions, action, further actions, actions required, further action required, further actions required, actions to address gaps, action plan,
    mitigating actions, planned actions, actions to mitigate, actions to be taken, risk actions, required actions, actions to reach target,
    actions to address gaps in control, actions to address gaps in controls and assurance, actions to close gaps, further mitigating actions`,
    /\b(owner|lead|by|date|due|completed?|status|progress|update|rag|when|who|score|ref|no|number)\b/,
  ),
  told(
    'actionOwner',
    'action owner, action lead, action by, actions owner, owner of action, lead for action, by whom',
    /\b(risk|date|score)\b/,
  ),
  told(
    'actionDue',
    'action due, action due date, action date, due date, by when, due by, action deadline, timescale, timescales, completion date, target completion date, deadline',
    /\b(review|score|rating|owner|risk|status)\b/,
  ),
  told(
    'category',
    'category, risk category, risk type, type of risk, category of risk',
    /\b(score|rating|owner|assurance|action|control)\b/,
  ),
  told(
    'committee',
    `committee, lead committee, assurance committee, assuring committee, oversight committee, responsible committee, monitoring committee, board
    committee, lead board committee`,
    /\b(date|minutes|action|last|next|update|owner)\b/,
  ),
  told(
    'opened',
    'date opened, opened, date raised, date added, date identified, opened date, date of entry, date entered, date risk opened, date risk identified, date risk added',
    /\b(closed|review|score|target|action|due)\b/,
  ),
]

const another = /\b(date|direction|target date|rationale|reason|movement|change|current|residual)\b/
const moments: readonly (readonly [string, string])[] = [
  ['inherent', 'inherent'],
  ['inherent', 'gross'],
  ['initial', 'initial'],
  ['initial', 'original'],
]

const kindsOfLevel = ['inherent', 'initial'] as const

/** Scores of another moment than today's, each with its likelihood and consequence where they have columns. */
const scoreFields: readonly Field[] = kindsOfLevel.flatMap((kind) => {
  const words = moments.filter(([of]) => of === kind).map(([, word]) => word)
  const all = (ends: readonly string[]) => words.flatMap((word) => ends.map((end) => `${word} ${end}`)).join(', ')
  const whole = `${words.join(', ')}, ${all(['score', 'risk score', 'risk', 'rating', 'risk rating', 'risk level', 'level', 'lxc', 'l x c', 'lxi', 'l x i', 'total'])}`
  return [
    {
      ...told(
        `${kind}Score`,
        whole,
        new RegExp(`${another.source}|\\b(likelihood|consequence|impact|severity|l|c|i|s|target)\\b(?! x )(?<! x [ci])`),
      ),
      holds: 'score' as const,
      plainly: /\b(score|rating)\b/i,
    },
    told(
      `${kind}Likelihood`,
      all(['likelihood', 'l', 'risk likelihood', 'risk l']),
      new RegExp(`${another.source}|\\b(x|target|consequence|impact)\\b`),
    ),
    told(
      `${kind}Consequence`,
      all(['consequence', 'impact', 'severity', 'c', 'i', 's', 'risk consequence', 'risk impact', 'risk c', 'risk i', 'risk s']),
      new RegExp(`${another.source}|\\b(x|target|likelihood)\\b`),
    ),
  ]
})

const targetFactors: readonly Field[] = [
  told(
    'targetLikelihood',
    'target likelihood, target l, target risk likelihood, target risk l',
    new RegExp(`${another.source}|\\b(x|consequence|impact)\\b`),
  ),
  told(
    'targetConsequence',
    'target consequence, target impact, target severity, target c, target i, target s, target risk consequence, target risk impact, target risk c, target risk i',
    new RegExp(`${another.source}|\\b(x|likelihood)\\b`),
  ),
]

/** The columns beside a risk's title and today's score, and what trusts call them. */
export const partFields: readonly Field[] = [...wordFields, ...scoreFields, ...targetFactors]

/** Columns whose cells go on in the printed rows beneath, where those say nothing else. */
export const listedParts = wordFields.slice(0, 10).map(({ name }) => name)

interface Degrees {
  degrees: DegreeWords
}

/** Puts what stands beside a risk into its reading: words as written, scores as figures; a cell that cannot be read is said. */
export function readParts(row: Row, { target, degrees }: Degrees & { target: ScoreReading | undefined }, into: RowReading): void {
  for (const { name } of wordFields) {
    const words = wordsIn(row, name)
    if (words !== undefined) into.fields[name] = words
  }
  for (const kind of kindsOfLevel) readLevel(row, kind, { degrees, into })
  for (const [name, found] of [
    ['targetLikelihood', target?.likelihood],
    ['targetConsequence', target?.consequence],
  ] as const)
    if (!readOne(row, name, { degrees, into }) && found !== undefined) into.fields[name] = found
}

/** An inherent or initial score; its factors from their own columns, else from the score's cell where that says which is which. */
function readLevel(row: Row, kind: (typeof kindsOfLevel)[number], { degrees, into }: Degrees & { into: RowReading }): void {
  const column = row.columns[`${kind}Score`]?.[0]
  const read =
    column && !column.underMerge && wordsIn(row, `${kind}Score`) !== null ? readScore(column.cell.text, column.header, degrees) : undefined
  if (column) into.fields[`${kind}Score`] = read?.score ?? null
  if (read?.problem) into.problems.push(`The ${kind} score ${read.problem}`)
  for (const [name, found] of [
    ['Likelihood', read?.likelihood],
    ['Consequence', read?.consequence],
  ] as const)
    if (!readOne(row, `${kind}${name}`, { degrees, into }) && found !== undefined) into.fields[`${kind}${name}`] = found
}

function readOne(row: Row, name: string, { degrees, into }: Degrees & { into: RowReading }): boolean {
  const words = wordsIn(row, name)
  if (words === undefined) return false
  const value = words === null ? undefined : readFactor(words, /Likelihood$/.test(name) ? degrees.likelihoods : degrees.consequences)
  into.fields[name] = value ?? null
  if (words !== null && value === undefined)
    into.problems.push(`“${words}” cannot be read as one whole number: no ${spoken(name)} is taken`)
  return true
}

const spoken = (name: string): string => name.replace(/([A-Z])/g, ' $1').toLowerCase()

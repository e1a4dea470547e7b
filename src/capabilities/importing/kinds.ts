/** Kinds that are recognised and kept with their file, but that no capability holds yet. */
export type UnhousedKind = 'actions' | 'escalation'

/** A kind of table that is recognised, or `unknown`: a legend, a key, anything else. */
export type TableKind = 'delivery-plan' | 'progress' | 'baf' | 'risk-register' | 'measures' | UnhousedKind | 'unknown'

export const recognisedKinds = ['delivery-plan', 'progress', 'baf', 'risk-register', 'actions', 'escalation', 'measures'] as const

const kindNames: Record<TableKind, string> = {
  'delivery-plan': 'Delivery plan',
  progress: 'Progress report',
  baf: 'Board assurance framework',
  'risk-register': 'Risk register',
  actions: 'Action tracker',
  escalation: 'Escalation report',
  measures: 'Table of measures',
  unknown: 'Not imported: a legend, a key or something else',
}

const unhoused: readonly TableKind[] = ['actions', 'escalation']

/** Whether tables of this kind are shown and kept, and nothing is written from them. */
export const isUnhoused = (kind: TableKind): kind is UnhousedKind => unhoused.includes(kind)

/** Whether the rows of such a table are weighed against the records. */
export const isHoused = (kind: TableKind): boolean => kind !== 'unknown' && !isUnhoused(kind)

/** Whether its rows are risks. */
export const isOfRisks = (kind: TableKind): boolean => kind === 'baf' || kind === 'risk-register'

/** What this product does not hold yet, as a sentence names it. */
export const heldNowhere: Record<UnhousedKind, string> = {
  actions: 'actions',
  escalation: 'escalations',
}

export const kindName = (kind: TableKind): string => kindNames[kind]

export const asKind = (word: string): TableKind => (word in kindNames ? (word as TableKind) : 'unknown')

/** The layout of the plan that a kind of table goes into; a register goes into no plan. */
export const layoutOf = (kind: TableKind): 'delivery plan' | 'progress report' | undefined =>
  kind === 'delivery-plan' ? 'delivery plan' : kind === 'progress' ? 'progress report' : undefined

const riskFields = {
  number: 'Number',
  title: 'Title',
  cause: 'Cause',
  event: 'Event',
  effect: 'Effect',
  description: 'Description',
  score: 'Score',
  likelihood: 'Likelihood',
  consequence: 'Consequence',
  direction: 'Direction',
  target: 'Target',
  targetLikelihood: 'Target likelihood',
  targetConsequence: 'Target consequence',
  inherentScore: 'Inherent score',
  inherentLikelihood: 'Inherent likelihood',
  inherentConsequence: 'Inherent consequence',
  initialScore: 'Initial score',
  initialLikelihood: 'Initial likelihood',
  initialConsequence: 'Initial consequence',
  controls: 'Controls',
  controlGaps: 'Gaps in control',
  assurances: 'Assurance',
  assurances1: 'First line assurance',
  assurances2: 'Second line assurance',
  assurances3: 'Third line assurance',
  assuranceGaps: 'Gaps in assurance',
  actions: 'Actions',
  actionOwner: 'Owners of actions',
  actionDue: 'Days of actions',
  category: 'Category',
  committee: 'Committee',
  opened: 'Raised on',
  lead: 'Lead director',
  reviewOn: 'Next review',
  targetBy: 'Target day',
  appetite: 'Appetite',
  tolerance: 'Scores tolerated',
}

const fields: Record<TableKind, Record<string, string>> = {
  'delivery-plan': { theme: 'Theme', focus: 'Focus', outcome: 'Outcome', updates: 'Update', rag: 'RAG', due: 'Due', sro: 'Accountable' },
  progress: { number: 'Number', topic: 'Topic', aim: 'Aim', update: 'Update', sro: 'Accountable', rag: 'RAG' },
  baf: riskFields,
  'risk-register': { ...riskFields, owner: 'Owner' },
  actions: {
    number: 'Number',
    title: 'Action',
    owner: 'Owner',
    due: 'Due',
    originalDue: 'Due at first',
    status: 'Status',
    must: 'Must or should',
    source: 'Source',
  },
  escalation: {
    level: 'Level',
    topic: 'Topic',
    text: 'Words',
    assurance: 'Assurance',
    action: 'Action',
    owner: 'Owner',
    due: 'Due',
    committee: 'Committee',
  },
  measures: {
    code: 'Code',
    name: 'Measure',
    definition: 'Definition',
    theme: 'Stands under',
    period: 'Period',
    values: 'Value',
    unit: 'Unit',
    target: 'Target',
    baseline: 'Baseline',
    direction: 'Better is',
    frequency: 'How often',
    owner: 'Owner',
    steward: 'Steward',
    source: 'Source',
    rag: 'RAG',
  },
  unknown: {},
}

/** What a column of such a table can be, by the recogniser's name of the field. */
export const fieldsOf = (kind: TableKind): Record<string, string> => fields[kind]

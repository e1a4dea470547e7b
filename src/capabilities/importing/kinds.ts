/** A kind of table that can be brought in, or `unknown`: a legend, a key, anything else. */
export type TableKind = 'delivery-plan' | 'progress' | 'baf' | 'unknown'

export const importedKinds = ['delivery-plan', 'progress', 'baf'] as const

const kindNames: Record<TableKind, string> = {
  'delivery-plan': 'Delivery plan',
  progress: 'Progress report',
  baf: 'Board assurance framework or risk register',
  unknown: 'Not imported: a legend, a key or something else',
}

export const kindName = (kind: TableKind): string => kindNames[kind]

export const asKind = (word: string): TableKind => (word in kindNames ? (word as TableKind) : 'unknown')

/** The layout of the plan that a kind of table goes into; a register goes into no plan. */
export const layoutOf = (kind: TableKind): 'delivery plan' | 'progress report' | undefined =>
  kind === 'delivery-plan' ? 'delivery plan' : kind === 'progress' ? 'progress report' : undefined

const fields: Record<TableKind, Record<string, string>> = {
  'delivery-plan': { theme: 'Theme', focus: 'Focus', outcome: 'Outcome', updates: 'Update', rag: 'RAG', due: 'Due', sro: 'Accountable' },
  progress: { number: 'Number', topic: 'Topic', aim: 'Aim', update: 'Update', sro: 'Accountable', rag: 'RAG' },
  baf: {
    number: 'Number',
    title: 'Title',
    score: 'Score',
    likelihood: 'Likelihood',
    consequence: 'Consequence',
    direction: 'Direction',
    target: 'Target',
  },
  unknown: {},
}

/** What a column of such a table can be, by the recogniser's name of the field. */
export const fieldsOf = (kind: TableKind): Record<string, string> => fields[kind]

import { partsOfCell } from '../../../documents/recognising/parts-of-cell.ts'
import type { RecognisedRow } from '../../../documents/recognising/recogniser.ts'
import type { Day } from '../../../kernel/day.ts'
import type { AssuranceLine } from '../../assurance/index.ts'
import { figure, words } from '../propose-score.ts'
import { dayWithYear } from './day-with-year.ts'

export interface ActionSaid {
  title: string
  owner: string
  dueOn: Day | null
  /** The day as written; it stands beside the day where the words mean one. */
  due: string
}

export interface LevelSaid {
  kind: 'inherent' | 'initial'
  likelihood: number | null
  consequence: number | null
  score: number
}

/** What a row of a register says stands against its risk, and how it was scored before. */
export interface PartsSaid {
  controls: string[]
  gaps: { kind: 'control' | 'assurance'; words: string }[]
  assurances: { line: AssuranceLine | null; source: string }[]
  actions: ActionSaid[]
  levels: LevelSaid[]
  notes: string[]
}

const listIn = (row: RecognisedRow, field: string): string[] => [...new Set(partsOfCell(words(row, field)).filter(isThing))]

/** “None”, “N/A” and “To be confirmed” name nothing. */
const isThing = (said: string): boolean =>
  !/^(none|n ?\/? ?a|nil|tbc|tba|to be (confirmed|agreed|determined)|not applicable|none (identified|known|noted|at present))[. ]*$/i.test(
    said,
  )

/** Reads what stands beside a risk, thing by thing. Whether an assurance bears its control out is never taken from a list of sources. */
export function partsSaid(row: RecognisedRow): PartsSaid {
  const notes: string[] = []
  const gap = (kind: 'control' | 'assurance') => listIn(row, `${kind}Gaps`).map((said) => ({ kind, words: said }))
  const lines = ([1, 2, 3] as const).flatMap((line) => listIn(row, `assurances${line}`).map((source) => ({ line, source })))
  return {
    controls: listIn(row, 'controls'),
    gaps: [...gap('control'), ...gap('assurance')],
    assurances: [...lines, ...listIn(row, 'assurances').map((source) => ({ line: null, source }))],
    actions: actionsIn(row, notes),
    levels: (['inherent', 'initial'] as const).flatMap((kind) => levelIn(row, kind, notes)),
    notes,
  }
}

function actionsIn(row: RecognisedRow, notes: string[]): ActionSaid[] {
  const titles = listIn(row, 'actions')
  const owners = ofEach(row, { field: 'actionOwner', what: 'owners', titles, notes })
  const dues = ofEach(row, { field: 'actionDue', what: 'days', titles, notes })
  return titles.map((title, at) => ({ title, owner: owners[at] ?? '', due: dues[at] ?? '', dueOn: dayWithYear(dues[at] ?? '') }))
}

/** One for each action where there are as many, the one for all where there is one; else nobody can tell which is whose. */
function ofEach(row: RecognisedRow, asked: { field: string; what: string; titles: readonly string[]; notes: string[] }): string[] {
  const { titles, notes, what } = asked
  const said = partsOfCell(words(row, asked.field))
  if (said.length === titles.length) return said
  if (said.length === 1) return titles.map(() => said[0] as string)
  if (said.length > 1 && titles.length > 0)
    notes.push(`${titles.length} actions and ${said.length} ${what} are given: which is whose cannot be told, so the actions stand without`)
  return []
}

function levelIn(row: RecognisedRow, kind: LevelSaid['kind'], notes: string[]): LevelSaid[] {
  const [likelihood, consequence] = [figure(row, `${kind}Likelihood`), figure(row, `${kind}Consequence`)]
  const product = likelihood !== null && consequence !== null ? likelihood * consequence : null
  const score = figure(row, `${kind}Score`) ?? product
  if (score === null) return []
  if (product !== null && product !== score) {
    notes.push(`The ${kind} score is ${score}, but ${likelihood} × ${consequence} is ${product}: it was not taken`)
    return []
  }
  return [product === null ? { kind, likelihood: null, consequence: null, score } : { kind, likelihood, consequence, score }]
}

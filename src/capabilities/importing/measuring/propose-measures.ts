import type { StrategyElement } from '../../strategy/index.ts'
import type { Held } from '../held.ts'
import type { Names } from '../names-in-file.ts'
import type { Proposal, Question, RowKind } from '../proposal.ts'
import { words } from '../propose-score.ts'
import type { ReviewedTable } from '../reviewed-table.ts'
import type { MeasuresHeld } from './held-measures.ts'
import { isTotalRow, type MeasureRow, rowsByMeasure } from './measure-rows.ts'
import { proposeMeasure, type SaidOfMeasure } from './propose-measure.ts'

export interface MeasureGround {
  held: Held
  measured: MeasuresHeld
  names: Names
  elements: readonly StrategyElement[]
  answers: (at: string) => Readonly<Record<string, string>>
  fileName: string
  /** Codes that the file's new measures have taken so far. */
  codes: Set<string>
}

/** What every row of the tables of measures would do, by its place in the file. Rows of one measure are weighed together. */
export function proposeMeasures(tables: readonly ReviewedTable[], ground: Omit<MeasureGround, 'codes'>): ReadonlyMap<string, Proposal> {
  const codes = new Set(ground.measured.measures.map(({ code }) => code.toLowerCase()))
  const proposals = rowsByMeasure(tables).flatMap((rows) => proposeRows(rows, { ...ground, codes }))
  return new Map(proposals.map((proposal) => [proposal.at, proposal]))
}

/** The first row that is not left out tells what the measure is; the others give their figures to it. */
function proposeRows(rows: readonly MeasureRow[], ground: MeasureGround): Proposal[] {
  const taken = rows.filter((one) => takeOf(one, ground).answer !== 'leave')
  const said = proposeMeasure(taken, ground)
  const lead = said && proposalOf(taken[0] as MeasureRow, said, ground)
  return rows.map((one) => {
    if (lead && one === taken[0]) return lead
    if (!said || !lead || !taken.includes(one)) return blank(one, ground)
    return followed({ one, lead }, said, ground)
  })
}

const blank = (one: MeasureRow, ground: MeasureGround): Proposal => ({
  ...{ at: one.row.at, table: one.table, row: one.row, kind: 'left out', title: words(one.row, 'name') || 'No name', ref: undefined },
  ...{ results: [], notes: [], questions: [], take: takeOf(one, ground), accountable: undefined, write: undefined, touched: [] },
})

const nothingToAnswer = (key: string, what: string): Question => ({ key, words: what, alike: undefined, choices: [], answer: undefined })

function proposalOf(one: MeasureRow, said: SaidOfMeasure, ground: MeasureGround): Proposal {
  const questions = [
    ...(one.key === ''
      ? [nothingToAnswer('name', 'The row has no name to call the measure by: put it in the file, or leave the row out')]
      : []),
    ...(ground.measured.may.add
      ? []
      : [nothingToAnswer('right', 'Only somebody who may keep the register of measures can bring measures in')]),
    ...said.questions,
  ]
  const take = said.take ?? takeOf(one, ground)
  const asks = take.answer === undefined || questions.some((q) => !q.answer)
  const { measure } = said
  return {
    ...blank(one, ground),
    title: measure?.name ?? (words(one.row, 'name') || 'No name'),
    ref: measure && { kind: 'measure', id: measure.id },
    kind: asks ? 'problem' : kindOf(said),
    results: take.answer === undefined ? [] : said.results,
    notes: [...said.notes, ...telling(one)],
    questions,
    take,
    accountable: said.figures,
    write: said.write,
    touched: measure ? [`measure:${measure.id}@${measure.version}`] : [],
  }
}

const kindOf = ({ measure, results }: SaidOfMeasure): RowKind =>
  results.length === 0
    ? 'unchanged'
    : !measure || results.every((r) => r.from === undefined && r.label.startsWith('Adds'))
      ? 'new'
      : 'changed'

/** Cells that say nothing show as such; the rest of what the reading noticed is told. */
const telling = ({ row }: MeasureRow): string[] =>
  row.problems.filter((problem) => !/^No \w+ is given$|^A total of other rows$|the cell is empty$/.test(problem))

/** A later row of the same measure: its figures go with the first row, and what else it says otherwise is told. */
function followed({ one, lead }: { one: MeasureRow; lead: Proposal }, said: SaidOfMeasure, ground: MeasureGround): Proposal {
  const others = ['target', 'unit', 'baseline', 'direction', 'owner', 'definition'].filter((field) => {
    const own = words(one.row, field)
    return own !== '' && own !== words(lead.row, field)
  })
  const waits = lead.kind === 'problem' ? [nothingToAnswer('waits', `It waits for ${lead.at}, which tells of the same measure`)] : []
  const notes = [...others.map((field) => `Another ${field}, “${words(one.row, field)}”, stands here: what ${lead.at} says is taken`)]
  return {
    ...blank(one, ground),
    title: lead.title,
    ref: lead.ref,
    kind: waits.length > 0 ? 'problem' : said.write.figures.length > 0 ? lead.kind : 'unchanged',
    results: [{ label: `Its figures go with ${lead.at}, which tells of the same measure` }],
    notes: [...notes, ...telling(one)],
    questions: waits,
    touched: said.measure ? lead.touched : [],
  }
}

/** Whether a row is taken at all; a total of other rows is asked. */
function takeOf(one: MeasureRow, { answers }: Pick<MeasureGround, 'answers'>): Question {
  const isTotal = isTotalRow(one)
  return {
    key: 'take',
    words: isTotal ? 'It is a total of other rows' : '',
    alike: isTotal ? 'It is a total of other rows' : undefined,
    choices: [
      { value: 'accept', label: isTotal ? 'Import it as a measure' : 'Import it' },
      { value: 'leave', label: 'Leave the row out' },
    ],
    answer: answers(one.row.at).take ?? (isTotal ? undefined : 'accept'),
  }
}

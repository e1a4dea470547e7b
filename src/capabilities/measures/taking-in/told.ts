import type { Reading } from '../../../documents/grid.ts'
import type { NameKind } from './matching/known.ts'
import type { Outcome, ReadyFigure } from './outcome.ts'
import type { Finding, ProposedObservation } from './reading/proposed.ts'
import { type FileRead, readObservations, type TableRead } from './reading/read-observations.ts'

/** What a program is told of a file of figures: as the review page tells people. */
export interface FiguresRead {
  tables: Pick<TableRead, 'name' | 'shape' | 'columns' | 'rows' | 'period'>[]
  figures: readonly ProposedObservation[]
  findings: Pick<Finding, 'kind' | 'severity' | 'words' | 'cells'>[]
  /** Names that no measure, place or group of the trust goes by. */
  names?: { kind: NameKind; words: string; figures: number }[]
  would?: (Pick<ReadyFigure, 'period' | 'value' | 'numerator' | 'denominator' | 'status' | 'does'> & {
    measure: string
    place: string
    held: number | null
  })[]
}

const tableTold = ({ name, shape, columns, rows, period }: TableRead) => ({ name, shape, columns, rows, ...(period ? { period } : {}) })
const findingTold = ({ kind, severity, words, cells }: Finding) => ({ kind, severity, words, cells })

/** What is in a file, held against nothing. */
export function figuresIn(reading: Reading): FiguresRead {
  const { tables, rows, findings } = readObservations(reading)
  return { tables: tables.map(tableTold), figures: rows, findings: findings.map(findingTold) }
}

/** What is in a file, with what would come of it in a trust. */
export const figuresWeighed = (file: FileRead, { findings, matched, ready }: Outcome): FiguresRead => ({
  tables: file.tables.map(tableTold),
  figures: file.rows,
  findings: findings.map(findingTold),
  names: matched.names.map(({ kind, words, figures }) => ({ kind, words, figures })),
  would: ready.map(({ of, was, period, value, numerator, denominator, status, does }) => ({
    ...{ measure: of.measure.name, place: of.place, period, value, numerator, denominator, status, does },
    held: was?.value ?? null,
  })),
})

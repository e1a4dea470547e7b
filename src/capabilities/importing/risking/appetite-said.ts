import { type RiskFacts, readAppetite, usualLevels } from '../../risk/index.ts'
import { tidy } from '../item-said.ts'
import type { Origin, ResultLine } from '../proposal.ts'
import type { RiskWeighing } from '../propose-risk.ts'
import { words } from '../propose-score.ts'
import { originOf } from '../propose-updates.ts'

/** How much of a risk is tolerated, the level by its name. */
export interface AppetiteWrite {
  levelName: string
  toleranceFrom: number
  toleranceTo: number
  origins: Origin[]
}

interface AppetiteSaid {
  results: ResultLine[]
  notes: string[]
  write: AppetiteWrite | undefined
}

const nothing: AppetiteSaid = { results: [], notes: [], write: undefined }
const fields = ['appetite', 'tolerance'] as const

/** A risk's own appetite is held as a level and the scores tolerated: a row that gives only one of the two is told, and nothing is worked out. One already set stays. */
export function appetiteSaid({ table, row, held, returning }: RiskWeighing, risk: RiskFacts | undefined): AppetiteSaid {
  const said = { appetite: tidy(words(row, 'appetite')), tolerance: tidy(words(row, 'tolerance')) }
  const cells = fields.filter((field) => said[field] !== '').map((field) => `${field} “${said[field]}”`)
  if (cells.length === 0 || returning) return nothing
  const left = (why: string) => ({ ...nothing, notes: [`${cells.join(' and ')} left out: ${why}`] })
  const levels = held.appetiteLevels.length > 0 ? held.appetiteLevels : usualLevels
  const read = readAppetite(said, levels)
  const own = risk && held.appetites.get(risk.id)
  if ('no' in read)
    return own
      ? nothing
      : left(
          read.no === 'level'
            ? 'no level of appetite here is called so, and a risk’s appetite is held as a level with the scores tolerated'
            : 'a risk’s appetite is held with the scores tolerated, and no range of scores can be read',
        )
  const { level, toleranceFrom, toleranceTo } = read
  if (own)
    return own.level === level.name && own.from === toleranceFrom && own.to === toleranceTo
      ? nothing
      : left(`${own.level}, ${own.from} to ${own.to}, is set here, and is changed on the risk’s own page`)
  const origins = fields
    .filter((field) => table.columns[field] && said[field] !== '')
    .map((field) => originOf(table, row.at, { name: field, field, said: said[field] }))
  const label = `Appetite ${level.name}, scores of ${toleranceFrom} to ${toleranceTo} tolerated`
  return { results: [{ label }], notes: [], write: { levelName: level.name, toleranceFrom, toleranceTo, origins } }
}

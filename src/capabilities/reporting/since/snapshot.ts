import type { Day } from '../../../kernel/day.ts'
import type { Period } from '../../../kernel/period.ts'
import type { Challenge, Standing } from '../../delivery/index.ts'
import type { BoardRow } from '../../measures/index.ts'
import type { RiskFacts } from '../../risk/index.ts'
import type { Pause, StrategyElement, StrategyVersion } from '../../strategy/index.ts'
import type { PaperQuestion } from '../questions/paper-question.ts'
import type { Reported } from '../sections/reported.ts'

/** The records as they stood on a day, as far as changes are told from them. The same is read for both days. */
export interface Snapshot {
  on: Day
  /** The period that was being reported, with its plans and items; undefined where there was none. */
  reported: Reported | undefined
  standings: readonly Standing[]
  risks: readonly RiskFacts[]
  /** The quarter whose scores the register showed. */
  quarter: Period
  strategy: StrategyVersion | undefined
  elements: readonly StrategyElement[]
  pauses: readonly Pause[]
  /** The measures of the whole trust, as its board reads them. */
  measures: readonly BoardRow[]
}

/** What is read of now alone: what was put and answered carries its own instant. */
export interface NowAlone {
  questions: readonly PaperQuestion[]
  challenges: readonly Challenge[]
  /** Why each risk that is closed now was closed, by number in the records. */
  closed: ReadonlyMap<number, { on: Day; reason: string }>
}

/** Nothing was on record yet: there is nothing to hold today against. */
export const isBare = ({ reported, risks, strategy }: Snapshot): boolean =>
  reported === undefined && risks.length === 0 && strategy === undefined

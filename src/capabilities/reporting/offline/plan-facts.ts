import type { PaperIdentity } from '../../../documents/grid.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Rag } from '../../../kernel/rag.ts'
import type { PeriodRow } from '../../calendar/index.ts'
import type { ItemAsRow } from '../../delivery/index.ts'

/** A row of a plan with what was said for it in each of the periods shown. */
export interface PlanRow {
  id: number
  words: ItemAsRow
  said: { text: string; rag: Rag | null }[]
}

/** A plan as it is taken away to be edited in Word or Excel: everything its paper is written from. */
export interface PlanFacts {
  trust: string
  isSample: boolean
  on: Day
  history: { entries: number; head: string }
  identity: PaperIdentity
  plan: { id: number; name: string; layout: 'delivery plan' | 'progress report' }
  /** The period written for last; before it the one before, to write against. None where the plan has not begun to report. */
  periods: readonly Pick<PeriodRow, 'id' | 'label' | 'state'>[]
  rows: readonly PlanRow[]
}

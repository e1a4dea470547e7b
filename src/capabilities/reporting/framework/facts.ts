import type { Earned } from '../../../kernel/rag.ts'
import type { ActionFacts, HonestyTold, RiskAssurance } from '../../assurance/index.ts'
import type { PaperMatter } from '../../escalation/index.ts'
import type { Appetite, Matrix, RiskFacts, RiskLevels, RiskLine, RiskPlanned, RiskTargetDays, Tolerated } from '../../risk/index.ts'
import type { AssuranceFacts } from '../sections/assurance-section.ts'

/** A measure that shows whether a risk grows or shrinks: its latest figure and what the rules say of it, in words. */
export interface LinkedMeasure {
  id: number
  name: string
  latest: string
  signal: string
  /** Does the signal give cause for concern? */
  concern: boolean
  href: string
}

/** An item of a plan that is there to bring the risk down. */
export interface LinkedItem {
  id: number
  title: string
  declared: Earned | null
  earned: Earned
  href: string
}

/** A risk of another register that belongs to this one. */
export interface BeneathRisk {
  risk: RiskFacts
  register: string
  now: number | null
}

/** One risk with all that a paper may tell of it. */
export interface PaperRisk {
  line: RiskLine<RiskFacts>
  levels: RiskLevels
  planned: readonly RiskPlanned[]
  /** Undefined where its target never had a day. */
  days: RiskTargetDays | undefined
  against: RiskAssurance
  appetite: Appetite | undefined
  stands: Tolerated
  register: string
  objective: string | null
  /** The executive who answers for it to the board; null where nobody is named. */
  lead: string | null
  body: string | null
  measures: readonly LinkedMeasure[]
  items: readonly LinkedItem[]
  beneath: readonly BeneathRisk[]
  /** What somebody would ask who does not take the paper at its word. */
  findings: readonly HonestyTold[]
}

/** What the papers of a register are written from. */
export interface FrameworkFacts extends Omit<AssuranceFacts, 'risks'> {
  register: RegisterTold
  risks: readonly PaperRisk[]
  /** The objectives of the strategy in force, in order. */
  objectives: readonly { id: number; title: string; appetite: Appetite | undefined }[]
  matrix: Matrix
}

/** A register as papers name it; `isFramework` for the board assurance framework. */
export interface RegisterTold {
  id: number | null
  name: string
  isFramework: boolean
}

/** What every paper of its own says besides. */
export interface PaperWords {
  trust: string
  isSample: boolean
  history: { entries: number; head: string }
  /** The matters raised to the board that wait for it; none where the trust has no board written down. */
  waiting: readonly PaperMatter[]
}

export type Action = ActionFacts

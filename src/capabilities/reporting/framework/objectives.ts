import type { Appetite } from '../../risk/index.ts'
import type { FrameworkFacts, PaperRisk } from './facts.ts'

/** An objective with the risks under it. */
export interface Group {
  /** An id for its heading. */
  key: string
  id: number | null
  title: string
  appetite: Appetite | undefined
  risks: readonly PaperRisk[]
}

/** The risks top-down: every objective of the strategy in force in its order, then those under an objective that is gone, then those under none. */
export function risksByObjective({ objectives, risks, isPart }: Pick<FrameworkFacts, 'objectives' | 'risks' | 'isPart'>): Group[] {
  const known = new Set(objectives.map(({ id }) => id))
  const others = risks.filter(({ line }) => line.risk.goalId === null || !known.has(line.risk.goalId))
  const groups = [
    ...objectives.map(
      ({ id, title, appetite }): Group => ({
        ...{ key: `objective-${id}`, id, title, appetite },
        risks: risks.filter(({ line }) => line.risk.goalId === id),
      }),
    ),
    ...(others.length === 0
      ? []
      : [{ key: 'objective-none', id: null, title: 'Under no objective of this strategy', appetite: undefined, risks: others }]),
  ]
  return isPart ? groups.filter((group) => group.risks.length > 0) : groups
}

import type { Level } from '../element.ts'
import { type Fate, fates } from './families.ts'

/** Which levels can be read through all versions. */
export const readLevels = ['brick', 'goal', 'objective', 'commitment', 'success'] as const satisfies readonly Level[]

/** What the page of the whole lineage shows, as its address says it. */
export interface DescentChoice {
  level: (typeof readLevels)[number]
  fate: Fate | undefined
  /** Only what stands beneath this brick or goal, in any version. */
  under: number | undefined
  view: 'picture' | 'table'
}

/** Reads a choice from an address; anything unknown leaves it open. */
export function readChoice(query: (name: string) => string | undefined): DescentChoice {
  const under = query('under') ?? ''
  return {
    level: readLevels.find((one) => one === query('level')) ?? 'brick',
    fate: fates.find((one) => one === query('fate')),
    under: /^[1-9]\d{0,8}$/.test(under) ? Number(under) : undefined,
    view: query('view') === 'table' ? 'table' : 'picture',
  }
}

/** The address of a choice: it can go into an e-mail. */
export function addressOf({ level, fate, under, view }: DescentChoice): string {
  const parts = [
    ...(level === 'brick' ? [] : [`level=${level}`]),
    ...(fate ? [`fate=${encodeURIComponent(fate)}`] : []),
    ...(under === undefined ? [] : [`under=${under}`]),
    ...(view === 'table' ? ['view=table'] : []),
  ]
  return `/strategy/lineage${parts.length > 0 ? `?${parts.join('&')}` : ''}`
}

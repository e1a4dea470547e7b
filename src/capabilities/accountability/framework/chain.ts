import type { Body } from '../../people/index.ts'
import type { Level } from './framework.ts'
import { everyInWords } from './trigger-words.ts'

/** One who sees reviews, from the place reviewed up to the board: what they see. */
export interface Seer {
  who: string
  sees: string
  href: string | null
}

/** Who sees what: the place itself, then what each level is held before, then every body above those up to the board. */
export function chainOf(levels: readonly Level[], bodies: readonly Body[], post: (id: number) => string): Seer[] {
  const held = levels.map((level) => ({
    who: bodies.find(({ id }) => id === level.bodyId)?.name ?? post(level.chairPostId),
    sees: `${level.name} reviews, ${everyInWords(level)}, chaired by the ${post(level.chairPostId)}`,
    href: level.bodyId === null ? null : `/organisation/bodies/${level.bodyId}`,
  }))
  const seen = new Set(levels.flatMap(({ bodyId }) => bodyId ?? []))
  const above: Seer[] = []
  for (const start of [...seen]) {
    let at = bodies.find(({ id }) => id === bodies.find((one) => one.id === start)?.reportsToId)
    while (at && !seen.has(at.id)) {
      seen.add(at.id)
      above.push({ who: at.name, sees: 'What is reported to it from there', href: `/organisation/bodies/${at.id}` })
      const next: number | null = at.reportsToId
      at = bodies.find(({ id }) => id === next)
    }
  }
  return [{ who: 'Services and directorates', sees: 'Their own measures, breaches and actions', href: '/measures' }, ...held, ...above]
}

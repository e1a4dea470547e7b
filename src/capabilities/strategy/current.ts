import type { Day } from '../../kernel/day.ts'
import type { StrategyVersion } from './element.ts'

/** The version in force on a day; between two, the last one that began; before the first, the first. A draft never is. Undefined where there is none. */
export function versionOn(versions: readonly StrategyVersion[], on: Day): StrategyVersion | undefined {
  const byStart = versions.filter((v) => v.state === 'adopted').sort((a, b) => a.startsOn.localeCompare(b.startsOn) || a.id - b.id)
  return byStart.filter((v) => v.startsOn <= on).at(-1) ?? byStart[0]
}

/** A version's label as a word of an address: "2021–24" is 2021-24, "2024/25" is 2024-25. */
export const slugOf = (label: string): string =>
  label
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** The version an address names, by slug or by the label itself. */
export const versionNamed = (versions: readonly StrategyVersion[], word: string): StrategyVersion | undefined =>
  versions.find((v) => v.label === word) ?? versions.find((v) => slugOf(v.label) === slugOf(word))

import { financialYear } from '../../kernel/period.ts'
import { type Earned, spreadOf } from '../../kernel/rag.ts'
import { count, listed, opening } from '../../kernel/words.ts'
import { type Group, isSame, type Priority, type Said, trustNamed } from './group-priority.ts'

/** A priority with all that was said of it, newest first. */
export interface Standing {
  priority: Priority
  said: readonly Said[]
  /** The leading trust's newest words with a status; undefined where it never declared one. */
  declared: Said | undefined
}

/** The years there are lists for, newest first. */
export const yearsOf = (priorities: readonly Priority[]): number[] => [...new Set(priorities.map((p) => p.year))].sort((a, b) => b - a)

/** The list of one year in its order, those of one place by title. */
export const ofYear = (priorities: readonly Priority[], year: number): Priority[] =>
  priorities.filter((p) => p.year === year).sort((a, b) => a.position - b.position || a.title.localeCompare(b.title))

/** Where each priority stands, by what its leading trust declared last. */
export const standingsOf = (priorities: readonly Priority[], said: readonly Said[]): Standing[] =>
  priorities.map((priority) => {
    const about = said.filter((one) => isSame(priority, one.priority)).sort((a, b) => b.saidOn.localeCompare(a.saidOn) || b.id - a.id)
    return { priority, said: about, declared: about.find((one) => one.rag !== null) }
  })

/** The status a list shows: what was declared last, else that nobody can tell. */
export const statusOf = ({ declared }: Standing): Earned => declared?.rag ?? 'cannot tell'

/** Where a year lies from the one that is spoken of now. */
export type YearTime = 'over' | 'now' | 'ahead'

export const timeOf = (year: number, atWork: number): YearTime => (year < atWork ? 'over' : year === atWork ? 'now' : 'ahead')

/** What a list's first lines say: who leads how many, and what is not known of them. Of a year that is over it is not asked any more, of one ahead not yet. */
export function answerOf(
  group: Group,
  { year, time }: { year: number; time: YearTime },
  standings: readonly Standing[],
): { strong: string; words: string } {
  if (standings.length === 0)
    return { strong: `The group has no priorities for ${financialYear(year)}.`, words: 'Each trust adds those that its executives lead.' }
  const leads = group.trusts.flatMap((trust) => {
    const own = standings.filter((one) => one.priority.trustId === trust.id).length
    return own === 0 ? [] : [`${trust.shortName} leads ${own}`]
  })
  const silent = standings.filter((one) => one.declared === undefined && one.priority.endedOn === null).length
  const isAll = silent === standings.length
  const where = isAll ? (silent === 1 ? 'it stands' : 'they stand') : count(silent, 'of them stands', 'of them stand')
  const stood = isAll ? (silent === 1 ? 'it stood' : 'they stood') : `${silent} of them stood`
  const all = `${opening(standings.length)} shared ${standings.length === 1 ? 'priority' : 'priorities'} for ${financialYear(year)}`
  return {
    strong: `${all}: ${listed(leads)}.`,
    words:
      silent === 0 || time === 'ahead'
        ? ''
        : time === 'over'
          ? `Nobody wrote down here where ${stood}.`
          : `Nobody has yet said where ${where}.`,
  }
}

/** How many stand where, by what was declared. */
export const declaredSpread = (standings: readonly Standing[]) => spreadOf(standings.map(statusOf))

/** Last year's priorities that nothing of this year goes on from, and that nobody ended: they vanished without a word. */
export const vanished = (before: readonly Priority[], now: readonly Priority[]): Priority[] =>
  before.filter((old) => old.endedOn === null && !now.some((one) => isSame(old, one.follows)))

/** "2022/23: Together against racism, led by Soarvale; 2021/22: …": what a priority was in the years before, newest first. */
export function before(priority: Priority, all: readonly Priority[]): Priority[] {
  const found: Priority[] = []
  let at = all.find((one) => isSame(one, priority.follows))
  while (at !== undefined && !found.includes(at)) {
    found.push(at)
    const from: Priority = at
    at = all.find((one) => isSame(one, from.follows))
  }
  return found
}

/** Who leads a priority, in words: "Director of HR, Soarvale". */
export const leadInWords = (group: Group, { leadTitle, trustId }: Priority): string => `${leadTitle}, ${trustNamed(group, trustId)}`

import type { Day } from '../../kernel/day.ts'
import type { Context } from '../../platform/context.ts'
import { historyHead } from '../../platform/history/index.ts'
import { allPeriods } from '../calendar/index.ts'
import { changedSince } from '../reporting/index.ts'
import type { Pack, PackSection } from './pack.ts'
import type { Edition, PackFacts, WholeFacts, WrittenSection } from './pack-facts.ts'
import { sectionsOf, unseenIn } from './queries.ts'
import { editionBefore } from './queries-editions.ts'
import { onePageFacts } from './queries-one-page.ts'
import { kindNamed } from './sections.ts'
import { type Since, sinceOf } from './since.ts'

/** So many changes are told on the first pages, the worst of them. */
const mostChanges = 14

/** Everything a pack is written from, as far as this person may read it; a draft unless an edition is named. */
export async function packFacts(c: Context, pack: Pack, edition: Edition | null = null): Promise<PackFacts> {
  const since = await sinceFor(c, pack)
  const sections: WrittenSection[] = []
  for (const section of await sectionsOf(c, pack.id)) sections.push(await written(c, section, since))
  return {
    trust: c.trust.name,
    trustCode: c.trust.odsCode ?? c.trust.name,
    isSample: c.trust.isSample,
    pack,
    since,
    changed: { worst: await changedSince(c, since.instant, { most: mostChanges }), all: await changedSince(c, since.instant) },
    sections,
    leftOut: await unseenIn(c, pack.id),
    edition,
    history: await historyHead(c.db),
    on: c.on,
    at: c.now,
  }
}

/** The same with what the one page tells: that reads the earlier day once more, so only who writes the one page asks. */
export async function wholeFacts(c: Context, pack: Pack, edition: Edition | null = null): Promise<WholeFacts> {
  const facts = await packFacts(c, pack, edition)
  return { ...facts, onePage: await onePageFacts(c, facts.since, facts.sections) }
}

/** What a pack is held against. */
export async function sinceFor(c: Context, pack: Pick<Pack, 'bodyId' | 'body' | 'bodyKind' | 'meetsOn'>): Promise<Since> {
  const before = await editionBefore(c, pack)
  return sinceOf(pack.body, before, before ? undefined : await lastMeetingBefore(c, pack))
}

/** The board's meetings stand in the reporting calendar; of other bodies only the next is kept. */
async function lastMeetingBefore(c: Context, { bodyKind, meetsOn }: Pick<Pack, 'bodyKind' | 'meetsOn'>): Promise<Day | undefined> {
  if (bodyKind !== 'board') return undefined
  const days = (await allPeriods(c)).flatMap(({ board_on }) => board_on ?? [])
  return days
    .filter((day) => day < meetsOn && day < c.on)
    .toSorted()
    .at(-1)
}

/** One section with its words. A kind no longer offered says so and invents nothing. */
export async function written(c: Context, section: PackSection, since: Since): Promise<WrittenSection> {
  const kind = kindNamed(section.kind)
  if (!kind)
    return { section, blocks: [], asOf: '', source: '', refs: [], warning: `sections of the kind “${section.kind}” are no longer written.` }
  return { section, ...(await kind.write(c, section, since)) }
}

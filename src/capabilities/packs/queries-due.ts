import { dayInWords } from '../../kernel/day.ts'
import { count } from '../../kernel/words.ts'
import type { DueLine } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import type { Pack } from './pack.ts'
import { allPacks, sectionsOf } from './queries.ts'

/** For whoever keeps packs: until papers are due, or until the meeting where no day is set, that they are; from then on, that the pack is to be submitted. */
export async function packsDue(c: Context): Promise<DueLine[]> {
  if (!c.may('pack:compose')) return []
  const drafts = (await allPacks(c)).filter(({ state }) => state === 'draft')
  const lines: DueLine[] = []
  for (const pack of drafts) lines.push(dueLine(pack, (await sectionsOf(c, pack.id)).length, c.on))
  return lines
}

function dueLine(pack: Pack, sections: number, on: string): DueLine {
  const { id, title, papersDueOn, meetsOn } = pack
  const stands = sections === 0 ? 'It has no section yet' : `A draft of ${count(sections, 'section')}`
  const about = { ref: { kind: 'pack', id }, told: `The pack ${title}` }
  if (on <= (papersDueOn ?? meetsOn))
    return {
      ...about,
      kind: 'owe',
      due: papersDueOn ?? meetsOn,
      title: `Papers for ${title}`,
      stands: papersDueOn ? `${stands}; they are due on ${dayInWords(papersDueOn)}` : `${stands}; no day is set for papers`,
      href: `/packs/${id}`,
      action: 'Compose the pack',
    }
  return {
    ...about,
    kind: 'decide',
    due: meetsOn,
    title: `Submit ${title}`,
    stands,
    href: `/packs/${id}/freeze`,
    action: 'Read what is open',
  }
}

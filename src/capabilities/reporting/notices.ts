import { criticalReader, type Notice, quarterOf, riskStandings, type Standing } from '../delivery/index.ts'
import { frontNotices } from './front-sheet/front-notices.ts'
import { headingOf, type ProgressFacts, told } from './progress-facts.ts'

/** What a critical reader will notice in this paper. */
export const noticesIn = (facts: ProgressFacts): Notice[] =>
  [...frontNotices(facts), ...criticalReader(readBy(facts))].map((notice) => ({ ...notice, words: notice.words.replaceAll('….', '…') }))

const readBy = (facts: ProgressFacts): Parameters<typeof criticalReader>[0] => ({
  items: facts.standings.map(told),
  risks: riskStandings(facts.risks, facts.standings, quarterOf(facts.period)),
  goals: facts.headings.map(({ id, title }) => ({
    ref: { kind: 'strategy element', id },
    title,
    items: facts.standings.filter((standing) => headingOf(facts, standing) === id).length,
  })),
})

/** Items whose words for the period nobody has approved, each with where it stands. */
export const unapprovedIn = (facts: ProgressFacts): { standing: Standing; stands: string }[] =>
  facts.standings.flatMap((standing) => {
    const { update, item } = standing
    if (update?.state === 'sent') return [{ standing, stands: 'Sent, not approved' }]
    if (update?.state === 'sent back') return [{ standing, stands: 'Sent back, not sent again' }]
    return update === null && item.activity === 'active' ? [{ standing, stands: 'Not reported' }] : []
  })

const mends: Record<Notice['mend'], string> = {
  update: 'See who to ask',
  reason: 'Ask for it',
  accountable: 'Choose one',
  milestone: 'See the dates',
  link: 'Link an item',
  risk: 'See them',
  sentence: 'See the strategy',
  status: 'See them',
  challenge: 'See what was asked',
  claim: 'See the words',
}
const places: Record<string, string> = { item: '/items', risk: '/risks', 'strategy element': '/strategy' }

/** Where a notice is mended: the one record meant, else the list of them. */
export function mendOf({ key, refs, mend }: Notice): { href: string; label: string } {
  const [only, ...others] = refs
  const kind = only?.kind ?? 'item'
  if (only?.kind === 'period') return { href: `/reports/progress/${only.id}/front-sheet`, label: 'Mend the front sheet' }
  if (only && others.length === 0 && kind !== 'strategy element')
    return { href: `${places[kind] ?? '/items'}/${only.id}`, label: mends[mend] }
  return { href: kind === 'item' ? `/delivery?notice=${key}` : (places[kind] ?? '/delivery'), label: mends[mend] }
}

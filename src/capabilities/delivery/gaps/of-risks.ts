import { refKey } from '../../../kernel/ref.ts'
import type { Gap } from '../../../platform/capability.ts'

/** An open risk as this rule sees it. */
export interface OpenRisk {
  id: number
  number: string
  title: string
  ownerPostId: number | null
  owner: string | null
}

/** Open risks that no item still open is said to work on. `worked` are those with one. */
export const unworkedGaps = (risks: readonly OpenRisk[], worked: ReadonlySet<number>): Gap[] =>
  risks
    .filter((risk) => !worked.has(risk.id))
    .map((risk): Gap => {
      const ref = { kind: 'risk', id: risk.id }
      return {
        ...{ key: `risk without an item:${refKey(ref)}`, kind: 'Risks with no item working on them', ref },
        ...{ title: `Risk ${risk.number}: ${risk.title}`, words: 'No item of the plan is tied to it, so nothing planned brings it down.' },
        ...{ href: `/risks/${risk.id}/items`, action: 'Say what works on it', needs: 'sight:tie', of: risks.length },
        closer: risk.ownerPostId === null ? null : { postId: risk.ownerPostId, title: risk.owner ?? '' },
      }
    })

import type { Day } from '../../kernel/day.ts'
import { refKey } from '../../kernel/ref.ts'
import type { Gap } from '../../platform/capability.ts'
import { reviewInWords, reviewStanding } from './life/reviewing.ts'

/** An open risk as this rule sees it. */
export interface AskedRisk {
  id: number
  number: string
  title: string
  ownerPostId: number | null
  /** The post's title, else what a file said, else null. */
  owner: string | null
  goalId: number | null
  closedOn: Day | null
  reviewOn: Day | null
}

/** What open risks lack on a day: an owner, a holder of the post, a goal they threaten, a review that is due. A closed risk lacks nothing. */
export function gapsOfRisks(risks: readonly AskedRisk[], held: ReadonlySet<number>, on: Day): Gap[] {
  const open = risks.filter((risk) => risk.closedOn === null)
  const tell = (risk: AskedRisk, told: Pick<Gap, 'kind' | 'words' | 'href' | 'action' | 'needs' | 'closer'> & { slug: string }): Gap => {
    const { slug, ...rest } = told
    const ref = { kind: 'risk', id: risk.id }
    return { key: `${slug}:${refKey(ref)}`, ref, title: `Risk ${risk.number}: ${risk.title}`, of: open.length, ...rest }
  }
  return [
    ...open.flatMap((risk) => ownerless(risk, held, tell)),
    ...open.flatMap((risk) => aimless(risk, tell)),
    ...open.flatMap((risk) => unreviewed(risk, on, tell)),
  ]
}

type Tell = (risk: AskedRisk, told: Pick<Gap, 'kind' | 'words' | 'href' | 'action' | 'needs' | 'closer'> & { slug: string }) => Gap

function ownerless(risk: AskedRisk, held: ReadonlySet<number>, tell: Tell): Gap[] {
  if (risk.ownerPostId === null) {
    const words = risk.owner ? `Its paper names “${risk.owner}”, which is no post of the trust.` : 'No post owns it.'
    const act = { href: `/risks/${risk.id}/edit`, action: 'Name its post', needs: 'risk:edit', closer: null }
    return [tell(risk, { kind: 'Risks with no owner', slug: 'risk without an owner', words, ...act })]
  }
  if (held.has(risk.ownerPostId)) return []
  const words = `Nobody holds the post ${risk.owner} on this day.`
  const act = { href: '/organisation', action: 'Fill the post', needs: 'people:manage', closer: null }
  return [tell(risk, { kind: 'Risks whose post is vacant', slug: 'risk with a vacant post', words, ...act })]
}

function aimless(risk: AskedRisk, tell: Tell): Gap[] {
  if (risk.goalId !== null) return []
  const closer = risk.ownerPostId === null ? null : { postId: risk.ownerPostId, title: risk.owner ?? '' }
  const act = { href: `/risks/${risk.id}/edit`, action: 'Choose its goal', needs: 'risk:edit', closer }
  return [tell(risk, { kind: 'Risks to no goal', slug: 'risk to no goal', words: 'It is not said which goal it threatens.', ...act })]
}

function unreviewed(risk: AskedRisk, on: Day, tell: Tell): Gap[] {
  if (reviewStanding(risk.reviewOn, on) !== 'overdue') return []
  const closer = risk.ownerPostId === null ? null : { postId: risk.ownerPostId, title: risk.owner ?? '' }
  const act = { href: `/risks/${risk.id}/review`, action: 'Review it', needs: 'risk:assess', closer }
  return [
    tell(risk, {
      kind: 'Risks whose review is overdue',
      slug: 'risk with an overdue review',
      words: reviewInWords(risk.reviewOn, on),
      ...act,
    }),
  ]
}

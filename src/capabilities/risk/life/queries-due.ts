import { dayInWords } from '../../../kernel/day.ts'
import type { DueLine } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { type RiskFacts, risksWithScores } from '../queries.ts'
import { askerOf } from '../queries-asked.ts'
import { mayDecide } from './proposing.ts'
import { answeredTo, openRegisters, proposedRisks } from './queries.ts'
import { reviewInWords, reviewStanding } from './reviewing.ts'

/** Days for which whoever proposed a risk is told what became of it. */
const toldDays = 28

/** Of a person: risks of their posts to review, proposals to decide, and what became of their own. */
export async function risksDue(c: Context): Promise<DueLine[]> {
  const asker = await askerOf(c)
  const held = new Set(asker.posts.map(({ postId }) => postId))
  const risks = held.size === 0 ? [] : await risksWithScores(c)
  const reviews = risks.filter(
    ({ ownerPostId, reviewOn }) =>
      ownerPostId !== null && held.has(ownerPostId) && ['overdue', 'due soon'].includes(reviewStanding(reviewOn, c.on)),
  )
  return [...reviews.map((risk) => reviewLine(risk, c)), ...(await decideLines(c, asker)), ...(await answerLines(c))]
}

const reviewLine = (risk: RiskFacts, { on }: Context): DueLine => ({
  kind: 'owe',
  ref: { kind: 'risk', id: risk.id },
  due: risk.reviewOn,
  title: `Review risk ${risk.number}: ${risk.title}`,
  told: 'A risk to be reviewed',
  stands: reviewInWords(risk.reviewOn, on),
  href: `/risks/${risk.id}/review`,
  action: 'Review it',
})

async function decideLines(c: Context, asker: Awaited<ReturnType<typeof askerOf>>): Promise<DueLine[]> {
  const proposed = await proposedRisks(c)
  if (proposed.length === 0) return []
  const registers = await openRegisters(c)
  const mine = proposed.filter(({ registerId, personId }) =>
    mayDecide({ ...asker, personId: c.person.id }, { personId, register: registers.find(({ id }) => id === registerId) }),
  )
  return mine.map(({ id, title, register, on, as }) => ({
    kind: 'decide',
    ref: { kind: 'risk', id },
    due: null,
    since: on,
    by: as,
    title: `Proposed risk: ${title}`,
    told: 'A risk that is proposed',
    stands: `Put forward${register ? ` for ${register}` : ''}`,
    href: `/risks/${id}/proposal`,
    action: 'Accept or decline it',
  }))
}

async function answerLines(c: Context): Promise<DueLine[]> {
  const answers = await answeredTo(c, toldDays)
  return answers.map(({ id, number, title, kind, on, as, words }) => ({
    kind: 'owe',
    ref: { kind: 'risk', id },
    due: null,
    title: `Your proposal was ${kind}: ${title}`,
    told: 'What became of a risk that you proposed',
    stands: `${kind === 'accepted' ? `Taken up as risk ${number}` : 'Declined'} on ${dayInWords(on)} by the ${as}${words ? `: ${words}` : ''}`,
    href: `/risks/${id}`,
    action: 'Read it',
    cameBack: true,
  }))
}

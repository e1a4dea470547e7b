import { addDays, type Day, dayInWords } from '../../../kernel/day.ts'
import { sentenceCase } from '../../../kernel/words.ts'
import type { DueLine, Gap } from '../../../platform/capability.ts'
import { type Audit, auditStanding, dueInWords, isOpen, isOverdue, type Recommendation, standingInWords } from './audit.ts'

/** Is it due on a day, overdue, or so many days ahead? */
export const isNear = (due: Day, on: Day, ahead: number): boolean => due <= addDays(on, ahead)

/** A recommendation its owner owes. */
export const recommendationLine = (one: Recommendation, audit: Audit): DueLine => ({
  kind: 'owe',
  ref: { kind: 'audit', id: audit.id },
  due: one.dueOn,
  title: one.words,
  told: 'A recommendation of an audit',
  stands: `From ${audit.title}, due ${dueInWords(one)}`,
  href: addressOf(one),
  action: 'Say what came of it',
})

/** An audit that whoever sees to it has to have reported. */
export const auditLine = (audit: Audit, on: Day): DueLine => ({
  kind: 'owe',
  ref: { kind: 'audit', id: audit.id },
  due: audit.plannedOn,
  title: audit.title,
  told: sentenceCase(audit.kind),
  stands: standingInWords(audit, on),
  href: `/audits/${audit.id}`,
  action: 'Write its report down',
})

export const addressOf = ({ auditId, id }: Pick<Recommendation, 'auditId' | 'id'>): string => `/audits/${auditId}/recommendations/${id}`

/** What audits leave open on a day: reports that are late, recommendations that are overdue. */
export function auditGaps(audits: readonly Audit[], titles: ReadonlyMap<number, string>, on: Day): Gap[] {
  const closer = (postId: number | null): Gap['closer'] => {
    const title = postId === null ? undefined : titles.get(postId)
    return postId !== null && title ? { postId, title } : null
  }
  const waiting = audits.filter((audit) => ['planned', 'late'].includes(auditStanding(audit, on)))
  const open = audits.flatMap((audit) => audit.recommendations.filter(isOpen).map((one) => ({ audit, one })))
  return [
    ...waiting
      .filter((audit) => auditStanding(audit, on) === 'late')
      .map(
        (audit): Gap => ({
          ...{
            key: `audit late:audit:${audit.id}`,
            kind: 'Audits and reviews that have not reported',
            ref: { kind: 'audit', id: audit.id },
          },
          ...{ title: audit.title, of: waiting.length, needs: 'audit:edit', closer: closer(audit.ownerPostId) },
          words: `Its report was planned for ${dayInWords(audit.plannedOn)}, so nobody knows what it finds.`,
          ...{ href: `/audits/${audit.id}`, action: 'Write its report down, or plan it anew' },
        }),
      ),
    ...open
      .filter(({ one }) => isOverdue(one, on))
      .map(
        ({ audit, one }): Gap => ({
          ...{ key: `recommendation overdue:audit recommendation:${one.id}`, kind: 'Recommendations of audits that are overdue' },
          ...{ ref: { kind: 'audit', id: audit.id }, title: one.words, of: open.length, needs: 'recommendation:settle' },
          words: `From ${audit.title}. It was due on ${dayInWords(one.dueOn)}, and nobody has said what came of it.`,
          ...{ href: addressOf(one), action: 'Say what came of it', closer: closer(one.ownerPostId) },
        }),
      ),
  ]
}

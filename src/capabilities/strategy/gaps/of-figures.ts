import { refKey } from '../../../kernel/ref.ts'
import type { Gap } from '../../../platform/capability.ts'
import type { Asked } from '../facts/asking.ts'
import { gapOf } from './of-version.ts'

/** Figures that are stale or were carried over unchecked, as gaps: a kept one is confirmed again by its post, another is first kept (DEL-24). */
export const figureGaps = (asked: readonly Asked[], kept: number): Gap[] =>
  asked.flatMap(({ fact, figure, element, words }): Gap[] => {
    if (fact) {
      const ref = { kind: 'fact', id: fact.id }
      const closer = fact.ownerPostId === null ? null : { postId: fact.ownerPostId, title: fact.owner ?? '' }
      const act = { href: `/strategy/facts/${fact.id}/confirmation`, action: 'Confirm again', needs: 'fact:keep' }
      return [
        {
          key: `figure not confirmed:${refKey(ref)}`,
          kind: 'Figures to be confirmed again',
          ref,
          title: fact.label,
          words,
          closer,
          ...act,
          of: kept,
        },
      ]
    }
    if (!element) return []
    const href = `/strategy/facts/new?value=${encodeURIComponent(figure)}`
    const told = { kind: 'Figures carried over that nobody keeps', slug: `figure ${figure} not kept`, words, of: asked.length }
    return [gapOf(element, { ...told, href, action: 'Keep it', needs: 'fact:keep' })]
  })

import type { Day } from '../../../kernel/day.ts'
import { refKey } from '../../../kernel/ref.ts'
import type { Gap } from '../../../platform/capability.ts'
import type { RegisterLine } from './register.ts'

/** A measure as the rule of gaps sees it. */
export interface AskedMeasure extends Pick<RegisterLine, 'measure' | 'owner' | 'completeness'> {
  /** Tied to any part of the strategy or item, and to an item of the plan. */
  isLinked: boolean
  isActedOn: boolean
  /** The latest figure is special cause for concern; since when its run began where that is known. */
  concern: { words: string; since: Day | null } | undefined
}

interface Told {
  kind: string
  slug: string
  words: string
  href: string
  action: string
  needs: string
}

/** What measures lack that are measured on the day: an owner, a target, a tie, a use, and anybody who acts on what they show. */
export function gapsOfMeasures(asked: readonly AskedMeasure[]): Gap[] {
  return asked.flatMap((one) => lacking(one).map((told) => gapOf(one, told, asked.length)))
}

function gapOf({ measure, owner }: AskedMeasure, { slug, ...told }: Told, of: number): Gap {
  const ref = { kind: 'measure', id: measure.id }
  const closer = measure.ownerPostId === null ? null : { postId: measure.ownerPostId, title: owner ?? '' }
  return { key: `${slug}:${refKey(ref)}`, ref, title: measure.name, of, closer: told.needs === 'measure:tie' ? closer : null, ...told }
}

function lacking({ measure, completeness: { missing }, isLinked, isActedOn, concern }: AskedMeasure): Told[] {
  const at = `/measures/${measure.id}`
  const edit = { href: `${at}/definition/edit`, needs: 'measure:edit' }
  const found: (Told | false)[] = [
    missing.includes('owner') && {
      ...{ kind: 'Measures with no owner', slug: 'measure without an owner', ...edit, action: 'Name its owner' },
      words: 'No post answers for where it stands.',
    },
    missing.includes('target') && {
      ...{ kind: 'Measures with no target', slug: 'measure without a target', href: `${at}/targets/new`, needs: 'target:set' },
      ...{ action: 'Set a target', words: 'It is not said what is good enough.' },
    },
    missing.includes('use') && {
      ...{ kind: 'Measures nobody is said to use', slug: 'measure without a use', ...edit, action: 'Say who uses it' },
      words: 'Nobody has said who uses it, to decide what: collecting it costs work.',
    },
    !isLinked && {
      ...{ kind: 'Measures linked to nothing', slug: 'measure linked to nothing', href: `${at}/links`, needs: 'measure:tie' },
      ...{ action: 'Link it to the strategy', words: 'No part of the strategy and no item is measured by it.' },
    },
    concern !== undefined &&
      !isActedOn && {
        ...{ kind: 'Measures of concern that nobody acts on', slug: 'concern without an item', href: `${at}/links`, needs: 'measure:tie' },
        ...{
          action: 'Tie it to an item',
          words: `${concern.words}, a concern by the signal rules, and no item of a plan is measured by it.`,
        },
      },
  ]
  return found.filter((one) => one !== false)
}

/** A priority of the strategy in force, with whether a measure is tied to it or to anything beneath it. */
export interface AskedPriority {
  id: number
  title: string
  isMeasured: boolean
}

/** Priorities whose working no measure shows. */
export function gapsOfPriorities(priorities: readonly AskedPriority[]): Gap[] {
  return priorities
    .filter(({ isMeasured }) => !isMeasured)
    .map(({ id, title }) => {
      const ref = { kind: 'strategy element', id }
      return {
        ...{ key: `priority without a measure:${refKey(ref)}`, kind: 'Priorities with no measure', ref, title, brickId: id },
        words: 'Nothing that the trust measures is tied to it, so no figure tells whether it works.',
        ...{ href: `/measures/tie/${id}`, action: 'Choose a measure', needs: 'measure:tie', closer: null, of: priorities.length },
      }
    })
}

/** A success statement with a test that a tied measure could answer. */
export interface AskedSuccess {
  id: number
  title: string
  measureId: number
  /** "82.4% in September 2024". */
  latest: string
  /** The day the result held now is as of; null where there is none. */
  heldAsOf: Day | null
  latestEnds: Day
}

/** Success statements for which a measure has a newer figure than the result that stands. */
export function gapsOfSuccess(asked: readonly AskedSuccess[]): Gap[] {
  return asked
    .filter(({ heldAsOf, latestEnds }) => heldAsOf === null || heldAsOf < latestEnds)
    .map(({ id, title, measureId, latest, heldAsOf }) => {
      const ref = { kind: 'strategy element', id }
      return {
        ...{ key: `success with a newer figure:${refKey(ref)}`, kind: 'Success statements with a newer figure', ref, title },
        words:
          heldAsOf === null
            ? `Its measure stands at ${latest}, and no result is entered.`
            : `Its measure stands at ${latest}; the result entered is older.`,
        ...{
          href: `/measures/${measureId}/results/${id}`,
          action: 'Enter the figure',
          needs: 'measure:result',
          closer: null,
          of: asked.length,
        },
      }
    })
}

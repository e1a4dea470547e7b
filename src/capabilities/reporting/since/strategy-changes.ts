import { dayInWords } from '../../../kernel/day.ts'
import { pauseInWords } from '../../strategy/index.ts'
import { type Change, otherwise } from './change.ts'
import type { Snapshot } from './snapshot.ts'

/** Another strategy in force, or the same one worded otherwise; parts of it set aside or brought forward. */
export function strategyChanges(past: Snapshot, now: Snapshot): Change[] {
  const [was, is] = [past.strategy, now.strategy]
  const same = was !== undefined && is !== undefined && was.id === is.id
  return [...(same ? wordChanges(past, now) : versionChange(past, now)), ...pauseChanges(past, now)]
}

function versionChange({ strategy: was }: Snapshot, { strategy: is }: Snapshot): Change[] {
  const version = is ?? was
  if (!version) return []
  const about = { ref: `strategy version:${version.id}`, title: 'The strategy in force', href: '/strategy', whose: '' }
  const named = (one: typeof is) => (one ? `${one.name} ${one.label}, until ${dayInWords(one.endsOn)}` : 'None')
  return [otherwise(about, { past: named(was), now: named(is), weight: 0 })]
}

const aboutOf = ({ id, title }: { id: number; title: string }) => ({
  ...{ ref: `strategy element:${id}`, href: `/strategy/elements/${id}` },
  ...{ title, whose: '' },
})

function wordChanges(past: Snapshot, now: Snapshot): Change[] {
  const [had, has] = [new Map(past.elements.map((one) => [one.id, one])), new Map(now.elements.map((one) => [one.id, one]))]
  const gone = past.elements.filter(({ id }) => !has.has(id))
  return [
    ...gone.map((one) =>
      otherwise({ ...aboutOf(one), href: '/strategy' }, { past: `In the strategy as ${one.level}`, now: 'Taken out', weight: 1 }),
    ),
    ...now.elements.flatMap((one) => {
      const earlier = had.get(one.id)
      return earlier
        ? reworded(earlier, one)
        : [otherwise(aboutOf(one), { past: 'Not in the strategy', now: `Added as ${one.level}`, weight: 3 })]
    }),
  ]
}

function reworded(was: Snapshot['elements'][number], is: Snapshot['elements'][number]): Change[] {
  const title = { past: was.title, now: is.title, why: 'Reworded.', weight: 2 }
  const statement = {
    ...{ past: was.statement || 'Said nothing', now: is.statement || 'Says nothing' },
    ...{ why: 'Its statement was reworded.', weight: 2 },
  }
  return [
    ...(was.title === is.title ? [] : [otherwise(aboutOf(is), title)]),
    ...(was.statement === is.statement ? [] : [otherwise(aboutOf(is), statement)]),
  ]
}

function pauseChanges(past: Snapshot, now: Snapshot): Change[] {
  const had = new Map(past.pauses.map((pause) => [pause.id, pause]))
  const titles = new Map(now.elements.map(({ id, title }) => [id, title]))
  return now.pauses.flatMap((pause) => {
    const earlier = had.get(pause.id)
    if (earlier && earlier.endedOn === pause.endedOn) return []
    const about = aboutOf({ id: pause.elementId, title: titles.get(pause.elementId) ?? 'A part of another strategy' })
    const why = pause.endedOn ? pause.endedReason : pause.reason
    return [otherwise(about, { past: earlier ? pauseInWords(earlier) : 'Went on', now: pauseInWords(pause), why, weight: 1 })]
  })
}

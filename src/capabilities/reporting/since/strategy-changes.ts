import { dayInWords } from '../../../kernel/day.ts'
import { pauseInWords } from '../../strategy/index.ts'
import type { Change } from './change.ts'
import type { Snapshot } from './snapshot.ts'

/** Another strategy in force, or the same one worded otherwise; parts of it set aside or brought forward. */
export function strategyChanges(past: Snapshot, now: Snapshot): Change[] {
  const [was, is] = [past.strategy, now.strategy]
  const same = was !== undefined && is !== undefined && was.id === is.id
  return [...(same ? wordChanges(past, now) : versionChange(past, now)), ...pauseChanges(past, now)]
}

const change = (of: Pick<Change, 'ref' | 'title' | 'href'>, past: string, now: string, weight: number, why = ''): Change => ({
  ...of,
  whose: '',
  past: { words: past },
  now: { words: now },
  why,
  way: 'neither',
  weight,
})

function versionChange({ strategy: was }: Snapshot, { strategy: is }: Snapshot): Change[] {
  const version = is ?? was
  if (!version) return []
  const of = { ref: `strategy version:${version.id}`, title: 'The strategy in force', href: '/strategy' }
  const named = (one: typeof is) => (one ? `${one.name} ${one.label}, until ${dayInWords(one.endsOn)}` : 'None')
  return [change(of, named(was), named(is), 0)]
}

function wordChanges(past: Snapshot, now: Snapshot): Change[] {
  const [had, has] = [new Map(past.elements.map((one) => [one.id, one])), new Map(now.elements.map((one) => [one.id, one]))]
  const of = ({ id, title }: { id: number; title: string }) => ({ ref: `strategy element:${id}`, title, href: `/strategy/elements/${id}` })
  return [
    ...past.elements
      .filter(({ id }) => !has.has(id))
      .map((one) => change({ ...of(one), href: '/strategy' }, `In the strategy as ${one.level}`, 'Taken out', 1)),
    ...now.elements.filter(({ id }) => !had.has(id)).map((one) => change(of(one), 'Not in the strategy', `Added as ${one.level}`, 3)),
    ...now.elements.flatMap((one) => {
      const earlier = had.get(one.id)
      if (!earlier) return []
      return [
        ...(earlier.title === one.title ? [] : [change(of(one), earlier.title, one.title, 2, 'Reworded.')]),
        ...(earlier.statement === one.statement
          ? []
          : [change(of(one), earlier.statement || 'Said nothing', one.statement || 'Says nothing', 2, 'Its statement was reworded.')]),
      ]
    }),
  ]
}

function pauseChanges(past: Snapshot, now: Snapshot): Change[] {
  const had = new Map(past.pauses.map((pause) => [pause.id, pause]))
  const titles = new Map(now.elements.map(({ id, title }) => [id, title]))
  return now.pauses.flatMap((pause) => {
    const earlier = had.get(pause.id)
    if (earlier?.endedOn === pause.endedOn) return []
    const of = {
      ref: `strategy element:${pause.elementId}`,
      title: titles.get(pause.elementId) ?? 'A part of another strategy',
      href: `/strategy/elements/${pause.elementId}`,
    }
    return [
      change(of, earlier ? pauseInWords(earlier) : 'Went on', pauseInWords(pause), 1, pause.endedOn ? pause.endedReason : pause.reason),
    ]
  })
}

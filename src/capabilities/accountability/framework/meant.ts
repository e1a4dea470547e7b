import type { Form } from '../../../kernel/form.ts'
import type { LevelValues, TriggerValues } from './forms.ts'
import type { Framework, Level, Trigger } from './framework.ts'

interface Fault {
  field: string
  words: string
}

/** A level as the form meant it, or what is wrong with it. Names are unique within a version: the next version finds a level by its name. */
export function levelMeant(
  { id, name, meaning, body, chair, everyMonths, attending }: LevelValues,
  { draft, posts, bodies }: { draft: Pick<Framework, 'levels'>; posts: readonly number[]; bodies: readonly number[] },
): (Omit<Level, 'id'> & { id?: number }) | Fault {
  const before = draft.levels.find((one) => one.id === id)
  if (id !== undefined && !before) return { field: 'name', words: 'This level is not in the draft any more. Open the draft again' }
  if (draft.levels.some((one) => one.id !== id && one.name.toLowerCase() === name.toLowerCase()))
    return { field: 'name', words: 'There is a level of this name already. Enter another name' }
  if (!posts.includes(chair)) return { field: 'chair', words: 'Select a post from the list' }
  if (body !== undefined && !bodies.includes(body)) return { field: 'body', words: 'Select a body from the list' }
  if (attending.some((post) => !posts.includes(post))) return { field: 'attending', words: 'Select posts from the list' }
  const position = before?.position ?? Math.max(0, ...draft.levels.map((one) => one.position)) + 1
  const level = { position, name, meaning, bodyId: body ?? null, chairPostId: chair, everyMonths, attending: [...new Set(attending)] }
  return before ? { id: before.id, ...level } : level
}

export const levelTyped = (level: Level): Form['values'] => ({
  ...{ id: String(level.id), name: level.name, meaning: level.meaning, body: level.bodyId === null ? '' : String(level.bodyId) },
  ...{ chair: String(level.chairPostId), everyMonths: String(level.everyMonths), attending: level.attending.join('\n') },
})

/** A trigger as the form meant it, or what is wrong with it. */
export function triggerMeant(
  { id, measures: which, placeKind, test, times, level, withinDays, told }: TriggerValues,
  known: { draft: Framework; posts: readonly number[]; kinds: readonly string[]; measures: readonly { id: number; theme: string }[] },
): Trigger | Fault {
  const before = known.draft.triggers.find((one) => one.id === id)
  if (id !== undefined && !before) return { field: 'measures', words: 'This trigger is not in the draft any more. Open the draft again' }
  const [kind, ...rest] = which.split(':')
  const said = rest.join(':')
  const measureId = kind === 'measure' ? Number(said) : null
  const theme = kind === 'theme' ? said : ''
  const standard = kind === 'standard' && (said === 'national' || said === 'local') ? said : null
  const isKnown = standard !== null || known.measures.some((one) => one.id === measureId || (theme !== '' && one.theme === theme))
  if (!isKnown) return { field: 'measures', words: 'Select which measures from the list' }
  if (!known.kinds.includes(placeKind)) return { field: 'placeKind', words: 'Select where it looks from the list' }
  if (!known.draft.levels.some((one) => one.id === level)) return { field: 'level', words: 'Select a level of the draft' }
  if (!known.posts.includes(told)) return { field: 'told', words: 'Select a post from the list' }
  return {
    id: before?.id ?? 0,
    rootId: before && before.rootId !== before.id ? before.rootId : 0,
    position: before?.position ?? Math.max(0, ...known.draft.triggers.map((one) => one.position)) + 1,
    ...{ measureId, theme, standard, placeKind, test, times, levelId: level, withinDays, toldPostId: told },
  }
}

export const triggerTyped = (one: Trigger): Form['values'] => ({
  id: String(one.id),
  measures: one.measureId !== null ? `measure:${one.measureId}` : one.theme === '' ? `standard:${one.standard}` : `theme:${one.theme}`,
  ...{ placeKind: one.placeKind, test: one.test, times: String(one.times), level: String(one.levelId) },
  ...{ withinDays: String(one.withinDays), told: String(one.toldPostId) },
})

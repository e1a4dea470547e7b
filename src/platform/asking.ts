import { type Ref, refKey } from '../kernel/ref.ts'
import type { Beneath, Capability, DueLine, Facts, Named, Overview, ThreadLine } from './capability.ts'
import type { Context } from './context.ts'

/** How a page learns of higher things without knowing their names: the platform asks every capability. */
export interface Asking {
  /** What a person owes or must decide, by day due, undated last. */
  due(c: Context): Promise<DueLine[]>
  /** What stands above and below a record, over all capabilities, in the order of the product's list. */
  about(c: Context, ref: Ref): Promise<{ serves: ThreadLine[]; servedBy: ThreadLine[] }>
  /** Titles and addresses of records of any kind. A record that is gone, or of a kind nobody names, is left out. */
  named(c: Context, refs: readonly Ref[]): Promise<Map<string, Named>>
  /** What stands beneath records, by `refKey`, all capabilities' answers put together. */
  beneath(c: Context, refs: readonly Ref[]): Promise<Map<string, Beneath>>
  /** The answers over everything, one from each capability that has one. */
  overviews(c: Context): Promise<Overview[]>
  /** What is plain today, in one line. */
  plainToday(c: Context): Promise<string>
  /** An event as a sentence without its subject. */
  told(verb: string, facts: Facts): string
}

/** Puts the capabilities' answers together. */
export function askingOf(capabilities: readonly Capability[]): Asking {
  const verbs = Object.assign({}, ...capabilities.map((c) => c.verbs)) as Capability['verbs']
  const nouns = Object.assign({}, ...capabilities.map((c) => c.nouns ?? {})) as NonNullable<Capability['nouns']>
  return {
    async due(c) {
      const lines = []
      for (const capability of capabilities) lines.push(...((await capability.due?.(c)) ?? []))
      return lines.sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
    },
    async about(c, ref) {
      const thread = { serves: [] as ThreadLine[], servedBy: [] as ThreadLine[] }
      for (const capability of capabilities) {
        const found = await capability.about?.(c, ref)
        thread.serves.push(...(found?.serves ?? []))
        thread.servedBy.push(...(found?.servedBy ?? []))
      }
      return thread
    },
    async named(c, refs) {
      const found = new Map<string, Named>()
      for (const kind of new Set(refs.map((r) => r.kind))) {
        const ids = refs.filter((r) => r.kind === kind).map((r) => r.id)
        const named = (await nouns[kind]?.(c, [...new Set(ids)])) ?? new Map<number, Named>()
        for (const [id, value] of named) found.set(refKey({ kind, id }), value)
      }
      return found
    },
    async beneath(c, refs) {
      const found = new Map<string, Beneath>(
        refs.map((under) => [refKey(under), { under, declared: [], earned: [], changed: [], gaps: [], rows: [] }]),
      )
      for (const capability of capabilities)
        for (const part of (await capability.beneath?.(c, refs)) ?? []) {
          const whole = found.get(refKey(part.under))
          for (const key of ['declared', 'earned', 'changed', 'gaps', 'rows'] as const) whole?.[key].push(...(part[key] as never[]))
        }
      return found
    },
    async overviews(c) {
      const found = []
      for (const capability of capabilities) found.push(await capability.overview?.(c))
      return found.filter((overview) => overview !== undefined)
    },
    async plainToday(c) {
      const found = []
      for (const capability of capabilities) found.push(await capability.plainToday?.(c))
      return found.filter((words) => words !== undefined).join(' ')
    },
    told: (verb, facts) => verbs[verb]?.(facts) ?? verb,
  }
}

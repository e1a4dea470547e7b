import { type Ref, refKey } from '../kernel/ref.ts'
import type { Beneath, Capability, DueLine, Facts, Gap, Named, OriginLine, Overview, SearchedKind, ThreadLine } from './capability.ts'
import type { Context } from './context.ts'

/** How a page learns of higher things without knowing their names: the platform asks every capability. */
export interface Asking {
  /** What a person owes or must decide, by day due, undated last. */
  due(c: Context): Promise<DueLine[]>
  /** What stands above and below a record, over all capabilities, in the order of the product's list. */
  about(c: Context, ref: Ref): Promise<{ serves: ThreadLine[]; servedBy: ThreadLine[] }>
  /** Titles and addresses of records of any kind. A record that is gone, or of a kind nobody names, is left out. */
  named(c: Context, refs: readonly Ref[]): Promise<Map<string, Named>>
  /** Where the values of a record came from, where a file brought them. */
  origins(c: Context, ref: Ref): Promise<OriginLine[]>
  /** What stands beneath records, by `refKey`, all capabilities' answers put together. */
  beneath(c: Context, refs: readonly Ref[]): Promise<Map<string, Beneath>>
  /** The answers over everything, one from each capability that has one. */
  overviews(c: Context): Promise<Overview[]>
  /** What the records leave open, over all capabilities, in the order of the product's list. */
  gaps(c: Context): Promise<Gap[]>
  /** The kinds of records that search finds, in the order of the product's list. */
  searched(): SearchedKind[]
  /** What a key may be made for, over all capabilities. */
  scopes(): { name: string; label: string; permissions: readonly string[] }[]
  /** Where it is described what programs may ask, over all capabilities. */
  interfaces(): { label: string; href: string }[]
  /** Lets every capability bring what it adds up into line with the organisation as it stands now; the caller records. */
  moved(c: Context): Promise<void>
  /** What is plain today, in one line. */
  plainToday(c: Context): Promise<string>
  /** An event as a sentence without its subject. */
  told(verb: string, facts: Facts): string
}

/** Every capability's answer to one question, in the order of the product's list; those that have none are left out. */
async function answersOf<T>(
  capabilities: readonly Capability[],
  question: (capability: Capability) => Promise<T | undefined> | undefined,
): Promise<T[]> {
  const answers: T[] = []
  for (const capability of capabilities) {
    const answer = await question(capability)
    if (answer !== undefined) answers.push(answer)
  }
  return answers
}

/** Holds nothing but what is put in: a kind or an event from an address may be called as what every object has. */
const onlyOwn = (): object => Object.create(null) as object

/** Puts the capabilities' answers together. */
export function askingOf(capabilities: readonly Capability[]): Asking {
  const verbs = Object.assign(onlyOwn(), ...capabilities.map((c) => c.verbs)) as Capability['verbs']
  const nouns = Object.assign(onlyOwn(), ...capabilities.map((c) => c.nouns ?? {})) as NonNullable<Capability['nouns']>
  return {
    async due(c) {
      const lines = (await answersOf(capabilities, (one) => one.due?.(c))).flat()
      return lines.sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
    },
    async about(c, ref) {
      const threads = await answersOf(capabilities, (one) => one.about?.(c, ref))
      return { serves: threads.flatMap((t) => t.serves), servedBy: threads.flatMap((t) => t.servedBy) }
    },
    named: (c, refs) => namesOf(nouns, c, refs),
    origins: async (c, ref) => (await answersOf(capabilities, (one) => one.origins?.(c, ref))).flat(),
    beneath: async (c, refs) => together(refs, (await answersOf(capabilities, (one) => one.beneath?.(c, refs))).flat()),
    overviews: (c) => answersOf(capabilities, (one) => one.overview?.(c)),
    searched: () => capabilities.flatMap((one) => one.searched ?? []),
    scopes: () => capabilities.flatMap((one) => Object.entries(one.scopes ?? {}).map(([name, scope]) => ({ name, ...scope }))),
    interfaces: () => capabilities.flatMap((one) => one.interfaces ?? []),
    gaps: async (c) => (await answersOf(capabilities, (one) => one.gaps?.(c))).flat(),
    async moved(c) {
      for (const one of capabilities) await one.moved?.(c)
    },
    plainToday: async (c) => (await answersOf(capabilities, (one) => one.plainToday?.(c))).join(' '),
    told: (verb, facts) => verbs[verb]?.(facts) ?? verb,
  }
}

async function namesOf(nouns: NonNullable<Capability['nouns']>, c: Context, refs: readonly Ref[]): Promise<Map<string, Named>> {
  const found = new Map<string, Named>()
  for (const kind of new Set(refs.map((r) => r.kind))) {
    const ids = refs.filter((r) => r.kind === kind).map((r) => r.id)
    const named = (await nouns[kind]?.(c, [...new Set(ids)])) ?? new Map<number, Named>()
    for (const [id, value] of named) found.set(refKey({ kind, id }), value)
  }
  return found
}

/** One whole for each record asked about, all capabilities' parts in it. */
function together(refs: readonly Ref[], parts: readonly Beneath[]): Map<string, Beneath> {
  const found = new Map<string, Beneath>(
    refs.map((under) => [refKey(under), { under, declared: [], earned: [], changed: [], gaps: [], rows: [] }]),
  )
  for (const part of parts) {
    const whole = found.get(refKey(part.under))
    for (const key of ['declared', 'earned', 'changed', 'gaps', 'rows'] as const) whole?.[key].push(...(part[key] as never[]))
  }
  return found
}

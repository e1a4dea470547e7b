import { z } from 'zod'
import type { Form } from '../kernel/form.ts'
import type { Http } from './http.ts'

export { z }

export type Read<T> = { value: T } | { form: Form }

/** Reads a posted form as a value of the schema's type, or as the form to show again with everything typed kept. First problem per field wins. */
export function readForm<S extends z.ZodObject>(http: Http, schema: S): Read<z.output<S>> {
  const values = typed(http.posted)
  const result = schema.safeParse(shaped(schema, http.posted))
  if (result.success) return { value: result.data }
  const errors: Form['errors'] = {}
  for (const issue of [...result.error.issues].reverse()) errors[issue.path.join('.')] = issue.message
  const inOrder = Object.keys(schema.shape).filter((field) => errors[field])
  return { form: { values, errors: Object.fromEntries(inOrder.map((field) => [field, errors[field] as string])) } }
}

/** What was typed, as it was typed; the values of a repeated field stand on lines of their own, and a file is not kept. */
export function typed(posted: FormData): Form['values'] {
  const given = new Map<string, string[]>()
  for (const [name, value] of posted) {
    if (typeof value !== 'string') continue
    const before = given.get(name)
    if (before) before.push(value)
    else given.set(name, [value])
  }
  return Object.fromEntries([...given].map(([name, values]) => [name, values.join('\n')]))
}

/** Turns posted fields into the shape of the JSON API by walking the schema: one schema, two doors. */
function shaped(schema: z.ZodObject, posted: FormData): Record<string, unknown> {
  const out: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(schema.shape)) out[key] = fieldValue(key, unwrapped(field as z.ZodType), posted)
  return out
}

function unwrapped(field: z.ZodType): z.ZodType {
  let inner = field
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodOptional || inner instanceof z.ZodNullable)
    inner = inner.unwrap() as z.ZodType
  return inner
}

/** Marks nobody sees, which come along when words are pasted: they turn the direction of what follows, or make two names of one. */
const unseen = /[\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g

function fieldValue(key: string, field: z.ZodType, posted: FormData): unknown {
  const text = (name: string) => {
    const value = posted.get(name)
    return typeof value === 'string' && /[^\s\p{Cf}]/u.test(value) ? value.replace(unseen, '').trim().replace(/\r\n?/g, '\n') : undefined
  }
  if (field instanceof z.ZodISODate) return text(key) ?? threeBoxes(text(`${key}-day`), text(`${key}-month`), text(`${key}-year`))
  if (field instanceof z.ZodArray) return posted.getAll(key)
  if (field instanceof z.ZodBoolean) return posted.has(key)
  if (field instanceof z.ZodNumber) return text(key) === undefined ? undefined : Number(text(key))
  return text(key)
}

const threeBoxes = (day?: string, month?: string, year?: string): string | undefined =>
  day || month || year ? `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}` : undefined

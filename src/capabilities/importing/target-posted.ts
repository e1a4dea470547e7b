import { dayOf } from '../../kernel/day.ts'
import type { Form } from '../../kernel/form.ts'
import type { Choices, NewPlan } from './choices.ts'
import type { Held } from './held.ts'
import { asKind, layoutOf } from './kinds.ts'
import { why } from './target.ts'

type Posted = Readonly<Record<string, string>>

/** Where the file goes, as the form says it: the choices with it, or the form again with what is wrong. */
export function targetPosted(posted: Posted, held: Held, before: Choices): { choices: Choices } | { form: Form } {
  const choices: Choices = {
    ...before,
    plans: { ...before.plans },
    newPlans: { ...before.newPlans },
    periods: { ...before.periods },
    registers: { ...before.registers },
  }
  const errors: Form['errors'] = {}
  for (const [field, value] of Object.entries(posted)) {
    if (field.startsWith('plan|')) plan(field.slice('plan|'.length), value, { posted, held, choices, errors })
    if (field.startsWith('register|') && held.registers.some(({ id, endedOn }) => String(id) === value && endedOn === null))
      choices.registers[field.slice('register|'.length)] = value
    if (field.startsWith('period|')) period(field.slice('period|'.length), value, { held, choices })
  }
  return Object.keys(errors).length > 0 ? { form: { values: { ...posted }, errors } } : { choices }
}

function plan(
  kind: string,
  value: string,
  { posted, held, choices, errors }: { posted: Posted; held: Held; choices: Choices; errors: Form['errors'] },
): void {
  const layout = layoutOf(asKind(kind))
  if (held.plans.some((p) => String(p.id) === value && p.layout === layout)) {
    choices.plans[kind] = value
    return
  }
  const made: NewPlan = {
    name: (posted[`name-${kind}`] ?? '').trim().slice(0, 200),
    starts: dayPosted(posted, `starts-${kind}`),
    ends: dayPosted(posted, `ends-${kind}`),
  }
  const wrong = why(made, held)
  if (wrong) errors[`${wrong.field}-${kind}`] = wrong.words
  choices.plans[kind] = 'new'
  choices.newPlans[kind] = made
}

function period(key: string, value: string, { held, choices }: { held: Held; choices: Choices }): void {
  if (value === 'none' || held.periods.some((p) => String(p.id) === value)) choices.periods[key] = value
}

const dayPosted = (posted: Posted, field: string): string => {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => Number(posted[`${field}-${part}`]?.trim() || Number.NaN)) as [
    number,
    number,
    number,
  ]
  return dayOf(year, month, day) ?? ''
}

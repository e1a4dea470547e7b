import { type Day, dayInWords } from '../../../kernel/day.ts'

interface Proposed {
  name: string
  starts: string
  ends: string
}

/** Why a plan cannot follow another like this: its name is taken, or its days run into the old plan's or backwards. Undefined when it can. */
export function whyNotNext(
  next: Proposed,
  plan: { name: string; ends_on: Day },
  names: readonly string[],
): { field: keyof Proposed; words: string } | undefined {
  if (names.includes(next.name))
    return { field: 'name', words: `There is a plan called ${next.name} already. Enter another name, or carry over into that plan` }
  if (next.starts <= plan.ends_on)
    return { field: 'starts', words: `The first day must be after ${dayInWords(plan.ends_on)}, when ${plan.name} ends` }
  if (next.ends < next.starts)
    return { field: 'ends', words: `The last day must not be before the first, ${dayInWords(next.starts as Day)}` }
  return undefined
}

import type { Form } from '../../../kernel/form.ts'
import type { Item } from '../item.ts'

/** What stands in the boxes of the form of an item when it opens. */
export const typedFrom = (item: Item, contributors: readonly { post_id: number }[]): Form['values'] => ({
  title: item.title,
  number: item.number ?? '',
  topic: item.topic,
  focus: item.focus,
  aim: item.aim,
  brick: item.brickId === null ? '' : String(item.brickId),
  goal: item.goalId === null ? '' : String(item.goalId),
  accountable: item.accountablePostId === null ? '' : String(item.accountablePostId),
  overseen: item.overseenById === null ? '' : String(item.overseenById),
  contributors: contributors.map((one) => one.post_id).join('\n'),
  due: item.dueOn ?? '',
  version: String(item.version),
})

const labels = { title: 'Title', number: 'Number', topic: 'Topic', focus: 'Focus', aim: 'Aim' } as const

type Options = readonly { value: string; label: string }[]

/** Their boxes beside yours, chosen things by their names. */
export function boxTexts(
  choices: { bricks: Options; goals: Options; posts: Options; bodies: Options },
  theirs: Form['values'],
  yours: Form['values'],
) {
  const named = (options: Options, value: string | undefined) => options.find((one) => one.value === value)?.label ?? ''
  const chosen = [
    { field: 'brick', label: 'Brick', options: choices.bricks },
    { field: 'goal', label: 'Goal', options: choices.goals },
    { field: 'accountable', label: 'Accountable post', options: choices.posts },
    { field: 'overseen', label: 'Overseen by', options: choices.bodies },
  ]
  return [
    ...Object.entries(labels).map(([field, label]) => ({
      label,
      theirs: theirs[field] ?? '',
      yours: (yours[field] ?? '').replace(/\r\n?/g, '\n'),
    })),
    ...chosen.map(({ field, label, options }) => ({ label, theirs: named(options, theirs[field]), yours: named(options, yours[field]) })),
  ]
}

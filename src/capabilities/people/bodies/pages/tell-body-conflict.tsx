import { dayAt, dayInWords } from '../../../../kernel/day.ts'
import type { Form } from '../../../../kernel/form.ts'
import { Conflict } from '../../../../ui/conflict.tsx'
import type { BodyChoices } from './edit-body.tsx'

interface Words {
  last: { personName: string; at: string } | undefined
  theirs: Form['values']
  yours: Form['values']
  choices: BodyChoices
}

/** Somebody changed the body first: their words beside yours, which still stand in the form. */
export const TellBodyConflict = ({ last, theirs, yours, choices }: Words) => {
  const named = (options: BodyChoices['posts'], value = '') => options.find((one) => one.value === value)?.label ?? ''
  const fields = [
    { label: 'Name', of: (values: Form['values']) => values.name ?? '' },
    { label: 'Reports to', of: (values: Form['values']) => named(choices.bodies, values.reportsTo) },
    { label: 'Chair', of: (values: Form['values']) => named(choices.posts, values.chair) },
    { label: 'Secretary', of: (values: Form['values']) => named(choices.posts, values.secretary) },
  ]
  return (
    <Conflict
      who={last?.personName ?? 'Somebody'}
      day={last ? dayInWords(dayAt(last.at)) : 'a day not recorded'}
      texts={fields.map(({ label, of }) => ({ label, theirs: of(theirs), yours: of(yours) }))}
    >
      Save again to put yours in its place.
    </Conflict>
  )
}

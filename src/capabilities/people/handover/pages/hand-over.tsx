import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Form as FormState } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count, listed } from '../../../../kernel/words.ts'
import type { DueLine } from '../../../../platform/capability.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Select } from '../../../../ui/select.tsx'
import type { Absence } from '../../absences/absence.ts'
import { leftVacant, successorField } from '../forms.ts'

interface Held {
  posts: { postId: number; post: string }[]
  deputies: { post: string }[]
  grants: { role: string }[]
  absences: Absence[]
}

export interface HandOverFacts {
  person: { id: number; name: string }
  held: Held
  open: readonly DueLine[]
  successors: readonly { id: number; name: string }[]
  done: unknown
}

/** Everything the leaver holds besides posts, each a line that says what becomes of it. */
const alsoHeld = ({ person, held: { deputies, grants, absences } }: HandOverFacts): string[] => [
  ...(deputies.length > 0
    ? [`Writes as a deputy for ${listed([...new Set(deputies.map(({ post }) => post))])}: that ends with the last day.`]
    : []),
  ...(grants.length > 0
    ? [
        `${grants.length === 1 ? 'Role' : 'Roles'}: ${listed(grants.map(({ role }) => role))}. They end with the last day; whoever stays signed in sees nothing from the day after.`,
      ]
    : []),
  ...absences.map(({ name, personId, until }) =>
    personId === person.id
      ? `Is away until ${dayInWords(until)}: that ends with the last day, and with it the cover.`
      : `Covers for ${name} until ${dayInWords(until)}: nobody does after the last day, until somebody else is named.`,
  ),
]

/** Everything somebody holds, and one form that hands it over. */
export const HandOver = ({ frame, facts, today, form }: { frame: Frame; facts: HandOverFacts; today: Day; form: FormState }) => {
  const { person, held, open, done } = facts
  const nothing = held.posts.length === 0 && alsoHeld(facts).length === 0
  return (
    <Page
      frame={frame}
      title={`Hand over from ${person.name}`}
      form={form}
      crumbs={[
        { label: 'The organisation', href: '/organisation' },
        { label: person.name, href: `/organisation/people/${person.id}` },
        { label: 'Handover' },
      ]}
    >
      <Lead
        answer={
          nothing
            ? `${person.name} holds nothing after today.`
            : `${person.name} holds ${count(held.posts.length, 'post')}; ${count(open.length, 'thing')} ${open.length === 1 ? 'is' : 'are'} open on them.`
        }
      >
        {nothing ? '' : 'What is open goes with its post: nothing is lost, and nothing has to be sent on.'}
      </Lead>
      {done !== undefined && (
        <p>
          <Link href={`/organisation/people/${person.id}/handover/receipt`}>The receipt of their last handover</Link>
        </p>
      )}
      {!nothing && <Handing facts={facts} today={today} form={form} />}
      <Open open={open} />
    </Page>
  )
}

const Handing = ({ facts, today, form }: { facts: HandOverFacts; today: Day; form: FormState }) => {
  const { person, held, successors } = facts
  const options = [
    { value: '', label: 'Select a person' },
    { value: leftVacant, label: 'Nobody: vacant from the day after' },
    ...successors.map(({ id, name }) => ({ value: String(id), label: name })),
  ]
  return (
    <Section heading="Hand everything over">
      <Form action={`/organisation/people/${person.id}/handover`}>
        <DateField
          form={form}
          name="lastDay"
          label="Last day"
          hint={`Today is ${dayInWords(today)}. The successors begin the day after.`}
        />
        {held.posts.map(({ postId, post }) => (
          <Select form={form} name={successorField(postId)} label={`Who is ${post} next`} options={options} />
        ))}
        <Actions>
          <Button once>Hand over</Button>
          <Link href={`/organisation/people/${person.id}`}>Leave everything as it is</Link>
        </Actions>
      </Form>
      {alsoHeld(facts).length > 0 && <h3>What else ends with their last day</h3>}
      <Lines items={alsoHeld(facts)} />
    </Section>
  )
}

const Open = ({ open }: Pick<HandOverFacts, 'open'>) => (
  <Section heading="Open on them now" note="it goes with the posts">
    {open.length === 0 && <p class="s-quiet">Nothing is open.</p>}
    <Lines
      items={open.map(({ title, due, href }) => (
        <>
          <Link href={href}>{title}</Link> {due && <span class="s-quiet">by {dayInWords(due)}</span>}
        </>
      ))}
    />
  </Section>
)

import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Form as FormState } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Select } from '../../../../ui/select.tsx'
import { Table } from '../../../../ui/table.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { type Absence, awayInWords } from '../absence.ts'

export interface AwayFacts {
  person: { id: number; name: string }
  absences: readonly Absence[]
  covers: readonly { id: number; name: string }[]
  isMe: boolean
  mayChange: boolean
}

/** Where this person stands today: away, covering for somebody, or neither. */
function answerOf({ person, absences, isMe }: AwayFacts, today: Day): { strong: string; words: string } {
  const now = absences.filter(({ from, until }) => from <= today && today <= until)
  const own = now.find(({ personId }) => personId === person.id)
  const next = absences.filter(({ personId, from }) => personId === person.id && from > today).at(-1)
  const covering = now.filter(({ coverId }) => coverId === person.id)
  const who = isMe ? 'You are' : `${person.name} is`
  const strong = own
    ? `${awayInWords(own)}.`
    : next
      ? `${who} away from ${dayInWords(next.from)} to ${dayInWords(next.until)}, covered by ${next.cover}.`
      : `${who} here, and no absence is planned.`
  const words = covering.map(({ name, until }) => `${isMe ? 'You cover' : 'Covers'} for ${name} until ${dayInWords(until)}.`).join(' ')
  return { strong, words }
}

/** When somebody is away and who covers: what is said so far, and one form to say more. */
export const SayAway = ({ frame, facts, today, form }: { frame: Frame; facts: AwayFacts; today: Day; form: FormState }) => {
  const { person, isMe, mayChange } = facts
  const { strong, words } = answerOf(facts, today)
  const title = isMe ? 'When I am away' : `When ${person.name} is away`
  return (
    <Page
      frame={frame}
      title={title}
      form={form}
      crumbs={
        isMe
          ? [{ label: 'Your account', href: '/account' }, { label: title }]
          : [
              { label: 'The organisation', href: '/organisation' },
              { label: person.name, href: `/organisation/people/${person.id}` },
            ]
      }
    >
      <Lead answer={strong}>{words}</Lead>
      {mayChange && <Say facts={facts} form={form} />}
      <SaidSoFar facts={facts} today={today} />
    </Page>
  )
}

const Say = ({ facts: { person, covers, isMe }, form }: { facts: AwayFacts; form: FormState }) => (
  <Section heading={isMe ? 'Say that I am away' : 'Say that they are away'}>
    <p class="s-quiet">
      Whoever covers may write for every post {isMe ? 'you hold' : `${person.name} holds`} from the first day to the last, and is named as
      writing for {isMe ? 'you' : 'them'}. Afterwards that ends by itself.
    </p>
    <Form action={`/organisation/people/${person.id}/absences`}>
      <DateField form={form} name="from" label="First day away" />
      <DateField form={form} name="until" label="Last day away" />
      <Select
        form={form}
        name="cover"
        label="Who covers"
        hint="Those whose role may write updates."
        options={[{ value: '', label: 'Select a person' }, ...covers.map(({ id, name }) => ({ value: String(id), label: name }))]}
      />
      <TextField
        form={form}
        name="reason"
        label="Why (optional)"
        hint="Everybody at the trust can read it. “Leave” is enough."
        width={20}
      />
      <Button once>Say so</Button>
    </Form>
  </Section>
)

const SaidSoFar = ({ facts: { person, absences, mayChange }, today }: { facts: AwayFacts; today: Day }) => (
  <Section heading="Said so far" note="newest first">
    <Table
      caption="Absences"
      rows={absences}
      empty="Nothing is said so far."
      columns={[
        { label: 'Away', cell: ({ name }) => name },
        { label: 'From', nowrap: true, cell: ({ from }) => dayInWords(from) },
        { label: 'To', nowrap: true, cell: ({ until }) => dayInWords(until) },
        { label: 'Covered by', cell: ({ cover }) => cover },
        { label: 'Why', cell: ({ reason }) => reason },
        {
          label: 'Action',
          unseen: true,
          cell: (one) =>
            mayChange && one.personId === person.id && one.until >= today ? (
              <ActLink href={`/organisation/absences/${one.id}`} about={`: away from ${dayInWords(one.from)}`}>
                Change or take back
              </ActLink>
            ) : null,
        },
      ]}
    />
  </Section>
)

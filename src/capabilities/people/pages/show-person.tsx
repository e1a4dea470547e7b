import { type Day, dayInWords } from '../../../kernel/day.ts'
import type { Form as FormState } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { listed, sentenceCase } from '../../../kernel/words.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'
import { Select } from '../../../ui/select.tsx'
import { Table } from '../../../ui/table.tsx'
import { Unseen } from '../../../ui/unseen.tsx'
import { isOn, type Stretch } from '../rights.ts'
import { roleOptions } from './list-people.tsx'

interface Grant extends Stretch {
  id: number
  role: string
}

interface Tenure extends Stretch {
  postId: number
  post: string
}

interface Words {
  frame: Frame
  facts: {
    person: { id: number; name: string; email: string }
    grants: Grant[]
    holdings: Tenure[]
    deputies: Tenure[]
    away: string
    on: Day
  }
  may: { manage: boolean; givePassphrase: boolean }
  form: FormState
}

const from = { label: 'From', nowrap: true, cell: (s: Stretch) => dayInWords(s.from) }
const until = (on: Day) => ({
  label: 'Until',
  nowrap: true,
  cell: (s: Stretch) => (s.until ? dayInWords(s.until) : s.from > on ? 'Not begun' : 'Today'),
})

const EndRole = ({ personId, grant }: { personId: number; grant: Grant }) => (
  <Form action={`/organisation/people/${personId}/roles/${grant.id}/end`} class="s-rowform">
    <Button kind="secondary" small once>
      End<Unseen> the role of {grant.role}</Unseen>
    </Button>
  </Form>
)

const Posts = ({ facts: { holdings, deputies, on } }: Pick<Words, 'facts'>) => (
  <Section heading="Posts">
    <Table
      caption="Posts held and written for"
      rows={[...holdings.map((t) => ({ ...t, as: 'Holder' })), ...deputies.map((t) => ({ ...t, as: 'Deputy' }))]}
      empty="No post so far."
      columns={[
        { label: 'Post', cell: (t) => <Link href={`/organisation/posts/${t.postId}`}>{t.post}</Link> },
        { label: 'As', cell: (t) => t.as },
        from,
        until(on),
      ]}
    />
  </Section>
)

const Roles = ({ facts: { person, grants, on }, may, form }: Pick<Words, 'facts' | 'may' | 'form'>) => (
  <Section heading="Roles" note="what somebody may see and do here">
    <Table
      caption="Roles"
      rows={grants}
      empty="No role so far: the person can see nothing."
      columns={[
        { label: 'Role', cell: (g) => sentenceCase(g.role) },
        from,
        until(on),
        {
          label: 'Action',
          unseen: true,
          cell: (g) => (may.manage && (g.until === null || g.until >= on) ? <EndRole personId={person.id} grant={g} /> : null),
        },
      ]}
    />
    {may.manage && (
      <Form action={`/organisation/people/${person.id}/roles`} class="s-after">
        <Select form={form} name="role" label="Give another role" options={roleOptions} />
        <DateField form={form} name="from" label="First day" />
        <Button kind="secondary" once>
          Give role
        </Button>
      </Form>
    )}
  </Section>
)

/** One person: roles, posts, and what an administrator may change. */
export const ShowPerson = ({ frame, facts, may, form }: Words) => {
  const { person, grants, holdings, on } = facts
  const roles = grants.filter((g) => isOn(g, on)).map((g) => g.role)
  const posts = holdings.filter((h) => isOn(h, on)).map((h) => h.post)
  return (
    <Page
      frame={frame}
      title={person.name}
      form={form}
      crumbs={[{ label: 'The organisation', href: '/organisation' }, { label: person.name }]}
    >
      <Lead answer={posts.length > 0 ? `Holds ${listed(posts)}.` : 'Holds no post.'}>
        {roles.length > 0 ? `${roles.length === 1 ? 'Role' : 'Roles'} today: ${listed(roles)}.` : 'No role today.'}
      </Lead>
      <p class="s-small s-quiet">{person.email}</p>
      <Posts facts={facts} />
      <p class="s-after">
        {facts.away} <ActLink href={`/organisation/people/${person.id}/absences`}>Absences and cover</ActLink>{' '}
        {may.manage && <ActLink href={`/organisation/people/${person.id}/handover`}>Hand over everything they hold</ActLink>}
      </p>
      <Roles facts={facts} may={may} form={form} />
      {may.givePassphrase && (
        <Section heading="Signing in">
          <p>Somebody new needs a first passphrase. It is shown once, for you to tell them; they change it on their account page.</p>
          <Form action={`/organisation/people/${person.id}/passphrase`}>
            <Button kind="secondary" once>
              Make a first passphrase
            </Button>
          </Form>
        </Section>
      )}
      <div class="s-section">
        <Link href={`/history/person/${person.id}`}>What was changed about this person</Link>
      </div>
    </Page>
  )
}

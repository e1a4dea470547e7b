import type { Form as FormState } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { type Role, roles } from '../../../kernel/role.ts'
import { count, listed, sentenceCase } from '../../../kernel/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Details } from '../../../ui/details.tsx'
import { Form } from '../../../ui/form.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Select } from '../../../ui/select.tsx'
import { Table } from '../../../ui/table.tsx'
import { TextField } from '../../../ui/text-field.tsx'

interface Words {
  frame: Frame
  people: { id: number; name: string; email: string; roles: string[]; posts: string[] }[]
  mayAdd: boolean
  form: FormState
}

/** The roles as choices of a form, the empty one first. */
export const roleOptions = [
  { value: '', label: 'Select a role' },
  ...roles.map((role: Role) => ({ value: role, label: sentenceCase(role) })),
]

const AddPerson = ({ form }: { form: FormState }) => (
  <Details summary="Add a person" open={Object.keys(form.errors).length > 0}>
    <Form action="/organisation/people">
      <TextField form={form} name="name" label="Name" width={30} />
      <TextField
        form={form}
        name="email"
        label="E-mail address"
        type="email"
        width={30}
        spellcheck={false}
        hint="They sign in with it. Somebody of another trust keeps the account they have."
      />
      <Select form={form} name="role" label="First role" options={roleOptions} />
      <Button once>Add person</Button>
    </Form>
  </Details>
)

/** Everybody of the trust, with roles and posts. */
export const ListPeople = ({ frame, people, mayAdd, form }: Words) => {
  const without = people.filter((p) => p.roles.length === 0)
  return (
    <Page
      frame={frame}
      title="People and roles"
      form={form}
      crumbs={[{ label: 'The organisation', href: '/organisation' }, { label: 'People and roles' }]}
    >
      <Lead answer={`${count(people.length, 'person', 'people')} belong${people.length === 1 ? 's' : ''} to the trust.`}>
        {without.length === 0
          ? 'Each has a role today.'
          : `Without a role today, so able to see nothing: ${listed(without.map((p) => p.name))}.`}
      </Lead>
      {mayAdd && <AddPerson form={form} />}
      <Table
        caption="People of the trust"
        rows={people}
        empty="Nobody yet."
        columns={[
          { label: 'Name', cell: (p) => <Link href={`/organisation/people/${p.id}`}>{p.name}</Link> },
          { label: 'Roles', cell: (p) => sentenceCase(listed(p.roles)) },
          { label: 'Posts', cell: (p) => listed(p.posts) },
          { label: 'E-mail', cell: (p) => p.email },
        ]}
      />
    </Page>
  )
}

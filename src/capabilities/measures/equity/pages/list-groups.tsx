import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Fold } from '../../../../ui/fold.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { PopulationGroup } from '../queries.ts'

interface Words {
  frame: Frame
  groups: readonly PopulationGroup[]
  form?: Typed
}

const Rename = ({ group }: { group: PopulationGroup }) => (
  <Fold summary={`Rename ${group.name}`}>
    <Form action="/measures/groups/renaming">
      <Hidden name="group" value={group.id} />
      <Hidden name="version" value={group.version} />
      <TextField name="name" id={`name-${group.id}`} label="New name" form={{ values: { name: group.name }, errors: {} }} />
      <Button kind="secondary" small once>
        Rename
      </Button>
    </Form>
  </Fold>
)

/** The groups of people the trust tells apart: never a person, always a characteristic. */
export const ListGroupsPage = ({ frame, groups, form = blank }: Words) => (
  <Page
    frame={frame}
    title="Groups the trust tells apart"
    crumbs={[{ label: 'Measures', href: '/measures' }, { label: 'Groups of people' }]}
    form={form}
  >
    <Lead
      answer={
        groups.length === 0
          ? 'No group of people is told apart yet.'
          : `${count(groups.length, 'group')} by ${count(new Set(groups.map(({ characteristic }) => characteristic)).size, 'characteristic')}.`
      }
    >
      Figures by group show who fares better or worse. Each figure is of a group, never of a person, and small groups are hidden.
    </Lead>
    <Table
      caption="Groups of people"
      rows={groups}
      group={({ characteristic }) => characteristic}
      columns={[
        { label: 'Group', cell: ({ name }) => name },
        { label: 'Rename', unseen: true, cell: (group) => <Rename group={group} /> },
      ]}
      empty="Add a characteristic and its groups below."
    />
    <AddGroups form={form} />
  </Page>
)

const AddGroups = ({ form }: { form: Typed }) => (
  <Section heading="Add groups">
    <Form action="/measures/groups">
      <TextField name="characteristic" label="Characteristic" hint="Ethnicity, age, sex, disability, deprivation." form={form} width={20} />
      <TextArea name="names" label="Its groups" hint="One a line, as files and papers call them." form={form} rows={6} />
      <Button once>Add them</Button>
    </Form>
  </Section>
)

import { dayInWords } from '../../../kernel/day.ts'
import type { Form as Typed } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { financialYear } from '../../../kernel/period.ts'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Page } from '../../../ui/page.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { type Group, hrefOf, type Priority, sharedKey, trustNamed } from '../group-priority.ts'

interface Words {
  frame: Frame
  group: Group
  posts: readonly { id: number; title: string }[]
  /** Priorities of earlier years that this one may go on from. */
  earlier: readonly Priority[]
  /** Undefined for a new one. */
  priority: Priority | undefined
  year: number
  form: Typed
  /** As somebody else saved it meanwhile. */
  conflict: Priority | undefined
}

/** A priority that this trust leads, added or changed. */
export const EditPriority = ({ frame, group, posts, earlier, priority, year, form, conflict }: Words) => {
  const title = priority ? `Change ${priority.title}` : 'Add a priority your trust leads'
  const years = [...new Set([year - 1, year, year + 1, ...(priority ? [priority.year] : [])])].sort((a, b) => a - b)
  return (
    <Page frame={frame} title={title} crumbs={[{ label: 'Group', href: '/group' }, { label: title }]} form={form}>
      <p>The other trusts of {group.name} read it as soon as you save it. Only your trust can change it.</p>
      {conflict && <Changed priority={conflict} />}
      <Form action={priority ? `${hrefOf(priority)}/edit` : '/group/priorities'} guard>
        {form.values.version && <Hidden name="version" value={form.values.version} />}
        <TextField form={form} name="title" label="What it is called" width={30} />
        <TextArea form={form} name="aim" label="What it is to bring (optional)" rows={2} />
        <Select
          form={form}
          name="year"
          label="For the year"
          options={years.map((one) => ({ value: String(one), label: financialYear(one) }))}
        />
        <TextField form={form} name="position" label="Its place in the list" width={2} inputmode="numeric" />
        <Select
          form={form}
          name="post"
          label="The executive post that leads it"
          options={[{ value: '', label: 'Select a post' }, ...posts.map((post) => ({ value: String(post.id), label: post.title }))]}
        />
        <Follows group={group} earlier={earlier} form={form} />
        <Button once>{priority ? 'Save the priority' : 'Add this priority'}</Button>
      </Form>
    </Page>
  )
}

const Follows = ({ group, earlier, form }: Pick<Words, 'group' | 'earlier' | 'form'>) => (
  <Select
    form={form}
    name="follows"
    label="The priority of an earlier year it goes on from (optional)"
    options={[
      { value: '', label: 'None: it is new' },
      ...earlier
        .toSorted((a, b) => b.year - a.year || a.position - b.position)
        .map((one) => ({
          value: sharedKey(one),
          label: `${financialYear(one.year)}: ${one.title}, led by ${trustNamed(group, one.trustId)}`,
        })),
    ]}
  />
)

const Changed = ({ priority }: { priority: Priority }) => (
  <section class="s-conflict" aria-labelledby="conflict" role="alert">
    <h2 id="conflict">Somebody changed this while you were writing</h2>
    <p>
      It now reads “{priority.title}”: {priority.aim || 'no aim'}. It is led by the {priority.leadTitle}
      {priority.endedOn ? ` and ended on ${dayInWords(priority.endedOn)}` : ''}. Yours is not saved yet and stands below; press again to
      save it.
    </p>
  </section>
)

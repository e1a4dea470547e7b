import type { Form as Typed } from '../../../../kernel/form.ts'
import { Button } from '../../../../ui/button.tsx'
import { Fold } from '../../../../ui/fold.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Select } from '../../../../ui/select.tsx'
import { Table } from '../../../../ui/table.tsx'
import { TextField } from '../../../../ui/text-field.tsx'

interface Words {
  sets: readonly { name: string; steward: string; measures: number }[]
  posts: readonly { id: number; title: string }[]
  standard: number | null
  mayKeep: boolean
  form: Typed
}

/** The data sets figures are taken from, each with the post that looks after it. */
export const DataSets = ({ sets, posts, standard, mayKeep, form }: Words) => (
  <Section heading="Data sets" note="and who looks after them">
    <Table
      caption="Data sets"
      columns={[
        { label: 'Data set', cell: ({ name }) => name },
        { label: 'Looked after by', cell: ({ steward }) => steward },
        { label: 'Measures', cell: ({ measures }) => measures, number: true },
      ]}
      rows={sets}
      empty="No measure says where its figures are taken from."
    />
    {mayKeep && sets.length > 0 && <StewardFold sets={sets} posts={posts} form={form} />}
    {mayKeep && <StandardFold standard={standard} form={form} />}
  </Section>
)

const StewardFold = ({ sets, posts, form }: Pick<Words, 'sets' | 'posts' | 'form'>) => (
  <Fold summary="Name who looks after a data set" open={form.errors.name !== undefined || form.errors.post !== undefined}>
    <Form action="/measures/quality/steward">
      <Select form={form} name="name" label="Data set" options={sets.map(({ name }) => ({ value: name, label: name }))} />
      <Select
        form={form}
        name="post"
        label="Looked after by"
        options={[{ value: '', label: 'Nobody' }, ...posts.map(({ id, title }) => ({ value: String(id), label: title }))]}
      />
      <Button kind="secondary" once>
        Save
      </Button>
    </Form>
  </Fold>
)

const StandardFold = ({ standard, form }: Pick<Words, 'standard' | 'form'>) => (
  <Fold summary="Set the days within which errors are put right" open={form.errors.days !== undefined}>
    <Form action="/measures/quality/standard">
      <TextField
        form={{ values: { days: standard === null ? '' : String(standard), ...form.values }, errors: form.errors }}
        name="days"
        label="Days from finding an error to putting it right"
        width={3}
        inputmode="numeric"
      />
      <Button kind="secondary" once>
        Save
      </Button>
    </Form>
  </Fold>
)

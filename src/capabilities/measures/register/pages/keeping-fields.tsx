import { Radios } from '../../../../ui/radios.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { MeasureFormWords } from './edit-measure.tsx'

/** Who answers for it, where it is read, where it began, and when its figures are due. */
export const KeepingFields = ({ form, posts }: MeasureFormWords) => (
  <>
    <h2>Who keeps it</h2>
    <PostBox form={form} posts={posts} name="owner" label="Owner (optional)" hint="The post that answers for where it stands" />
    <PostBox
      form={form}
      posts={posts}
      name="steward"
      label="Steward (optional)"
      hint="The post that sees that its figures come and are right"
    />
    <Reading form={form} />
    <Baseline form={form} />
    <Due form={form} />
  </>
)

const Reading = ({ form }: Pick<MeasureFormWords, 'form'>) => (
  <>
    <Radios
      form={form}
      name="level"
      label="Read at"
      choices={[
        { value: 'board', label: 'Board' },
        { value: 'directorate', label: 'Directorate' },
        { value: 'service', label: 'Service' },
        { value: 'ward', label: 'Ward or team' },
      ]}
      inline
    />
    <Radios
      form={form}
      name="horizon"
      label="It should move"
      choices={[
        { value: 'short term', label: 'Within months' },
        { value: 'long term', label: 'Over years', hint: 'A long-term outcome' },
      ]}
    />
    <Select
      form={form}
      name="standard"
      label="Standard (optional)"
      options={[
        { value: '', label: 'None' },
        { value: 'national', label: 'A national standard' },
        { value: 'local', label: 'A local standard' },
      ]}
    />
  </>
)

const Due = ({ form }: Pick<MeasureFormWords, 'form'>) => (
  <>
    <TextField
      form={form}
      name="dueAfterDays"
      label="Days after its period that a figure is due (optional)"
      hint="15 where nothing is said"
      inputmode="numeric"
      width={3}
    />
    <TextField
      form={form}
      name="hiddenBelow"
      label="Hide figures of fewer people than (optional)"
      hint="10 where people could be recognised; 0 where nobody is counted"
      inputmode="numeric"
      width={2}
    />
  </>
)

const Baseline = ({ form }: Pick<MeasureFormWords, 'form'>) => (
  <>
    <h2>Where it began</h2>
    <TextField
      form={form}
      name="baselineValue"
      label="Baseline (optional)"
      hint="The figure that change is told from"
      inputmode="decimal"
      width={10}
    />
    <TextField form={form} name="baselinePeriod" label="of (optional)" hint="For example, November 2023" width={20} />
    <TextField form={form} name="baselineWords" label="About the baseline (optional)" hint="Or why there is none" />
  </>
)

const PostBox = ({ form, posts, ...words }: Pick<MeasureFormWords, 'form' | 'posts'> & { name: string; label: string; hint: string }) => (
  <Select
    form={form}
    {...words}
    options={[{ value: '', label: 'Nobody yet' }, ...posts.map(({ id, title }) => ({ value: String(id), label: title }))]}
  />
)

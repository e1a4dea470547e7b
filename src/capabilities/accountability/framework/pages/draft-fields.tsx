import type { Form as Typed } from '../../../../kernel/form.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkboxes } from '../../../../ui/checkboxes.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { TriggerTest } from '../framework.ts'

/** What may be chosen while a draft is put together. */
export interface DraftChoices {
  posts: Option[]
  bodies: Option[]
  levels: Option[]
  /** `measure:1`, `theme:Access`, `standard:national`. */
  measures: Option[]
  places: Option[]
}

const at = '/accountability/framework/draft'
const none = (label: string): Option => ({ value: '', label })

const testWords: Record<TriggerTest, string> = {
  missed: 'It misses its target so many periods running',
  concern: 'It shows special cause concern so many periods running',
  failing: 'It consistently misses its target, by its process limits',
  'no figure': 'It has no figure for so many periods that are due',
  quality: 'So many dimensions of its data quality are not assured',
}

const isOpen = (form: Typed) => Object.keys(form.values).length > 0

/** A level of review, new or to be changed. */
export const LevelFields = ({ form, choices }: { form: Typed; choices: DraftChoices }) => (
  <div id="level">
    <Details summary={form.values.id ? 'Change the level' : 'Add a level'} open={isOpen(form)}>
      <Form action={`${at}/levels`}>
        {form.values.id && <Hidden name="id" value={form.values.id} />}
        <TextField form={form} name="name" label="What is it called?" width={20} />
        <TextField form={form} name="meaning" label="What does it mean? (optional)" />
        <TextField form={form} name="everyMonths" label="How many months between reviews?" width={2} inputmode="numeric" />
        <Select form={form} name="chair" label="Who chairs it?" options={[none('Select a post'), ...choices.posts]} />
        <Select form={form} name="body" label="Which body does it go next to? (optional)" options={[none('None'), ...choices.bodies]} />
        <Details summary="Who is asked to it besides" open={Boolean(form.values.attending)}>
          <Checkboxes form={form} name="attending" label="Who is asked to it besides?" small choices={choices.posts} />
        </Details>
        <Button once>Keep this level</Button>
      </Form>
    </Details>
  </div>
)

/** A rule, new or to be changed. */
export const TriggerFields = ({ form, choices }: { form: Typed; choices: DraftChoices }) => (
  <div id="trigger">
    <Details summary={form.values.id ? 'Change the trigger' : 'Add a trigger'} open={isOpen(form)}>
      <Form action={`${at}/triggers`}>
        {form.values.id && <Hidden name="id" value={form.values.id} />}
        <Select form={form} name="measures" label="Which measures?" options={[none('Select which'), ...choices.measures]} />
        <Select form={form} name="placeKind" label="Where does it look?" options={[none('Select where'), ...choices.places]} />
        <Select
          form={form}
          name="test"
          label="When does it fire?"
          options={[none('Select when'), ...Object.entries(testWords).map(([value, label]) => ({ value, label }))]}
        />
        <TextField
          form={form}
          name="times"
          label="How many?"
          hint="Periods running, or dimensions of data quality."
          width={2}
          inputmode="numeric"
        />
        <Select form={form} name="level" label="Which review does it lead to?" options={[none('Select a level'), ...choices.levels]} />
        <TextField form={form} name="withinDays" label="Within how many days?" width={3} inputmode="numeric" />
        <Select form={form} name="told" label="Who is told?" options={[none('Select a post'), ...choices.posts]} />
        <Button once>Keep this trigger</Button>
      </Form>
    </Details>
  </div>
)

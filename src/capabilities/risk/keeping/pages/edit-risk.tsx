import type { Child } from 'hono/jsx'
import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { roles as allRoles, type Role } from '../../../../kernel/role.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkboxes } from '../../../../ui/checkboxes.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { Matrix } from '../../matrix/matrix.ts'
import type { Worded } from '../likeness.ts'
import { Twins } from './likely-twins.tsx'

interface Titled {
  id: number
  title: string
}

interface Words {
  frame: Frame
  matrix: Matrix
  goals: readonly Titled[]
  posts: readonly Titled[]
  registers: readonly Titled[]
  bodies: readonly Titled[]
  parents: readonly Titled[]
  /** Categories in use, offered while one is typed. */
  categories: readonly string[]
  /** The roles of whoever writes. */
  roles: readonly Role[]
  /** The risk changed; left out for a new one. */
  risk?: { id: number; title: string; version: number } | undefined
  /** Risks that likely say the same. */
  twins?: readonly Worded[]
  form?: Typed
  conflict?: Child
}

/** A risk taken up, or its words, its place and who answers for it changed. */
export const EditRiskPage = (words: Words) => {
  const { frame, matrix, risk, form = blank, conflict, twins = [] } = words
  return (
    <Page
      frame={frame}
      title={risk ? `Edit ${risk.title}` : 'Add a risk'}
      crumbs={[{ label: 'Risk and assurance', href: '/risks' }, ...(risk ? [{ label: risk.title, href: `/risks/${risk.id}` }] : [])]}
      form={form}
    >
      {conflict}
      <Twins twins={twins} />
      <Form action={risk ? `/risks/${risk.id}` : '/risks'} guard>
        {risk && <Hidden name="version" value={form.values.version ?? risk.version} />}
        {twins.length > 0 && <Hidden name="meantIt" value={twins.map(({ id }) => id).join(',')} />}
        <TextField form={form} name="number" label="Number" hint="As its register has it, such as 04." width={5} />
        <TextField form={form} name="title" label="Title" />
        <TextArea
          form={form}
          name="cause"
          label="If (the cause)"
          hint="The three read on as one sentence: If more people are referred than teams can see, then people wait too long, resulting in worse health."
          rows={2}
        />
        <TextArea form={form} name="event" label="Then (the event)" rows={2} />
        <TextArea form={form} name="effect" label="Resulting in (the effect)" rows={2} />
        <Where {...words} form={form} />
        <Who {...words} form={form} />
        {risk ? (
          <p>
            <Link href={`/risks/${risk.id}/target`}>Its target, with the day and the reason</Link>
          </p>
        ) : (
          <Target form={form} matrix={matrix} />
        )}
        <Confidential {...words} form={form} />
        <Button once>{risk ? 'Save' : twins.length > 0 ? 'Add it all the same' : 'Add this risk'}</Button>
      </Form>
    </Page>
  )
}

const named = (things: readonly Titled[]): Option[] => things.map(({ id, title }) => ({ value: String(id), label: title }))
const or = (none: string, things: readonly Titled[]): Option[] => [{ value: '', label: none }, ...named(things)]

type Shown = Words & { form: Typed }

const Where = ({ form, registers, parents, goals, categories }: Shown) => (
  <>
    <h2>Where it stands</h2>
    {registers.length > 0 && <Select form={form} name="register" label="Register" options={or('Board assurance framework', registers)} />}
    <TextField form={form} name="category" label="Category (optional)" list="categories-used" width={20} />
    <datalist id="categories-used">
      {categories.map((value) => (
        <option value={value}>{value}</option>
      ))}
    </datalist>
    <Select form={form} name="goal" label="Goal it threatens (optional)" options={or('None', goals)} />
    <Select form={form} name="parent" label="Risk of the framework it belongs to (optional)" options={or('None', parents)} />
    <DateField form={form} name="raised" label="Raised on (optional)" hint="For example, 15 1 2024" />
  </>
)

const Who = ({ form, posts, bodies }: Shown) => (
  <>
    <h2>Who answers for it</h2>
    <Select form={form} name="owner" label="Post that owns it (optional)" options={or('Nobody yet', posts)} />
    <Select form={form} name="lead" label="Director who answers for it to the board (optional)" options={or('Nobody yet', posts)} />
    {bodies.length > 0 && <Select form={form} name="body" label="Committee that oversees it (optional)" options={or('None yet', bodies)} />}
    <TextField form={form} name="committee" label="Committee, as a paper names it (optional)" width={30} />
    <TextField
      form={form}
      name="partners"
      label="Partners who own it with the trust (optional)"
      hint="Such as the county council. Leave it empty where it is the trust’s alone."
    />
  </>
)

const Confidential = ({ form, roles }: Shown) => (
  <>
    <h2>Who sees it</h2>
    <Checkboxes form={form} name="confidential" label="Confidential" choices={[{ value: 'yes', label: 'Only the roles below see it' }]} />
    <Checkboxes
      form={form}
      name="seenBy"
      label="Roles that see a confidential risk"
      hint="From everybody else all of it is hidden: its page, scores, controls and actions, its history, what search finds of it, and every count. It is in no paper, and it is not shared with partners."
      small
      choices={allRoles.map((role) => ({ value: role, label: `${sentenceCase(role)}${roles.includes(role) ? ' (your own)' : ''}` }))}
    />
  </>
)

/** The degrees of a matrix to choose from, lowest first. */
export const degrees = (labels: readonly string[]): Option[] => [
  { value: '', label: 'Not known' },
  ...labels.map((label, i) => ({ value: String(i + 1), label: `${i + 1} ${label}` })),
]

const Target = ({ form, matrix }: { form: Typed; matrix: Matrix }) => (
  <>
    <h2>Target</h2>
    <Select form={form} name="targetLikelihood" label="Likelihood" options={degrees(matrix.likelihoods)} />
    <Select form={form} name="targetConsequence" label="Consequence" options={degrees(matrix.consequences)} />
    <TextField
      form={form}
      name="targetScore"
      label="Score, where only that is known"
      hint="Leave it empty when you gave likelihood and consequence."
      inputmode="numeric"
      width={3}
    />
  </>
)

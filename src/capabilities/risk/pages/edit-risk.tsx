import type { Child } from 'hono/jsx'
import { blank, type Form as Typed } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Page } from '../../../ui/page.tsx'
import { type Option, Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Matrix } from '../matrix.ts'

interface Words {
  frame: Frame
  matrix: Matrix
  goals: readonly { id: number; title: string }[]
  posts: readonly { id: number; title: string }[]
  /** The risk changed; left out for a new one. */
  risk?: { id: number; title: string; version: number } | undefined
  form?: Typed
  conflict?: Child
}

/** A risk taken up, or its words, owner and target changed. */
export const EditRiskPage = ({ frame, matrix, goals, posts, risk, form = blank, conflict }: Words) => (
  <Page
    frame={frame}
    title={risk ? `Edit ${risk.title}` : 'Add a risk'}
    crumbs={[{ label: 'Risk and assurance', href: '/risks' }, ...(risk ? [{ label: risk.title, href: `/risks/${risk.id}` }] : [])]}
    form={form}
  >
    {conflict}
    <Form action={risk ? `/risks/${risk.id}` : '/risks'} guard>
      {risk && <Hidden name="version" value={form.values.version ?? risk.version} />}
      <TextField form={form} name="number" label="Number" hint="As the assurance framework has it, such as 04." width={5} />
      <TextField form={form} name="title" label="Title" />
      <TextArea form={form} name="cause" label="If (the cause)" rows={2} />
      <TextArea form={form} name="event" label="Then (the event)" rows={2} />
      <TextArea form={form} name="effect" label="Resulting in (the effect)" rows={2} />
      <Select form={form} name="goal" label="Goal it threatens (optional)" options={[{ value: '', label: 'None' }, ...named(goals)]} />
      <Select
        form={form}
        name="owner"
        label="Post that owns it (optional)"
        options={[{ value: '', label: 'Nobody yet' }, ...named(posts)]}
      />
      <TextField form={form} name="committee" label="Committee that oversees it (optional)" width={30} />
      <Target form={form} matrix={matrix} />
      <Button once>{risk ? 'Save' : 'Add this risk'}</Button>
    </Form>
  </Page>
)

const named = (things: readonly { id: number; title: string }[]): Option[] =>
  things.map(({ id, title }) => ({ value: String(id), label: title }))

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

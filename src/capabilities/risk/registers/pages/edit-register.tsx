import type { Child } from 'hono/jsx'
import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { levelInWords, type Register, registerLevels } from '../register.ts'

interface Around {
  frame: Frame
  places: readonly Option[]
  posts: readonly Option[]
  bodies: readonly Option[]
}

const crumbs = [
  { label: 'Risk and assurance', href: '/risks' },
  { label: 'Registers of risks', href: '/risks/registers' },
]

/** A register opened, or its name, place, keeper and committee changed. */
export const EditRegisterPage = ({
  frame,
  places,
  posts,
  bodies,
  register,
  form = blank,
  conflict,
}: Around & { register?: Register | undefined; form?: Typed; conflict?: Child }) => (
  <Page frame={frame} title={register ? `Change ${register.name}` : 'Open a register'} crumbs={crumbs} form={form}>
    {conflict}
    <Form action={register ? `/risks/registers/${register.id}` : '/risks/registers'} guard>
      {register && <Hidden name="version" value={form.values.version ?? register.version} />}
      <Fields {...{ places, posts, bodies, form }} isHeld={register !== undefined} />
      <Button once>{register ? 'Save' : 'Open this register'}</Button>
    </Form>
    {register && (
      <p>
        <Link href={`/risks/registers/${register.id}/end`}>End it, or merge it into another</Link>
      </p>
    )}
  </Page>
)

const Fields = ({ places, posts, bodies, form, isHeld }: Omit<Around, 'frame'> & { form: Typed; isHeld: boolean }) => (
  <>
    <TextField form={form} name="name" label="Name" {...(isHeld ? { hint: 'It is still found by the name it has now.' } : {})} />
    <Select
      form={form}
      name="level"
      label="Level"
      options={[{ value: '', label: 'Select a level' }, ...registerLevels.map((level) => ({ value: level, label: levelInWords[level] }))]}
    />
    <Select
      form={form}
      name="place"
      label="Place"
      hint="Leave it open for the board assurance framework and the organisation’s register."
      options={[{ value: '', label: 'The whole trust' }, ...places]}
    />
    <Select form={form} name="keeper" label="Post that keeps it (optional)" options={[{ value: '', label: 'Nobody yet' }, ...posts]} />
    <Select form={form} name="body" label="Committee that watches it (optional)" options={[{ value: '', label: 'None yet' }, ...bodies]} />
  </>
)

interface Ending {
  frame: Frame
  register: Register
  /** Open and proposed risks that stand in it. */
  risks: number
  others: readonly Option[]
  ending?: Typed
  merging?: Typed
  conflict?: Child
}

/** A register ended where nothing stands in it, or merged into another with all its risks. */
export const EndRegisterPage = ({ frame, register, risks, others, ending = blank, merging = blank, conflict }: Ending) => (
  <Page frame={frame} title={`End ${register.name}`} crumbs={crumbs} form={Object.keys(ending.errors).length > 0 ? ending : merging}>
    {conflict}
    <Section heading="Merge it into another register">
      <p>
        {risks === 0
          ? 'No open risk stands in it.'
          : `${risks} ${risks === 1 ? 'open or proposed risk moves' : 'open or proposed risks move'} with it. Each keeps its number and its history, and is found by this register’s name.`}
      </p>
      <Form action={`/risks/registers/${register.id}/merging`} guard>
        <Hidden name="version" value={merging.values.version ?? register.version} />
        <Select
          form={merging}
          name="into"
          label="Register its risks go to"
          options={[{ value: '', label: 'Select a register' }, ...others]}
        />
        <TextArea form={merging} name="why" label="Why" rows={2} />
        <Button once>Merge it</Button>
      </Form>
    </Section>
    {risks === 0 && (
      <Section heading="Or end it">
        <Form action={`/risks/registers/${register.id}/ending`} guard>
          <Hidden name="version" value={ending.values.version ?? register.version} />
          <TextArea form={ending} name="why" id="ending-why" label="Why it ends" rows={2} />
          <Button once kind="secondary">
            End it
          </Button>
        </Form>
      </Section>
    )}
  </Page>
)

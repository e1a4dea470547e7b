import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { type Appetite, type AppetiteLevel, appetiteInWords } from '../appetite.ts'

interface Words {
  frame: Frame
  of: { title: string; field: 'element' | 'risk'; id: number }
  now: Appetite | undefined
  levels: readonly Pick<AppetiteLevel, 'name' | 'meaning'>[]
  bodies: readonly { id: number; name: string }[]
  form: Typed
  changed?: boolean
}

/** A level and the scores it tolerates, from a day, for an objective or one risk. */
export const SetAppetitePage = ({ frame, of, now, levels, bodies, form, changed }: Words) => (
  <Page
    frame={frame}
    title={`Appetite for ${of.title}`}
    crumbs={[
      { label: 'Risk and assurance', href: '/risks' },
      { label: 'Appetite and tolerance', href: '/risks/appetite' },
    ]}
    form={form}
  >
    {changed && <p role="alert">Somebody set it meanwhile. What stands now is told below; press again if yours is to take its place.</p>}
    <p>
      {now ? `Now: ${appetiteInWords(now)}. It ends the day before the new one begins.` : 'None is set now.'}
      {of.field === 'risk' && ' A risk’s own appetite stands before that of its objective.'}
    </p>
    <Form action="/risks/appetite" guard>
      <Hidden name={of.field} value={of.id} />
      <Hidden name="seen" value={form.values.seen ?? ''} />
      <Select
        form={form}
        name="level"
        label="Level of appetite"
        options={[
          { value: '', label: 'Choose a level' },
          ...levels.map(({ name, meaning }) => ({ value: name, label: meaning ? `${name}: ${meaning}` : name })),
        ]}
      />
      <Tolerated form={form} />
      <Select
        form={form}
        name="body"
        label="Decided by (optional)"
        options={[{ value: '', label: 'Not said' }, ...bodies.map(({ id, name }) => ({ value: String(id), label: name }))]}
      />
      <TextArea form={form} name="why" label="Why" rows={3} />
      <DateField form={form} name="on" label="First day" hint="For example, 1 4 2025" />
      <Button once>Set this appetite</Button>
    </Form>
  </Page>
)

const Tolerated = ({ form }: { form: Typed }) => (
  <>
    <TextField form={form} name="from" label="Lowest score tolerated" inputmode="numeric" width={2} />
    <TextField form={form} name="to" label="Highest score tolerated" inputmode="numeric" width={2} />
  </>
)

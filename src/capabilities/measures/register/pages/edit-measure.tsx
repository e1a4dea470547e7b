import type { Child } from 'hono/jsx'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkboxes } from '../../../../ui/checkboxes.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { Measure } from '../../measure.ts'
import type { Consequence } from '../defining.ts'
import { FigureFields } from './figure-fields.tsx'
import { KeepingFields } from './keeping-fields.tsx'
import { MeaningFields } from './meaning-fields.tsx'

export interface MeasureFormWords {
  frame: Frame
  form: Typed
  posts: readonly { id: number; title: string }[]
  /** Themes in use, to be spelt alike. */
  themes: readonly string[]
  /** The measure changed; left out for a new one. */
  measure?: Measure
  /** What the change would do to figures that are there, to be ticked. */
  consequences?: readonly Consequence[]
  conflict?: Child
}

/** A measure set up, or what it is changed: every field says in plain words what it is for. */
export const EditMeasurePage = (words: MeasureFormWords) => {
  const { frame, measure, form, consequences = [], conflict } = words
  return (
    <Page
      frame={frame}
      title={measure ? `Edit ${measure.name}` : 'Add a measure'}
      crumbs={[
        { label: 'Measures', href: '/measures' },
        { label: 'Register', href: '/measures/register' },
        ...(measure ? [{ label: measure.name, href: `/measures/${measure.id}/definition` }] : []),
      ]}
      form={form}
    >
      {conflict}
      <Form action={measure ? `/measures/${measure.id}/definition` : '/measures'} guard>
        {measure && <Hidden name="version" value={form.values.version ?? measure.version} />}
        <MeaningFields {...words} />
        <FigureFields form={form} />
        <KeepingFields {...words} />
        {(consequences.length > 0 || form.values.meantIt) && (
          <Checkboxes
            form={form}
            name="meantIt"
            label="What this does to the figures there are"
            choices={[{ value: 'yes', label: 'I mean it', hint: consequences.map(({ words: told }) => told).join('. ') }]}
          />
        )}
        <Button once>{measure ? 'Save' : 'Add this measure'}</Button>
      </Form>
    </Page>
  )
}

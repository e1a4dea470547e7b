import type { Child } from 'hono/jsx'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { Measure } from '../../measure.ts'
import { periodExample } from '../period-typed.ts'
import type { Target } from '../target.ts'
import { standsInWords, targetInWords } from '../target-words.ts'
import { targetCrumbs } from './target-crumbs.ts'

interface Words {
  frame: Frame
  measure: Measure
  target: Target
  form: Typed
  conflict?: Child
}

/** A target that ends without another in its place. */
export const EndTargetPage = ({ frame, measure, target, form, conflict }: Words) => (
  <Page frame={frame} title="End a target" crumbs={targetCrumbs(measure)} form={form}>
    {conflict}
    <p>
      <b>{sentenceCase(targetInWords(measure, target))}</b>, {standsInWords(measure, target)}.
    </p>
    <p>
      After the last period it stands for, nothing is asked for and no chart says whether a target is met. Earlier periods are still held
      against it. To change what is asked for, set a new target instead: it takes this one’s place.
    </p>
    <Form action={`/measures/${measure.id}/targets/${target.id}/end`} guard>
      <Hidden name="version" value={form.values.version ?? ''} />
      <TextField
        form={form}
        name="until"
        label="Last period it stands for"
        hint={`For example, ${periodExample[measure.frequency]}`}
        width={20}
      />
      <TextArea form={form} name="reason" label="Why it ends" rows={3} />
      <Button once>End this target</Button>
    </Form>
  </Page>
)

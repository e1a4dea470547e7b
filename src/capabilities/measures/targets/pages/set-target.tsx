import type { Child } from 'hono/jsx'
import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Select } from '../../../../ui/select.tsx'
import { Tabs } from '../../../../ui/tabs.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { Measure } from '../../measure.ts'
import { comparisonOf } from '../checking.ts'
import { periodExample } from '../period-typed.ts'
import { type Target, type TargetKind, targetKinds } from '../target.ts'
import { standsInWords, targetInWords } from '../target-words.ts'
import { AskedFor } from './asked-for.tsx'
import { targetCrumbs } from './target-crumbs.ts'

export interface SetTargetWords {
  frame: Frame
  measure: Measure
  /** Where it is measured. */
  places: readonly { id: number; name: string }[]
  kind: TargetKind
  /** The newest target of every place, which the new one most likely replaces. */
  standing: Target | undefined
  form?: Typed
  conflict?: Child
}

export const kindNames: Record<TargetKind, string> = {
  number: 'A number',
  dated: 'Figures from dates',
  trajectory: 'A trajectory',
  either: 'Either of two ways',
}

/** What a measure is to reach, agreed anew. The kind is chosen by address, so each form has only its own boxes and needs no script. */
export const SetTargetPage = (words: SetTargetWords) => {
  const { frame, measure, kind, form = blank, conflict } = words
  const address = `/measures/${measure.id}/targets`
  return (
    <Page frame={frame} title="Set a target" crumbs={targetCrumbs(measure)} form={form}>
      {conflict}
      <Now {...words} />
      <Tabs
        label="Kinds of target"
        links={targetKinds.map((one) => ({ href: `${address}/new?kind=${one}`, label: kindNames[one], current: one === kind }))}
      />
      <Form action={address} guard>
        <Hidden name="kind" value={kind} />
        <Hidden name="seen" value={form.values.seen ?? 0} />
        <AskedFor measure={measure} kind={kind} form={form} />
        <Stretch {...words} />
        <Agreed form={form} standing={words.standing} />
        <Button once>Set this target</Button>
      </Form>
    </Page>
  )
}

const Now = ({ measure, standing }: SetTargetWords) => {
  const comparison = comparisonOf(measure)
  return (
    <>
      <p>
        <b>{measure.name}.</b>{' '}
        {comparison
          ? `${comparison === 'at least' ? 'More is better: a target is met at the figure or above it.' : 'Less is better: a target is met at the figure or below it.'}`
          : 'It is not said which way is better, so no target can be set yet.'}
      </p>
      {standing && (
        <p class="s-small">
          Now: {targetInWords(measure, standing)}, {standsInWords(measure, standing)}. A new target for the same places takes its place from
          the period it begins; the old one stays to be read, with your reason.
        </p>
      )}
    </>
  )
}

/** What a target may be for. Where figures are added up a number for the whole is none for a part, so the whole is offered first. */
function placesFor({ adding }: Measure, places: SetTargetWords['places']) {
  const named = places.map(({ id, name }) => ({ value: String(id), label: name }))
  return adding === 'sum'
    ? [...named, { value: '', label: 'Each place alike: a ward as much as the trust' }]
    : [{ value: '', label: 'Every place it is measured at' }, ...named]
}

const Stretch = ({ measure, places, form = blank }: SetTargetWords) => (
  <>
    <Select form={form} name="place" label="For" options={placesFor(measure, places)} />
    <TextField
      form={form}
      name="from"
      label="Begins"
      hint={`The first period it stands for, such as ${periodExample[measure.frequency]}`}
      width={20}
    />
    <TextField
      form={form}
      name="until"
      label="Ends (optional)"
      hint="The last period it stands for; empty until another takes its place"
      width={20}
    />
  </>
)

const Agreed = ({ form = blank, standing }: Pick<SetTargetWords, 'form' | 'standing'>) => (
  <>
    <TextField
      form={form}
      name="agreedBy"
      label="Agreed by (optional)"
      hint="For example, the finance and performance committee"
      width={30}
    />
    <DateField form={form} name="agreedOn" label="Agreed on (optional)" />
    <TextArea
      form={form}
      name="reason"
      label={standing ? 'Why it changes' : 'Why this target (optional)'}
      hint={standing ? 'Read beside the old target wherever the two are shown' : 'For example, the standard of the NHS Constitution'}
      rows={3}
    />
  </>
)

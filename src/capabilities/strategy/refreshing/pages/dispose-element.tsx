import type { Child } from 'hono/jsx'
import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { WhenPicked } from '../../../../ui/when-picked.tsx'
import { parentsFor } from '../../editing.ts'
import { dispositions, type StrategyElement } from '../../element.ts'
import { levelName, namesAt } from '../../level-names.ts'
import { meaning } from '../../pages/trace-element.tsx'
import { mergeTargets, placeOf } from '../disposing.ts'
import { closesWithReview, decidedOf, endings, type Refresh } from '../refresh.ts'
import { refreshCrumbs } from './crumbs.ts'
import { Decided } from './decided.tsx'
import { DecisionFields } from './decision-fields.tsx'

export interface DisposeWords {
  frame: Frame
  refresh: Refresh
  element: StrategyElement
  form?: Typed
  conflict?: Child
}

/** What becomes of one item: the decision with its reason, approver and day; once decided, what was decided and the way back. */
export const DisposeElementPage = ({ frame, refresh, element, form = blank, conflict }: DisposeWords) => {
  const { old, draft } = refresh
  const name = levelName(namesAt(old, element), element.level).toLowerCase()
  const isDecided = decidedOf(refresh, element.id).length > 0
  return (
    <Page
      frame={frame}
      title={`What becomes of ${element.title}`}
      crumbs={refreshCrumbs(refresh)}
      form={form}
      heading={
        <PageHead title={element.title} caption={`What becomes of this ${name} of ${old.version.label} in ${draft.version.label}`} />
      }
    >
      {element.statement && <p class="s-quiet">{element.statement}</p>}
      {conflict}
      {isDecided || draft.version.state !== 'draft' ? (
        <Decided refresh={refresh} element={element} />
      ) : (
        <Form action={`/strategy/versions/${draft.version.id}/refresh/${element.id}`} guard>
          <Radios
            form={form}
            name="disposition"
            small
            label={`In ${draft.version.label} it is`}
            choices={dispositions.map((d) => ({ value: d, label: sentenceCase(d), hint: hintOf(d, closesWithReview(old, element)) }))}
          />
          <Fields refresh={refresh} element={element} form={form} />
          <DecisionFields form={form} />
          <Button once>Write this down</Button>
        </Form>
      )}
    </Page>
  )
}

function hintOf(d: (typeof dispositions)[number], reviewed: boolean): string {
  const said = d === 'split' ? 'Became several' : meaning[d]
  return endings.includes(d) && reviewed ? `${said}; it needs its closing review before the draft is adopted` : said
}

const Fields = ({ refresh, element, form }: Required<Pick<DisposeWords, 'refresh' | 'element' | 'form'>>) => {
  const head = element.level === 'goal' || element.level === 'brick'
  return (
    <>
      <WhenPicked picked={['reworded', 'refocused']} open={form.errors.title !== undefined}>
        <TextField form={withWords(form, element)} name="title" label="Its new words" />
        {head && <TextArea form={withWords(form, element)} name="statement" label="Its statement (optional)" rows={3} />}
      </WhenPicked>
      <WhenPicked picked={['split']} open={form.errors.parts !== undefined}>
        <TextArea form={form} name="parts" label="What it is split into" hint="One on each line." rows={4} />
      </WhenPicked>
      <WhenPicked picked={['merged']} open={form.errors.into !== undefined}>
        <Select form={form} name="into" label="What it is merged into" options={chosenFrom(mergeTargets(refresh.draft, element))} />
      </WhenPicked>
      <Place refresh={refresh} element={element} form={form} />
    </>
  )
}

/** Where the successor stands: asked only of what can stand beneath something. */
const Place = ({ refresh, element, form }: Required<Pick<DisposeWords, 'refresh' | 'element' | 'form'>>) => {
  const possible = parentsFor(refresh.draft, element.level)
  const place = placeOf(refresh, element)
  if (element.level === 'goal' || (element.level === 'brick' && element.parentId === null)) return null
  const plain = 'yes' in place ? (refresh.draft.elements.find((e) => e.id === place.yes)?.title ?? 'nothing') : undefined
  return (
    <WhenPicked picked={['retained', 'reworded', 'split', 'refocused']} open={form.errors.under !== undefined}>
      <Select
        form={form}
        name="under"
        label="Where it stands in the draft"
        hint={'no' in place ? `${place.no}.` : 'Change this only where it moves.'}
        options={[
          { value: '', label: plain === undefined ? 'Select one' : `As before, beneath ${plain}` },
          ...possible.map((e) => ({ value: String(e.id), label: e.title })),
        ]}
      />
    </WhenPicked>
  )
}

const chosenFrom = (elements: readonly StrategyElement[]) => [
  { value: '', label: 'Select one' },
  ...elements.map((e) => ({ value: String(e.id), label: e.title })),
]

/** The form with the old words to start from, where nothing was typed yet. */
const withWords = (form: Typed, element: StrategyElement): Typed => ({
  ...form,
  values: { title: element.title, statement: element.statement, ...form.values },
})

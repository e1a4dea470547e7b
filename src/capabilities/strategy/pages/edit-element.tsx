import type { Child } from 'hono/jsx'
import { blank, type Form as Typed } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Button } from '../../../ui/button.tsx'
import { Filters } from '../../../ui/filters.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Page } from '../../../ui/page.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { slugOf } from '../current.ts'
import { needsParent } from '../editing.ts'
import { type Level, levels, type StrategyElement, type StrategyVersion } from '../element.ts'
import { levelName } from '../level-names.ts'

interface Words {
  frame: Frame
  version: StrategyVersion
  level: Level
  parents: readonly StrategyElement[]
  /** The element changed; left out for a new one. */
  element?: StrategyElement | undefined
  form?: Typed
  /** What somebody else wrote meanwhile, when they did. */
  conflict?: Child
}

/** An element added to a version, or changed. */
export const EditElementPage = ({ frame, version, level, parents, element, form = blank, conflict }: Words) => {
  const name = levelName(version, level).toLowerCase()
  const title = element ? `Edit ${element.title}` : `Add a ${name}`
  const above = element ? [{ label: element.title, href: `/strategy/elements/${element.id}` }] : []
  const crumbs = [{ label: 'Strategy', href: `/strategy?version=${slugOf(version.label)}` }, ...above]
  return (
    <Page frame={frame} title={title} crumbs={crumbs} form={form}>
      {conflict}
      {!element && <Levels version={version} level={level} />}
      <Form action={element ? `/strategy/elements/${element.id}` : `/strategy/elements?version=${version.id}`} guard>
        <Hidden name="level" value={level} />
        {element && <Hidden name="version" value={form.values.version ?? element.version} />}
        <Fields level={level} parents={parents} form={form} />
        <Button once>{element ? 'Save' : `Add this ${name}`}</Button>
      </Form>
    </Page>
  )
}

const Levels = ({ version, level }: { version: StrategyVersion; level: Level }) => (
  <Filters
    label="What to add"
    links={levels.map((one) => ({
      href: `/strategy/elements/new?version=${version.id}&level=${one}`,
      label: levelName(version, one),
      current: one === level,
    }))}
  />
)

const Fields = ({ level, parents, form }: { level: Level; parents: readonly StrategyElement[]; form: Typed }) => (
  <>
    <br />
    <TextField form={form} name="title" label="Title" />
    {(level === 'goal' || level === 'brick') && (
      <TextArea form={form} name="statement" label="Statement (optional)" hint="What it means, in the strategy’s own words." rows={3} />
    )}
    {level === 'brick' && (
      <TextField form={form} name="letter" label="Letter (optional)" hint="As it is drawn on the wall. Two may share one." width={2} />
    )}
    {level !== 'goal' && <Parent level={level} parents={parents} form={form} />}
    {(level === 'commitment' || level === 'enabler') && (
      <TextField
        form={form}
        name="stated"
        label="How many its list says it holds (optional)"
        hint="Only for the heading of a list, such as the 5 of “five key enablers”."
        inputmode="numeric"
        width={3}
      />
    )}
    {level === 'success' && (
      <TextArea
        form={form}
        name="test"
        label="What would show that it is met (optional)"
        hint="A measure, its threshold and where the figures come from."
        rows={2}
      />
    )}
    <TextField form={form} name="position" label="Place in the order" inputmode="numeric" width={3} />
  </>
)

const Parent = ({ level, parents, form }: { level: Level; parents: readonly StrategyElement[]; form: Typed }) => (
  <Select
    form={form}
    name="parent"
    label={needsParent(level) ? 'Stands beneath' : 'Stands beneath (optional)'}
    options={[
      { value: '', label: needsParent(level) ? 'Select one' : 'Nothing' },
      ...parents.map((e) => ({ value: String(e.id), label: e.title })),
    ]}
  />
)

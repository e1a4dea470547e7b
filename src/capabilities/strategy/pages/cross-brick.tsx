import type { Child } from 'hono/jsx'
import { blank, type Form as Typed } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/checkboxes.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Page } from '../../../ui/page.tsx'
import type { StrategyElement, StrategyVersion } from '../element.ts'
import { levelName, pluralOf } from '../level-names.ts'

interface Words {
  frame: Frame
  version: StrategyVersion
  brick: StrategyElement
  goals: readonly StrategyElement[]
  /** The goals it crosses now, by number. */
  crossed: readonly number[]
  form?: Typed
  conflict?: Child
}

/** The goals a brick stands under. */
export const CrossBrickPage = ({ frame, version, brick, goals, crossed, form = blank, conflict }: Words) => {
  const names = pluralOf(levelName(version, 'goal').toLowerCase())
  const typed = { ...form, values: { goals: crossed.join('\n'), ...form.values } }
  return (
    <Page
      frame={frame}
      title={`${brick.title}: its ${names}`}
      crumbs={[
        { label: 'Strategy', href: '/strategy' },
        { label: brick.title, href: `/strategy/elements/${brick.id}` },
      ]}
      form={form}
    >
      {conflict}
      <Form action={`/strategy/elements/${brick.id}/crossings`}>
        <Hidden name="seen" value={[...crossed].sort((a, b) => a - b).join(',')} />
        <Checkboxes
          form={typed}
          name="goals"
          label={`The ${names} it stands under`}
          choices={goals.map((g) => ({ value: String(g.id), label: g.title }))}
        />
        <Button once>Save</Button>
      </Form>
    </Page>
  )
}

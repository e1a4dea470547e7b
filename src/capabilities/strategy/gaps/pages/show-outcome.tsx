import type { Frame } from '../../../../kernel/frame.ts'
import { listed } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkboxes } from '../../../../ui/checkboxes.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { Strategy, StrategyElement } from '../../element.ts'

interface Words {
  frame: Frame
  strategy: Strategy
  outcome: StrategyElement
  measures: readonly StrategyElement[]
  /** The measures that show it now. */
  held: readonly number[]
  /** The measures ticked on this page. */
  chosen: readonly number[]
  /** Somebody else said it while this page was being filled in. */
  isLate: boolean
}

/** Which measures show an outcome: its own priority’s come first. */
export const ShowOutcomePage = ({ frame, strategy, outcome, measures, held, chosen, isLate }: Words) => {
  const here = `/strategy/elements/${outcome.id}`
  const under = (e: StrategyElement): string => strategy.elements.find((one) => one.id === e.parentId)?.title ?? 'Under nothing'
  const crumbs = [
    { label: 'Strategy', href: '/strategy' },
    { label: outcome.title, href: here },
  ]
  const now = measures.filter((e) => held.includes(e.id)).map((e) => `“${e.title}”`)
  return (
    <Page frame={frame} title="Which measures show it" crumbs={crumbs}>
      {isLate && <Late now={now} />}
      <p>
        <b>{outcome.title}</b>
        <br />A measure shows an outcome when its figure would move if the outcome came.
      </p>
      {measures.length === 0 ? (
        <Empty>{strategy.version.label} names no measure. Add one to it first.</Empty>
      ) : (
        <Form action={`${here}/measures`} guard>
          <Hidden name="seen" value={held.join(' ')} />
          <Checkboxes
            form={{ values: { measures: chosen.join('\n') }, errors: {} }}
            name="measures"
            label={`Measures of ${strategy.version.label}`}
            small
            choices={measures.map((e) => ({ value: String(e.id), label: e.title, hint: under(e) }))}
          />
          <Button once>Save</Button>
        </Form>
      )}
    </Page>
  )
}

const Late = ({ now }: { now: readonly string[] }) => (
  <Gap>
    Somebody changed this while you were choosing. Shown by now: {now.length === 0 ? 'no measure' : listed(now)}. Your choice is kept below;
    save again to put it in its place.
  </Gap>
)

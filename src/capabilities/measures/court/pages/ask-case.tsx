import type { Child } from 'hono/jsx'
import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { ChooseForm } from '../../../../ui/choose-form.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Section } from '../../../../ui/section.tsx'
import type { Option } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Measure } from '../../measure.ts'
import type { BeforeAfter } from '../proposing.ts'
import { BeforeAndAfter } from './before-after.tsx'
import { Warnings } from './warnings.tsx'

/** What is chosen so far: everything stands in the address, so the page works without script. */
export interface Chosen {
  asks: 'limits anew' | 'fixed baseline'
  series: string
  from: string
  points: string
}

export interface AskWords {
  frame: Frame
  measure: Measure
  chosen: Chosen
  series: Option[]
  periods: Option[]
  /** Questions a standing shift raises, each with the address that chooses it. */
  questions: readonly { words: string; place: string; href: string }[]
  /** Undefined until what is asked for is chosen. */
  shown?: {
    changes: readonly BeforeAfter[]
    names: ReadonlyMap<number, string>
    left: number
    warnings: { words: string; isGrave: boolean }[]
  }
  /** Why what is chosen cannot be asked for. */
  fault?: string
  form?: Typed
  note?: Child
}

/** Asks for new limits: choose, see before and after, give the reasons, send. */
export const AskCasePage = (words: AskWords) => {
  const { frame, measure, chosen, shown, fault, form = blank } = words
  return (
    <Page
      frame={frame}
      title={`Ask for new limits: ${measure.name}`}
      crumbs={[
        { label: 'Measures', href: '/measures' },
        { label: measure.name, href: `/measures/${measure.id}` },
        { label: 'Ask for new limits' },
      ]}
      form={form}
    >
      <Lead answer="Limits begin anew only when the work itself changed, the change has lasted and it will go on.">
        Another person decides. The reason stands beside the chart from then on, and nothing is recalculated by itself.
      </Lead>
      {fault && <p role="alert">{fault}</p>}
      <Questions questions={words.questions} />
      <Choices {...words} />
      {shown && shown.changes.length > 0 && (
        <>
          <Warnings warnings={shown.warnings} />
          {shown.left > 0 && (
            <p>
              {shown.left === 1 ? 'One series has' : `${shown.left} series have`} no point there and {shown.left === 1 ? 'is' : 'are'} left
              as they are.
            </p>
          )}
          <BeforeAndAfter changes={shown.changes} names={shown.names} headings={{ before: 'As it stands', after: 'As it would be' }} />
          <Reasons measure={measure} chosen={chosen} form={form} />
        </>
      )}
    </Page>
  )
}

const Questions = ({ questions }: Pick<AskWords, 'questions'>) =>
  questions.length === 0 ? null : (
    <Section heading="Shifts that stand" note="a question, not a suggestion">
      <Lines
        items={questions.map(({ words, place, href }) => (
          <>
            <b>{place}:</b> {words}{' '}
            <Link href={href} about={`at ${place}`}>
              See limits from there
            </Link>
          </>
        ))}
      />
    </Section>
  )

const Choices = ({ measure, chosen, series, periods }: AskWords) => (
  <Section heading="What is to change">
    <ChooseForm
      action={`/measures/${measure.id}/recalculation`}
      label="Limits that begin anew"
      narrowings={[
        { name: 'series', label: 'Limits of', options: series, chosen: chosen.series },
        { name: 'from', label: 'begin anew from', options: periods, chosen: chosen.from },
      ]}
      kept={[{ name: 'asks', value: 'limits anew' }]}
      button="See before and after"
    />
    <ChooseForm
      action={`/measures/${measure.id}/recalculation`}
      label="Limits from the first points alone"
      narrowings={[
        {
          name: 'points',
          label: 'or: all limits rest on the first',
          options: [{ value: '', label: 'select' }, ...baselines.map((n) => ({ value: String(n), label: `${n} points` }))],
          chosen: chosen.points,
        },
      ]}
      kept={[{ name: 'asks', value: 'fixed baseline' }]}
      button="See before and after"
    />
  </Section>
)

const baselines = [12, 13, 14, 15, 16, 17, 18, 19, 20]

const Reasons = ({ measure, chosen, form }: { measure: Measure; chosen: Chosen; form: Typed }) => (
  <Section heading="Your reasons">
    <Form action={`/measures/${measure.id}/recalculation`} guard>
      <Hidden name="asks" value={chosen.asks} />
      {chosen.asks === 'limits anew' ? (
        <>
          {chosen.series !== '' && <Hidden name="series" value={chosen.series} />}
          <Hidden name="from" value={chosen.from} />
        </>
      ) : (
        <Hidden name="points" value={chosen.points} />
      )}
      <TextArea
        form={form}
        name="cause"
        label="What changed in the work itself?"
        hint="The known cause, such as a ward that moved or a new way of working. That the figures moved is not one."
        rows={2}
      />
      <TextArea form={form} name="sustained" label="Why do you think it has lasted?" rows={2} />
      <TextArea form={form} name="expected" label="Why do you expect it to go on?" rows={2} />
      <Button once>Ask for a decision</Button>
    </Form>
  </Section>
)

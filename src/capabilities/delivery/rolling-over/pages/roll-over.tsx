import type { Child } from 'hono/jsx'
import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { ChooseForm } from '../../../../ui/choose-form.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { FootBar } from '../../../../ui/layout.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { RowSelect } from '../../../../ui/row-boxes.tsx'
import { Section } from '../../../../ui/section.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { seenOf } from '../decisions.ts'
import type { RollOverFacts } from '../queries.ts'
import { rollOverLead } from '../sentences.ts'
import { DecideRows, fateOptions } from './decide-rows.tsx'

interface Words {
  frame: Frame
  facts: RollOverFacts
  today: Day
  form: Typed
  /** Somebody was first: what is left now, over what was typed. */
  conflict?: Child
}

/** A plan at the end of its time: what becomes of each open row, decided for all at once and row by row, and kept in one change. */
export const RollOverPage = ({ frame, facts, today, form, conflict }: Words) => {
  const { plan, rows, target, followers } = facts
  const { strong, words } = rollOverLead(facts, today)
  const title = `Roll over ${plan.name}`
  const heading = (
    <PageHead title={title}>
      <Lead answer={strong}>{words}</Lead>
    </PageHead>
  )
  return (
    <Page frame={frame} title={title} crumbs={crumbsOf(plan)} form={form} heading={heading}>
      {conflict}
      {followers.map((one) => (
        <Gap action={{ href: `/plans/${one.id}`, label: 'See it' }}>{one.name} follows this plan already.</Gap>
      ))}
      {rows.length === 0 ? (
        <Empty>
          Every row is closed or carried on. <Link href={`/plans/${plan.id}`}>Back to the plan</Link>
        </Empty>
      ) : (
        <>
          <ChooseTarget facts={facts} />
          <Form action={`/plans/${plan.id}/roll-over`} guard>
            <Hidden name="into" value={target.word} />
            <Hidden name="seen" value={seenOf(rows)} />
            {!target.plan && facts.holding && <Beside plan={facts.holding} />}
            {target.plan ? <p>What is carried over goes into {target.plan.name}.</p> : <NextPlanBoxes form={form} />}
            <ForAll form={form} />
            <Section heading="Row by row" note="a row without a choice takes the one for all">
              <DecideRows facts={facts} form={form} />
            </Section>
            <FootBar>
              <Button once>Roll the plan over</Button> <Link href={`/plans/${plan.id}`}>Leave it as it is</Link>
            </FootBar>
          </Form>
        </>
      )}
    </Page>
  )
}

const crumbsOf = (plan: RollOverFacts['plan']) => [
  { label: 'Delivery', href: '/delivery' },
  { label: plan.name, href: `/plans/${plan.id}` },
  { label: 'Roll over' },
]

const ChooseTarget = ({ facts: { plan, targets, target } }: { facts: RollOverFacts }) =>
  targets.length < 2 ? null : (
    <ChooseForm
      action={`/plans/${plan.id}/roll-over`}
      label="Choose where open rows go"
      narrowings={[
        {
          name: 'into',
          label: 'Carry over into',
          options: targets.map(({ word, label }) => ({ value: word, label })),
          chosen: target.word,
        },
      ]}
      button="Choose"
    />
  )

/** A second plan for the same days would take the place of the one that holds. */
const Beside = ({ plan }: { plan: NonNullable<RollOverFacts['holding']> }) => (
  <Gap>
    {plan.name} holds until {dayInWords(plan.ends_on)}. The wall reads one plan, the newest that holds: carry over into {plan.name}, or
    choose days after it ends.
  </Gap>
)

const NextPlanBoxes = ({ form }: { form: Typed }) => (
  <Section heading="The next plan">
    <TextField form={form} name="name" label="Name" />
    <DateField form={form} name="starts" label="First day" hint="For example, 1 4 2025" />
    <DateField form={form} name="ends" label="Last day" hint="For example, 31 3 2026" />
  </Section>
)

const ForAll = ({ form }: { form: Typed }) => (
  <Section heading="For all open rows">
    <RowSelect
      name="all"
      label="What becomes of them"
      shown
      options={[{ value: '', label: 'Each is chosen below' }, ...fateOptions]}
      form={form}
    />
    <TextField
      form={form}
      name="allWhy"
      label="Their outcome, or why they are dropped (optional)"
      hint="For rows that are closed or dropped and have no words of their own below."
    />
  </Section>
)

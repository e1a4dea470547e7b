import { blank, type Form as Filled } from '../../../kernel/form.ts'
import { listed, sentenceCase } from '../../../kernel/words.ts'
import { FieldRow } from '../../../ui/asking-form.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Fold } from '../../../ui/fold.tsx'
import { Form } from '../../../ui/form.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import { Mend } from '../../../ui/mend.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Held } from '../held.ts'
import { isOfRisks, kindName, layoutOf } from '../kinds.ts'
import type { PeriodNeed } from '../period-needs.ts'
import type { RegisterTarget } from '../risking/register-target.ts'
import { type PlanTarget, planInWords, type Target } from '../target.ts'

interface Words {
  address: string
  target: Target
  held: Held
  form: Filled | undefined
  mayRun: boolean
}

const summaryOf = ({ plans, needs, registers, open }: Target): string => {
  if (open.length > 0)
    return `${open.length === 1 ? 'One thing needs' : `${open.length} things need`} your choice before the rows can be weighed`
  const into = [...plans.map(planInWords), ...registers.flatMap(({ register }) => (register ? [`the register ${register.name}`] : []))]
  const periods = needs
    .filter((n) => n.period)
    .map(
      (n) =>
        `${n.called} ${n.called.startsWith('the column') ? 'is' : 'are'} of ${n.period?.label}${n.period?.state === 'frozen' ? ' (frozen)' : ''}`,
    )
  const left = needs.filter((n) => n.left).map((n) => `${n.called} ${n.called.startsWith('the column') ? 'is' : 'are'} left out`)
  return sentenceCase([into.length > 0 ? `into ${listed(into)}` : '', listed([...periods, ...left])].filter(Boolean).join('; '))
}

const formFor = (plan: PlanTarget, form: Filled | undefined): Filled => {
  const made = plan.made ?? { name: '', starts: '', ends: '' }
  const values = { [`name-${plan.kind}`]: made.name, [`starts-${plan.kind}`]: made.starts, [`ends-${plan.kind}`]: made.ends }
  return form ? { values: { ...values, ...form.values }, errors: form.errors } : { ...blank, values }
}

const PlanFor = ({ plan, words }: { plan: PlanTarget; words: Words }) => {
  const { kind } = plan
  const filled = formFor(plan, words.form)
  const plans = words.held.plans.filter((p) => p.layout === layoutOf(kind)).map((p) => ({ value: String(p.id), label: p.name }))
  return (
    <div class="s-goes is-plan">
      <Mend
        name={`plan|${kind}`}
        label={`${kindName(kind)}: which plan`}
        shown
        wide
        options={[...plans, { value: 'new', label: 'A new plan' }]}
        chosen={words.form?.values[`plan|${kind}`] ?? (plan.held ? String(plan.held.id) : 'new')}
      />
      <Fold summary="Name and days of a new plan" open={plan.made !== undefined}>
        <FieldRow>
          <TextField form={filled} name={`name-${kind}`} label="Name of the new plan" width={20} />
          <DateField form={filled} name={`starts-${kind}`} label="Its first day" />
          <DateField form={filled} name={`ends-${kind}`} label="Its last day" />
        </FieldRow>
      </Fold>
    </div>
  )
}

const RegisterFor = ({ goes, words }: { goes: RegisterTarget; words: Words }) => (
  <div class="s-goes">
    <Mend
      name={`register|${goes.kind}`}
      label={`${kindName(goes.kind)}: which register its new risks go into`}
      shown
      wide
      options={[
        ...(goes.register ? [] : [{ value: '', label: 'Choose the register' }]),
        ...goes.offered.map(({ id, name }) => ({ value: String(id), label: name })),
      ]}
      chosen={words.form?.values[`register|${goes.kind}`] ?? String(goes.register?.id ?? '')}
    />
  </div>
)

const PeriodFor = ({ need, words }: { need: PeriodNeed; words: Words }) => {
  const isQuarterOnly = isOfRisks(need.kind)
  const periods = words.held.periods
    .filter((p) => !isQuarterOnly || p.kind === 'quarter')
    .map((p) => ({ value: String(p.id), label: `${p.label}${p.state === 'frozen' ? ' (frozen: nothing in it changes)' : ''}` }))
  const options = [
    ...(need.period || need.left ? [] : [{ value: '', label: 'Choose the period' }]),
    ...periods,
    { value: 'none', label: 'Leave it out' },
  ]
  return (
    <div class="s-goes">
      <Mend
        name={`period|${need.key}`}
        label={`${sentenceCase(need.called)}: which period`}
        shown
        wide
        options={options}
        chosen={words.form?.values[`period|${need.key}`] ?? (need.left ? 'none' : String(need.period?.id ?? ''))}
      />
      {need.missing && (
        <p class="s-small">
          {need.missing} is not in the calendar yet. <Link href="/periods">Add it to the calendar</Link>, then come back.
        </p>
      )}
    </div>
  )
}

/** Where the file goes: into which plan, and which period each column was said in. */
export const ReviewTarget = (words: Words) => (
  <Fold
    open={words.target.open.length > 0 || words.form !== undefined}
    summary={
      <span id="target">
        <b>Where it goes.</b> {summaryOf(words.target)}
      </span>
    }
  >
    <Lines label="To be chosen" items={words.target.open} />
    <Form action={`${words.address}/target`}>
      {words.target.plans.map((plan) => (
        <PlanFor plan={plan} words={words} />
      ))}
      <div class="s-goeswhen">
        {words.target.registers
          .filter(({ offered }) => offered.length > 0)
          .map((goes) => (
            <RegisterFor goes={goes} words={words} />
          ))}
        {words.target.needs.map((need) => (
          <PeriodFor need={need} words={words} />
        ))}
      </div>
      {words.mayRun && (
        <Button kind="secondary" small>
          Save where it goes
        </Button>
      )}
    </Form>
  </Fold>
)

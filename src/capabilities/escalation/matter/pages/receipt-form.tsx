import { dayInWords } from '../../../../kernel/day.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkboxes } from '../../../../ui/checkboxes.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { WhenPicked } from '../../../../ui/when-picked.tsx'
import type { Step } from '../matter.ts'
import type { MatterPage } from './show-matter.tsx'

const choice: Record<Exclude<Step, 'withdrawn'>, { label: string; hint: string }> = {
  received: { label: 'Received', hint: 'Whoever raised it sees that it has arrived.' },
  discussed: { label: 'Discussed', hint: 'It was talked about, and nothing is decided yet.' },
  decided: { label: 'Decided', hint: 'Write down what was decided. The answer to whoever raised it follows.' },
  'passed on': { label: 'Passed on', hint: 'It becomes a matter at the next body, and its answer comes back here.' },
  answered: { label: 'Answered', hint: 'Your words go back to whoever raised it, and it is done with here.' },
}

/** The next step of the body the matter stands at. */
export const ReceiptForm = (words: MatterPage) => {
  const { matter, steps, form, body } = words
  const only = steps.length === 1 ? steps[0] : undefined
  return (
    <Section heading={`What the ${body(matter.toBodyId)} does with it`} id="next">
      <Form action={`/escalations/${matter.id}/receipts`} guard>
        <Hidden name="version" value={form.values.version ?? matter.version} />
        {only ? <Hidden name="step" value={only} /> : <StepChoice {...words} />}
        {steps.includes('passed on') && (
          <WhenPicked picked={['passed on']} open={form.errors.to !== undefined}>
            <OnwardChoice {...words} />
          </WhenPicked>
        )}
        <TextArea
          form={form}
          name="words"
          label={only === 'received' ? 'Words (optional)' : 'What was said'}
          rows={4}
          {...(words.answerAbove ? { hint: 'The answer from above stands here: change it, or hand it down as it is.' } : {})}
        />
        <DateField form={form} name="on" label="On which day?" hint={`Leave it empty for today.${meetingHint(words)}`} />
        {matter.riskId !== null && steps.includes('answered') && (
          <WhenPicked picked={['answered']} open={form.values.cameDown !== undefined}>
            <CameDown {...words} />
          </WhenPicked>
        )}
        <Button once>{only === 'received' ? 'Receive it' : 'Write it down'}</Button>
      </Form>
    </Section>
  )
}

/** When the body meets next: what is decided between meetings is its chair's decision, and says so. */
const meetingHint = ({ meetsOn, steps }: MatterPage): string =>
  meetsOn === null || !steps.includes('decided')
    ? ''
    : ` It meets next on ${dayInWords(meetsOn)}: a decision before then is the chair’s, so say that in the words.`

const StepChoice = ({ steps, form }: MatterPage) => (
  <Radios
    form={form}
    name="step"
    label="What was done?"
    small
    choices={steps.flatMap((value) => (value === 'withdrawn' ? [] : [{ value, ...choice[value] }]))}
  />
)

const OnwardChoice = ({ form, onward: { bodies, next } }: MatterPage) => (
  <Select
    form={form}
    name="to"
    label="Where it is passed on to"
    {...(next ? { hint: `The body chosen is next: ${next.why}.` } : {})}
    options={[{ value: '', label: 'Choose a body' }, ...bodies.map(({ id, name }) => ({ value: String(id), label: name }))]}
  />
)

const CameDown = ({ form }: MatterPage) => (
  <Checkboxes
    form={form}
    name="cameDown"
    label="With this answer"
    small
    choices={[
      { value: 'yes', label: 'The risk goes back down', hint: 'It is looked after again where it came from; your words are the reason.' },
    ]}
  />
)

/** Taken back by whoever raised it, with the reason. */
export const WithdrawForm = ({ matter, form }: MatterPage) => (
  <Details summary="Withdraw it" open={form.values.step === 'withdrawn'}>
    <Form action={`/escalations/${matter.id}/withdrawal`}>
      <Hidden name="version" value={form.values.version ?? matter.version} />
      <TextArea form={form} name="reason" label="Why it is withdrawn" rows={3} />
      <Button kind="secondary" once>
        Withdraw this matter
      </Button>
    </Form>
  </Details>
)

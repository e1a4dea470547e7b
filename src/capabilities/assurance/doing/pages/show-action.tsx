import type { Child } from 'hono/jsx'
import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Link } from '../../../../ui/link.tsx'
import type { Option } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { RiskFacts } from '../../../risk/index.ts'
import type { ActionFacts, RiskAssurance } from '../../facts.ts'
import { PartPage, type PartWords } from '../../of-risk/pages/edit-part.tsx'
import { dueInWords, expectedInWords, isOpen, stateInWords } from '../action.ts'
import { ActionFields } from './action-fields.tsx'

interface Words {
  frame: PartWords['frame']
  risk: RiskFacts
  against: RiskAssurance
  action: ActionFacts
  form: Typed
  on: Day
  posts: Option[]
  gaps: Option[]
  conflict?: Child
  /** `done`: it is theirs to say that it is done; `giveUp`: that it is not done any more. */
  may: { edit: boolean; done: boolean; giveUp: boolean }
}

const settling = ['outcome', 'doneOn', 'reason']

/** One action: where it stands, and the one thing to say of it, that it is done. */
export const ActionPage = (words: Words) => {
  const { risk, against, action, form, on, may } = words
  const gap = against.gaps.find(({ id }) => id === action.gapId)
  const fields = (
    <ActionFields
      {...{ form, posts: words.posts, gaps: words.gaps, likelihoods: risk.matrix.likelihoods, consequences: risk.matrix.consequences }}
    />
  )
  return (
    <PartPage
      {...{ frame: words.frame, risk, form, conflict: words.conflict, illustrative: action.illustrative }}
      what="Action"
      title={action.title}
      answer={`${stateInWords(action, on)}.`}
      words={action.outcome}
      facts={[
        { label: 'Owner', value: action.owner ?? 'Nobody named' },
        { label: 'Due', value: dueInWords(action) },
        { label: 'Score expected', value: expectedInWords(action.expected) ?? 'Not said' },
        { label: 'For', value: gap ? <Link href={`/risks/${risk.id}/gaps/${gap.id}`}>{gap.words}</Link> : 'The risk itself' },
        ...(action.doneOn ? [{ label: 'Done on', value: dayInWords(action.doneOn) }] : []),
      ]}
      step={may.done && isOpen(action) && <Finish {...words} />}
      change={
        may.edit && isOpen(action)
          ? {
              action: `/risks/${risk.id}/actions/${action.id}`,
              version: action.version,
              fields,
              isOpen: words.conflict !== undefined || Object.keys(form.errors).some((name) => !settling.includes(name)),
            }
          : undefined
      }
    />
  )
}

const Finish = ({ action, form, may }: Words) => (
  <>
    <Form action={`/risks/${action.riskId}/actions/${action.id}/done`}>
      <Hidden name="version" value={action.version} />
      <TextArea form={form} name="outcome" label="What came of it?" rows={2} />
      <DateField form={form} name="doneOn" label="Done on" />
      <Button once>It is done</Button>
    </Form>
    {may.giveUp && (
      <Details summary="Give it up" open={form.errors.reason !== undefined}>
        <Form action={`/risks/${action.riskId}/actions/${action.id}/given-up`}>
          <Hidden name="version" value={action.version} />
          <TextArea form={form} name="reason" label="Why is it given up?" rows={2} />
          <Button kind="secondary" once>
            Give it up
          </Button>
        </Form>
      </Details>
    )}
  </>
)

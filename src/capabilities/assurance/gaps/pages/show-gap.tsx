import type { Child } from 'hono/jsx'
import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Link } from '../../../../ui/link.tsx'
import type { Option } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { RiskFacts } from '../../../risk/index.ts'
import { isOpen, stateInWords } from '../../doing/action.ts'
import type { GapFacts, RiskAssurance } from '../../facts.ts'
import { PartPage, type PartWords } from '../../of-risk/pages/edit-part.tsx'
import { GapFields } from './gap-fields.tsx'

interface Words {
  frame: PartWords['frame']
  risk: RiskFacts
  against: RiskAssurance
  gap: GapFacts
  form: Typed
  on: Day
  controls: Option[]
  conflict?: Child
  may: { write: boolean; act: boolean }
}

/** One gap: since when, what is done about it, and its closing with the reason. */
export const GapPage = (words: Words) => {
  const { risk, against, gap, may, form } = words
  const of = against.controls.find(({ id }) => id === gap.controlId)
  const isStill = gap.closedOn === null
  return (
    <PartPage
      {...{ frame: words.frame, risk, form, conflict: words.conflict, illustrative: gap.illustrative }}
      what={`Gap in ${gap.kind}`}
      title={gap.words}
      answer={gap.closedOn === null ? 'It is open.' : `Closed on ${dayInWords(gap.closedOn)}.`}
      words={gap.closedWhy}
      facts={[
        { label: 'Of', value: of ? <Link href={`/controls/${of.id}`}>{of.title}</Link> : 'The risk as a whole' },
        { label: 'Found on', value: gap.foundOn ? dayInWords(gap.foundOn) : 'Not known' },
      ]}
      step={
        <>
          <WorkOnIt {...words} />
          {isStill && may.write && <CloseGap gap={gap} form={form} />}
        </>
      }
      change={
        isStill && may.write
          ? {
              action: `/risks/${risk.id}/gaps/${gap.id}`,
              version: gap.version,
              fields: <GapFields form={form} controls={words.controls} />,
              isOpen: words.conflict !== undefined || Object.keys(form.errors).some((name) => name !== 'why'),
            }
          : undefined
      }
    />
  )
}

const WorkOnIt = ({ risk, against, gap, may, on }: Words) => {
  const actions = against.actions.filter(({ gapId }) => gapId === gap.id)
  const agree = { href: `/risks/${risk.id}/assurance?form=action&gap=${gap.id}#actions`, label: 'Agree one', about: 'for this gap' }
  return (
    <>
      <h2>What is done about it</h2>
      {actions.length > 0 && (
        <ul>
          {actions.map((action) => (
            <li>
              <Link href={`/risks/${risk.id}/actions/${action.id}`}>{action.title}</Link>: {stateInWords(action, on)}
            </li>
          ))}
        </ul>
      )}
      {gap.closedOn === null && !actions.some(isOpen) && <Gap {...(may.act ? { action: agree } : {})}>No action works on it.</Gap>}
    </>
  )
}

const CloseGap = ({ gap, form }: Pick<Words, 'gap' | 'form'>) => (
  <Form action={`/risks/${gap.riskId}/gaps/${gap.id}/closing`}>
    <Hidden name="version" value={gap.version} />
    <TextArea form={form} name="why" label="Why is it closed? What is in place now?" rows={2} />
    <Button once>Close the gap</Button>
  </Form>
)

import type { Child } from 'hono/jsx'
import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import { Button } from '../../../../ui/button.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Link } from '../../../../ui/link.tsx'
import type { Option } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { RiskFacts } from '../../../risk/index.ts'
import type { AssuranceGiven, RiskAssurance } from '../../facts.ts'
import { AssurerWord, Sign } from '../../of-risk/pages/assurer-word.tsx'
import { PartPage, type PartWords } from '../../of-risk/pages/edit-part.tsx'
import { lineName, signInWords, validInWords } from '../standing.ts'
import { AssuranceFields } from './assurance-fields.tsx'

interface Words {
  frame: PartWords['frame']
  risk: RiskFacts
  against: RiskAssurance
  given: AssuranceGiven
  /** Whose words these are, where a scale holds them. */
  scale: string | undefined
  form: Typed
  on: Day
  controls: Option[]
  said: Option[]
  conflict?: Child
  mayWrite: boolean
}

/** One assurance, in the assurer's own word. */
export const AssurancePage = (words: Words) => {
  const { risk, against, given, scale, form, on } = words
  const of = against.controls.find(({ id }) => id === given.controlId)
  return (
    <PartPage
      {...{ frame: words.frame, risk, form, conflict: words.conflict, illustrative: given.illustrative }}
      what="Assurance"
      title={given.source}
      answer={`${given.positive === null ? 'Nobody said whether it is positive' : signInWords(given.positive)}${given.level ? `: “${given.level}”` : ''}.`}
      words={`${validInWords(given, on)}. ${given.words}`}
      facts={[
        { label: 'Line', value: lineName(given.line) },
        { label: 'Says', value: <Sign positive={given.positive} /> },
        { label: scale ? `In the word of ${scale}` : 'In its own word', value: <AssurerWord level={given.level} /> },
        { label: 'Of', value: of ? <Link href={`/controls/${of.id}`}>{of.title}</Link> : 'The risk as a whole' },
        { label: 'Given on', value: given.givenOn ? dayInWords(given.givenOn) : 'Not known' },
      ]}
      step={words.mayWrite && <Withdraw given={given} form={form} />}
      change={
        words.mayWrite
          ? {
              action: `/risks/${risk.id}/assurances/${given.id}`,
              version: given.version,
              fields: <AssuranceFields form={form} controls={words.controls} said={words.said} />,
              isOpen: words.conflict !== undefined || Object.keys(form.errors).some((name) => name !== 'why'),
            }
          : undefined
      }
    />
  )
}

const Withdraw = ({ given, form }: Pick<Words, 'given' | 'form'>) => (
  <Details summary="It was written down by mistake" open={form.errors.why !== undefined}>
    <Form action={`/risks/${given.riskId}/assurances/${given.id}/withdrawal`}>
      <Hidden name="version" value={given.version} />
      <TextArea form={form} name="why" label="What was the mistake?" hint="It goes from the risk and stays in the history." rows={2} />
      <Button kind="secondary" once>
        Take it away
      </Button>
    </Form>
  </Details>
)

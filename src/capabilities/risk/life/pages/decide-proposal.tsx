import type { Child } from 'hono/jsx'
import { dayInWords } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Writing } from '../../../../ui/layout.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { RiskFacts } from '../../queries.ts'
import type { Level } from '../../scoring/levels.ts'
import { RiskScore } from '../../scoring/pages/risk-score.tsx'
import { RiskSentence } from '../../showing/pages/risk-sentence.tsx'
import type { OpenRegister } from '../proposing.ts'
import type { DecisionFacts } from '../queries.ts'
import { everyInWords, type nextReviewBy } from '../reviewing.ts'

interface Words {
  frame: Frame
  risk: RiskFacts
  first: DecisionFacts | undefined
  level: Level | undefined
  registers: readonly OpenRegister[]
  posts: readonly { id: number; title: string }[]
  by: ReturnType<typeof nextReviewBy>
  accepting: Typed
  declining: Typed
  conflict?: Child
}

/** A proposal beside the two ways to answer it: into a register with a number, an owner and a day, or declined with a reason. */
export const DecidePage = (words: Words) => {
  const { frame, risk, accepting, declining, conflict } = words
  const wrong = Object.keys(accepting.errors).length > 0 ? accepting : declining
  return (
    <Page
      frame={frame}
      title={`Proposed risk: ${risk.title}`}
      crumbs={[
        { label: 'Risk and assurance', href: '/risks' },
        { label: 'Proposed risks', href: '/risks/proposed' },
      ]}
      form={wrong}
    >
      {conflict}
      <Writing then={<Then {...words} />}>
        <AcceptForm {...words} />
        <Details summary="Decline it" open={Boolean(declining.values.reason) || declining.errors.reason !== undefined}>
          <Form action={`/risks/${risk.id}/declining`} guard>
            <Hidden name="version" value={declining.values.version ?? risk.version} />
            <TextArea form={declining} name="reason" label="Why it is declined" hint="It is told to who proposed it." rows={3} />
            <Button once kind="secondary">
              Decline this proposal
            </Button>
          </Form>
        </Details>
      </Writing>
    </Page>
  )
}

const AcceptForm = ({ risk, registers, posts, by, accepting: form }: Words) => (
  <Form action={`/risks/${risk.id}/accepting`} guard>
    <h2>Accept it</h2>
    <Hidden name="version" value={form.values.version ?? risk.version} />
    <TextField form={form} name="number" label="Number" hint="As its register numbers risks." width={5} />
    <TextField form={form} name="title" label="Title" />
    {registers.length > 0 && (
      <Select
        form={form}
        name="register"
        label="Register"
        options={[{ value: '', label: 'Choose a register' }, ...registers.map(({ id, name }) => ({ value: String(id), label: name }))]}
      />
    )}
    <Select
      form={form}
      name="owner"
      label="Post that owns it"
      options={[{ value: '', label: 'Choose a post' }, ...posts.map(({ id, title }) => ({ value: String(id), label: title }))]}
    />
    <DateField form={form} name="review" label="First review" hint={by ? everyInWords(by.band) : 'For example, 15 1 2025'} />
    <TextArea form={form} name="words" label="What is to be known of this decision (optional)" rows={2} />
    <Button once>Accept into the register</Button>
  </Form>
)

const Then = ({ risk, first, level }: Words) => (
  <>
    <h2>What was proposed</h2>
    <RiskSentence plain cause={risk.cause} event={risk.event} effect={risk.effect} />
    <p>{level ? <RiskScore matrix={risk.matrix} score={level.score} /> : 'It was not scored.'}</p>
    {first && (
      <p class="s-small s-quiet">
        Proposed on {dayInWords(first.on)} by the {first.as}
      </p>
    )}
  </>
)

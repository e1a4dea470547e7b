import type { Child } from 'hono/jsx'
import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import type { Named } from '../../../../platform/capability.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Say } from '../../../../ui/say.tsx'
import { Section } from '../../../../ui/section.tsx'
import { StepLine } from '../../../../ui/step-line.tsx'
import { type ChainStep, stepsOfChain } from '../chain.ts'
import type { Clock, Matter, Step } from '../matter.ts'
import { daysInWords, kindInWords, standsInWords, stepInWords } from '../told.ts'
import { crumbs } from './list-matters.tsx'
import { ReceiptForm, WithdrawForm } from './receipt-form.tsx'

export interface MatterPage {
  frame: Frame
  matter: Matter
  clock: Clock
  on: Day
  /** From the body where it was first raised upwards, itself among them. */
  chain: readonly Matter[]
  /** The matter of the chain that waits now, with its clock. */
  waiting: { matter: Matter; clock: Clock } | undefined
  /** The next meeting of the body it stands at; null where none is to come. */
  meetsOn: Day | null
  body: (id: number) => string
  /** Where it comes from: a body or a place. */
  from: Named | undefined
  risk: Named | undefined
  rule: Named | undefined
  /** The steps this person may take now; empty where none. */
  steps: readonly Step[]
  mayWithdraw: boolean
  /** Bodies it can be passed on to, and the one it would go to. */
  onward: { bodies: readonly { id: number; name: string }[]; next: { id: number; why: string } | undefined }
  /** What the body above answered, to be handed down. */
  answerAbove: string | undefined
  form: Typed
  conflict?: Child
}

/** One matter: where it stands, its way up and down, what was said, and the next step for whoever takes it. */
export const ShowMatter = (words: MatterPage) => {
  const { frame, matter, form } = words
  return (
    <Page
      frame={frame}
      title={matter.title}
      form={form}
      crumbs={[...crumbs, { label: 'Escalations', href: '/escalations' }, { label: kindInWords[matter.kind] }]}
      heading={<Head {...words} />}
    >
      {words.conflict}
      <Facts facts={factsOf(words)} />
      <StepLine label="Its way up and down" steps={lineOf(words)} />
      <Section heading="What it is">
        <p class="s-said">{matter.words}</p>
        {matter.asked !== '' && (
          <p class="s-said">
            <b>Asked:</b> {matter.asked}
          </p>
        )}
      </Section>
      <Section heading="What was said">
        <SaidOf {...words} />
      </Section>
      {words.steps.length > 0 && <ReceiptForm {...words} />}
      {words.mayWithdraw && <WithdrawForm {...words} />}
      <div class="s-section">
        <Link href={`/history/matter/${matter.id}`}>What was changed about it</Link>
      </div>
    </Page>
  )
}

const Head = ({ matter, clock, chain, body, on }: MatterPage) => {
  const above = chain[chain.indexOf(matter) + 1]
  return (
    <PageHead title={matter.title} caption={`${kindInWords[matter.kind]}, to the ${body(matter.toBodyId)}`}>
      <Lead answer={standsInWords(matter, clock, { on, above: above && body(above.toBodyId) })}>
        {clock.waits === null && <span class="s-said">{matter.receipts.at(-1)?.words}</span>}
      </Lead>
    </PageHead>
  )
}

function factsOf({ matter, from, risk, rule, body, chain }: MatterPage) {
  const below = chain[chain.indexOf(matter) - 1]
  const above = chain[chain.indexOf(matter) + 1]
  const link = (named: Named) => <Link href={named.href}>{named.title}</Link>
  return [
    { label: 'Raised', value: `${dayInWords(matter.raisedOn)}, by the ${matter.raisedAs}` },
    ...(from ? [{ label: 'From', value: link(from) }] : []),
    ...(risk ? [{ label: 'About', value: link(risk) }] : []),
    ...(rule ? [{ label: 'Sent by a rule', value: link(rule) }] : []),
    { label: 'To be received by', value: dayInWords(matter.receiveBy) },
    { label: 'To be decided by', value: dayInWords(matter.decideBy) },
    ...(below ? [{ label: 'It was before', value: <Link href={`/escalations/${below.id}`}>at the {body(below.toBodyId)}</Link> }] : []),
    ...(above ? [{ label: 'It went on', value: <Link href={`/escalations/${above.id}`}>to the {body(above.toBodyId)}</Link> }] : []),
    ...(matter.illustrative ? [{ label: 'Note', value: 'Illustrative' }] : []),
  ]
}

function lineOf({ chain, waiting, body, matter }: MatterPage) {
  const done = stepsOfChain(chain).map((step) => ({
    name: nameOf(step, body),
    words: `${dayInWords(step.on)}, ${step.as}`,
    state: 'done' as const,
    here: step.matterId === matter.id,
  }))
  if (!waiting?.clock.due) return done
  const { clock } = waiting
  const open = {
    name: `${waitedFor[clock.waits ?? 'receipt']} at the ${body(waiting.matter.toBodyId)}`,
    words: clock.late > 0 ? `${daysInWords(clock.late)} late` : `by ${dayInWords(clock.due ?? waiting.matter.decideBy)}`,
    state: clock.late > 0 ? ('late' as const) : ('open' as const),
    here: waiting.matter.id === matter.id,
  }
  return [...done, open]
}

const waitedFor = { receipt: 'Receipt', decision: 'Decision', answer: 'Answer', above: 'Answer from above' } as const

const nameOf = ({ step, bodyId }: ChainStep, body: (id: number) => string): string =>
  step === 'raised' ? `Raised to the ${body(bodyId)}` : `${stepInWords[step]}${step === 'withdrawn' ? '' : ` by the ${body(bodyId)}`}`

const SaidOf = ({ chain, body }: MatterPage) => {
  const said = stepsOfChain(chain).filter(({ step, words }) => step !== 'raised' && words !== '')
  return said.length === 0 ? (
    <p class="s-quiet">Nothing yet.</p>
  ) : (
    said.map((step) => (
      <Say by={`${nameOf(step, body)}, ${dayInWords(step.on)}, ${step.as}`} answer={step.step === 'answered'}>
        <p class="s-said">{step.words}</p>
      </Say>
    ))
  )
}

import type { Child } from 'hono/jsx'
import { dayInWords } from '../../../../kernel/day.ts'
import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { Say } from '../../../../ui/say.tsx'
import { Section } from '../../../../ui/section.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Measure } from '../../measure.ts'
import { askedInWords, type RecalculationCase, stateInWords } from '../case.ts'
import { caseTitle } from '../case-words.ts'
import type { BeforeAfter } from '../proposing.ts'
import { BeforeAndAfter } from './before-after.tsx'
import { Warnings } from './warnings.tsx'

export interface CaseWords {
  frame: Frame
  one: RecalculationCase
  measure: Measure
  /** What it is about: a place, or every series. */
  about: string
  askedBy: string
  decidedBy: string
  /** The case an ending would end, or the ending that ended this one. */
  beside: { words: string; href: string } | undefined
  changes: readonly BeforeAfter[]
  left: number
  names: ReadonlyMap<number, string>
  warnings: { words: string; isGrave: boolean }[]
  may: { decide: boolean; withdraw: boolean; end: boolean; read: boolean }
  /** Why somebody with the right may not decide this one. */
  whyNot: string | undefined
  form?: Typed
  conflict?: Child
}

/** One request about limits: what it asks, why, what would change, and the decision. */
export const ShowCasePage = (words: CaseWords) => {
  const { frame, one, measure, may, whyNot, form = blank } = words
  const isInForce = one.state === 'approved' && one.asks !== 'ending'
  return (
    <Page
      frame={frame}
      title={`${measure.name}: ${askedInWords(one, measure)}`}
      crumbs={[
        { label: 'Measures', href: '/measures' },
        { label: measure.name, href: `/measures/${measure.id}` },
        { label: 'Decisions about limits', href: '/measures/recalculations' },
        { label: caseTitle(one, measure) },
      ]}
      form={form}
    >
      {words.conflict}
      <Lead answer={leadOf(words)}>It is about {words.about}.</Lead>
      <Reasons {...words} />
      {one.state === 'asked' && <Warnings warnings={words.warnings} />}
      <BeforeAndAfter
        changes={words.changes}
        names={words.names}
        headings={isInForce ? { before: 'Without it', after: 'As decided' } : { before: 'As it stands', after: 'As it would be' }}
      />
      {may.decide && <Decide one={one} form={form} />}
      {whyNot && one.state === 'asked' && <p class="s-quiet">{whyNot}</p>}
      <Turns {...words} />
    </Page>
  )
}

function leadOf({ one, decidedBy }: CaseWords): string {
  if (one.state === 'asked') return 'Waits for a decision by another person.'
  if (one.state === 'withdrawn') return 'Withdrawn before it was decided: nothing changed.'
  const on = one.decidedOn ? ` on ${dayInWords(one.decidedOn)}` : ''
  return one.state === 'ended'
    ? `Approved by ${decidedBy}${on}, and ended since: limits are as they were without it.`
    : `${stateInWords[one.state]} by ${decidedBy}${on}.`
}

const Reasons = ({ one, askedBy, decidedBy, beside }: CaseWords) => (
  <Section heading="Why">
    <Say by={`${askedBy}, ${dayInWords(one.askedOn)}`}>
      <p>
        <b>{one.asks === 'ending' ? 'Why they should end:' : 'What changed:'}</b> {one.cause}
      </p>
      {one.whySustained !== '' && (
        <p>
          <b>Why it has lasted:</b> {one.whySustained}
        </p>
      )}
      {one.whyExpected !== '' && (
        <p>
          <b>Why it will go on:</b> {one.whyExpected}
        </p>
      )}
    </Say>
    {one.decidedOn && (
      <Say by={`${decidedBy}, ${dayInWords(one.decidedOn)}`} answer>
        <p>{one.decidedWords}</p>
      </Say>
    )}
    {beside && (
      <p>
        <Link href={beside.href}>{beside.words}</Link>
      </p>
    )}
  </Section>
)

const Decide = ({ one, form }: { one: RecalculationCase; form: Typed }) => (
  <Section heading="Your decision">
    <Form action={`/measures/recalculations/${one.id}/decision`} guard>
      <Hidden name="version" value={one.version} />
      <Radios
        form={form}
        name="decision"
        label="Do you approve it?"
        small
        choices={[
          { value: 'approve', label: 'Approve: the limits change at once, and say why' },
          { value: 'refuse', label: 'Refuse: the limits stay as they are' },
        ]}
      />
      <TextArea form={form} name="words" label="Why" hint="Your words stand beside the chart and go to the person who asked." rows={2} />
      <Button once>Send the decision</Button>
    </Form>
  </Section>
)

const Turns = ({ one, may, form = blank }: CaseWords) => (
  <>
    {may.read && (
      <Form action={`/measures/recalculations/${one.id}/reading`}>
        <Button kind="secondary" once>
          I have read this answer
        </Button>
      </Form>
    )}
    {may.withdraw && (
      <Form action={`/measures/recalculations/${one.id}/withdrawal`}>
        <Hidden name="version" value={one.version} />
        <Button kind="secondary" once>
          Withdraw this request
        </Button>
      </Form>
    )}
    {may.end && (
      <Section heading="Ask for an end of it" note="another person decides that too">
        <Form action={`/measures/recalculations/${one.id}/ending`} guard>
          <TextArea form={form} name="cause" label="Why should the limits go back to what they were without it?" rows={2} />
          <Button kind="secondary" once>
            Ask for its end
          </Button>
        </Form>
      </Section>
    )}
  </>
)

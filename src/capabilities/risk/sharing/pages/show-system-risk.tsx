import { dayInWords } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { RiskSentence } from '../../showing/pages/risk-sentence.tsx'
import { type PartnerOwner, type SystemRisk, sharedScoreInWords, systemHref } from '../system-risk.ts'

interface Words {
  frame: Frame
  risk: SystemRisk
  owners: readonly PartnerOwner[]
  ours: number
  names: ReadonlyMap<number, string>
  form: Typed
  /** May this person say who owns it here, or end our sharing of it? */
  mayWrite: boolean
  /** Somebody else wrote meanwhile. */
  changed?: boolean
}

/** A risk another trust shares, to read; and who owns it with them. */
export const SystemRiskPage = (words: Words) => {
  const { frame, risk, ours, names } = words
  const of = names.get(risk.trustId) ?? 'a trust no longer in the group'
  return (
    <Page
      frame={frame}
      title={risk.title}
      crumbs={[
        { label: 'Risk and assurance', href: '/risks' },
        { label: 'System risks', href: '/risks/system' },
        { label: `Risk ${risk.number}` },
      ]}
      form={words.form}
      heading={
        <PageHead title={risk.title} caption={`Risk ${risk.number} of ${of}`}>
          <Lead answer={`${sharedScoreInWords(risk)}.`}>
            {risk.targetScore === null ? 'It has no target.' : `Its target is ${risk.targetScore}.`}{' '}
            {risk.endedOn && `It is shared no more since ${dayInWords(risk.endedOn)}; this is how it stood then.`}
          </Lead>
        </PageHead>
      }
    >
      <Facts
        facts={[
          { label: 'Owner there', value: risk.ownerTitle || 'Nobody named' },
          { label: 'Partners', value: risk.partners || 'None named' },
          { label: 'Shared since', value: dayInWords(risk.sharedOn) },
        ]}
      />
      <RiskSentence plain cause={risk.cause} event={risk.event} effect={risk.effect} />
      <Section heading="Why it is shared">
        <p class="s-written">{risk.words}</p>
        {risk.trustId === ours && <Link href={`/risks/${risk.riskId}`}>The risk itself</Link>}
      </Section>
      <Owners {...words} />
      {words.mayWrite && risk.endedOn === null && (risk.trustId === ours ? <End risk={risk} /> : <SayOwner {...words} />)}
    </Page>
  )
}

const Owners = ({ owners, names }: Words) => (
  <Section heading="Who owns it elsewhere">
    {owners.length === 0 ? (
      <Empty>No other trust has named an owner.</Empty>
    ) : (
      <Lines
        items={owners.map((one) => (
          <>
            <b>{one.ownerTitle}</b>, {names.get(one.trustId) ?? 'another trust'}. {one.words}{' '}
            <span class="s-quiet">{dayInWords(one.saidOn)}</span>
          </>
        ))}
      />
    )}
  </Section>
)

const SayOwner = ({ risk, form, changed }: Words) => (
  <Section heading="Who owns it here">
    {changed && <p role="alert">Somebody else wrote this meanwhile. What stands now is above; press again if yours is to stand.</p>}
    <Form action={`${systemHref(risk)}/owner`}>
      <Hidden name="version" value={form.values.version ?? ''} />
      <TextField form={form} name="owner" label="Post or role" width={30} />
      <TextArea form={form} name="words" label="What is done about it here (optional)" rows={3} />
      <Button once>Save</Button>
    </Form>
  </Section>
)

const End = ({ risk }: { risk: SystemRisk }) => (
  <Section heading="End the sharing">
    <p>The other trusts keep what they see today and nothing that changes afterwards.</p>
    <Form action={`${systemHref(risk)}/ending`}>
      <Hidden name="version" value={risk.version} />
      <Button kind="secondary" once>
        Share it no more
      </Button>
    </Form>
  </Section>
)

import { dayInWords } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Breach } from '../breach.ts'
import type { Firing } from '../queries-firing.ts'
import { stateOf } from './show-accountability.tsx'

interface Words {
  frame: Frame
  breach: Breach
  fires: Firing | undefined
  /** Where its chart is read. */
  chart: string
  mayAccept: boolean
  form: Typed
}

/** One breach: what fired when it was opened, what the figures say now, and what was done about it. */
export const ShowBreach = ({ frame, breach, fires, chart, mayAccept, form }: Words) => (
  <Page frame={frame} title="Breach" crumbs={[{ label: 'Accountability', href: '/accountability' }, { label: 'Breach' }]} form={form}>
    <Lead answer={breach.words}>{breach.state !== 'ended' && (fires && fires.words !== breach.words ? `Now: ${fires.words}` : '')}</Lead>
    <Facts
      facts={[
        { label: 'State', value: stateOf(breach, fires !== undefined) },
        { label: breach.reviewId === null ? 'Written down' : 'Opened', value: `${dayInWords(breach.openedOn)}, by ${breach.openedBy}` },
        { label: 'Chart', value: <Link href={chart}>See the figures</Link> },
        ...(breach.reviewId === null
          ? []
          : [{ label: 'Review', value: <Link href={`/accountability/reviews/${breach.reviewId}`}>The review it goes to</Link> }]),
        ...(breach.acceptedOn
          ? [{ label: 'Accepted', value: `${dayInWords(breach.acceptedOn)}, by ${breach.acceptedBy}: ${breach.acceptedReason}` }]
          : []),
      ]}
    />
    {mayAccept && breach.state === 'open' && (
      <Details summary="Accept it without review" open={form.errors.reason !== undefined}>
        <Form action={`/accountability/breaches/${breach.id}/acceptance`}>
          <Hidden name="version" value={breach.version} />
          <TextArea form={form} name="reason" label="Why is no review needed?" rows={3} />
          <Button kind="secondary" once>
            Accept this breach
          </Button>
        </Form>
      </Details>
    )}
    <p>
      <Link href={`/history/breach/${breach.id}`}>What was changed about it</Link>
    </p>
  </Page>
)

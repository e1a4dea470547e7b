import { dayAt, dayInWords, type Instant } from '../../../kernel/day.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Button } from '../../../ui/button.tsx'
import { Done } from '../../../ui/done.tsx'
import { Form } from '../../../ui/form.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'

interface Words {
  frame: Frame
  madeAt: Instant | undefined
  /** The whole address, shown the once it is made. */
  address: string | undefined
  mayChange: boolean
  ended: boolean
}

const NewAddress = ({ address }: { address: string }) => (
  <Section heading="Your address">
    <p class="s-code">{address}</p>
    <p>
      Copy it now: it is not shown again. In Outlook choose Add calendar, then Subscribe from web; in another program, subscribe to a
      calendar by its address.
    </p>
  </Section>
)

/** The address at which a calendar program reads my due days. */
export const KeepCalendar = ({ frame, madeAt, address, mayChange, ended }: Words) => (
  <Page
    frame={frame}
    title="Your due days in a calendar"
    crumbs={[
      { label: 'Your account', href: '/account' },
      { label: 'Mail and your calendar', href: '/account/mail' },
    ]}
  >
    <Done words={ended ? 'The address is ended: it shows nothing to anybody any more.' : undefined} />
    <Lead answer={madeAt ? `Your calendar address was made on ${dayInWords(dayAt(madeAt))}.` : 'You have no calendar address.'}>
      {madeAt
        ? 'Whoever has it can read your due days, so keep it to yourself. Nothing can be changed with it, and it ends when you leave the trust.'
        : 'A calendar program cannot sign in, so it reads at a secret address of its own: titles and days of what you owe, and when quarters open, are due and go to the board. Nothing can be changed with it.'}
    </Lead>
    {address && <NewAddress address={address} />}
    {mayChange && (
      <Form action="/account/calendar" class="s-after">
        <Button once kind={madeAt ? 'secondary' : 'primary'}>
          {madeAt ? 'Make a new address and end this one' : 'Make an address'}
        </Button>
      </Form>
    )}
    {mayChange && madeAt && (
      <Form action="/account/calendar/end" class="s-after">
        <Button once kind="secondary">
          End the address
        </Button>
      </Form>
    )}
  </Page>
)

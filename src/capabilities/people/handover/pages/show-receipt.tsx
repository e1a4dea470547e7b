import { dayAt, dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { listed } from '../../../../kernel/words.ts'
import { Lead } from '../../../../ui/lead.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PrintLink } from '../../../../ui/print-link.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { type Receipt, receiptInWords } from '../handover.ts'

interface Words {
  frame: Frame
  person: { id: number; name: string }
  done: { receipt: Receipt; by: string; at: string } | undefined
}

/** What a handover did, as the history keeps it. */
export const ShowReceipt = ({ frame, person, done }: Words) => (
  <Page
    frame={frame}
    title={`Handover of ${person.name}`}
    crumbs={[
      { label: 'The organisation', href: '/organisation' },
      { label: person.name, href: `/organisation/people/${person.id}` },
      { label: 'Receipt' },
    ]}
  >
    {done ? (
      <Told {...done} />
    ) : (
      <Lead answer="Nothing was handed over in one step.">
        What they held and hold stands on <Link href={`/organisation/people/${person.id}`}>their page</Link>.
      </Lead>
    )}
  </Page>
)

const Told = ({ receipt, by, at }: { receipt: Receipt; by: string; at: string }) => {
  const { strong, words } = receiptInWords(receipt)
  const ended = [
    ...(receipt.deputyFor.length > 0 ? [`No longer writes for ${listed(receipt.deputyFor)}`] : []),
    ...(receipt.roles.length > 0 ? [`No longer has the ${receipt.roles.length === 1 ? 'role' : 'roles'} of ${listed(receipt.roles)}`] : []),
    ...receipt.uncovered.map((name) => `Nobody covers for ${name} after that day`),
  ]
  return (
    <>
      <Lead answer={strong}>{words}</Lead>
      <p class="s-small s-quiet">
        Handed over by {by} on {dayInWords(dayAt(at))}. <PrintLink label="Print the receipt" />
      </p>
      <Table
        caption="Posts"
        captionShown
        rows={receipt.posts}
        empty="They held no post."
        columns={[
          { label: 'Post', cell: ({ post }) => post },
          { label: 'Goes to', cell: ({ to }) => to ?? <b>Nobody: vacant</b> },
        ]}
      />
      {ended.length > 0 && (
        <Section heading="What ended with it">
          <Lines items={ended} />
        </Section>
      )}
      <Section heading="What was open, and went with the posts">
        {receipt.open.length === 0 && <p class="s-quiet">Nothing was open.</p>}
        <Lines items={receipt.open.map(({ title, href }) => <Link href={href}>{title}</Link>)} />
      </Section>
    </>
  )
}

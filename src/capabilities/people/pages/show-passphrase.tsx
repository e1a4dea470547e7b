import type { Frame } from '../../../kernel/frame.ts'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'

/** A first passphrase, shown this once. */
export const ShowPassphrase = ({
  frame,
  person,
  passphrase,
}: {
  frame: Frame
  person: { id: number; name: string; email: string }
  passphrase: string
}) => (
  <Page
    frame={frame}
    title={`A first passphrase for ${person.name}`}
    crumbs={[
      { label: 'People and roles', href: '/organisation/people' },
      { label: person.name, href: `/organisation/people/${person.id}` },
    ]}
  >
    <Lead answer="Tell it to them in person or by telephone. It is not shown again.">
      They sign in with {person.email} and change it on their account page.
    </Lead>
    <p class="s-code">{passphrase}</p>
    <p>
      <Link href={`/organisation/people/${person.id}`}>Back to {person.name}</Link>
    </p>
  </Page>
)

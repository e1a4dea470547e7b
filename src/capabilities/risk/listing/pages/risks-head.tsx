import { ActLink } from '../../../../ui/act-link.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Actions, PageHead } from '../../../../ui/page-head.tsx'
import { PlainLinks } from '../../../../ui/plain-links.tsx'
import type { RegisterWords } from './list-risks.tsx'

/** The answer over the risks, what may be done, and where what stands around them is read. */
export const RisksHead = ({ scene, answer, behind, elsewhere, mayAdd, mayPropose, proposed }: RegisterWords) => {
  const { register } = scene.view
  const name = register === undefined ? undefined : scene.names.registers.get(register)
  return (
    <PageHead
      title={name ?? 'Risk and assurance'}
      beside={
        <Actions>
          {mayAdd && <ActLink href="/risks/new">Add a risk</ActLink>}
          {mayPropose && <ActLink href="/risks/propose">Propose a risk</ActLink>}
          {proposed > 0 && <ActLink href="/risks/proposed">{proposed} proposed</ActLink>}
        </Actions>
      }
    >
      <Lead answer={answer.strong}>
        {answer.words} {elsewhere && <Link href={elsewhere.href}>{elsewhere.words}</Link>} {behind}
      </Lead>
      <Actions>
        <Link href="/assurance">Assurance</Link>
        <Link href="/controls">Controls</Link>
        <Link href="/audits">Audits and reviews</Link>
        <Link href="/assurance/honesty">Tests of honesty</Link>
        <Link href="/escalations">Escalations</Link>
        <Link href="/risks/appetite">Appetite</Link>
        <Link href={register === undefined ? '/reports/framework' : `/reports/risks?register=${register}`}>As a paper</Link>
      </Actions>
    </PageHead>
  )
}

/** What is looked up now and then. */
export const MoreAboutRisk = () => (
  <section class="s-section">
    <h2>More about risk</h2>
    <PlainLinks
      links={[
        { href: '/risks/registers', label: 'Every register, and who keeps it' },
        { href: '/risks/system', label: 'Risks shared across the system' },
        { href: '/risks/unforeseen', label: 'Harm that no register had foreseen' },
        { href: '/risks/matrix', label: 'The matrix and its bands' },
        { href: '/reports/register', label: 'The register as Word or Excel, to edit outside' },
      ]}
    />
  </section>
)

import { dayInWords } from '../../../kernel/day.ts'
import { refKey } from '../../../kernel/ref.ts'
import type { Gap, Named } from '../../../platform/capability.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { Link } from '../../../ui/link.tsx'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import type { GapAnswer } from '../sorting.ts'

interface Words {
  kind: string
  of: number | undefined
  /** How many there are, of which these stand here. */
  all: number
  gaps: readonly Gap[]
  more: string | undefined
  lapsed: ReadonlyMap<string, GapAnswer>
  named: ReadonlyMap<string, Named>
  may: { act: (gap: Gap) => boolean; park: (gap: Gap) => boolean }
}

/** Gaps of one kind, each with the one action that closes it and who can take it. */
export const GapsOfKind = ({ kind, of, all, gaps, more, lapsed, named, may }: Words) => (
  <Section heading={kind} note={of === undefined ? `${all}` : `${all} of ${of}`}>
    <Table
      caption={kind}
      rows={gaps}
      empty="None is open."
      columns={[
        {
          label: 'What',

          cell: (gap) => <What gap={gap} href={named.get(refKey(gap.ref))?.href} lapsed={lapsed.get(gap.key)} />,
        },
        { label: 'Who can close it', class: 's-col-narrow', cell: ({ closer }) => closer?.title ?? 'Governance lead' },
        { label: 'Close it', unseen: true, nowrap: true, cell: (gap) => <Acts gap={gap} may={may} /> },
      ]}
    />
    {more && (
      <p class="s-small">
        <Link href={more}>
          See all {all} {kind.charAt(0).toLowerCase() + kind.slice(1)}
        </Link>
      </p>
    )}
  </Section>
)

const What = ({ gap, href, lapsed }: { gap: Gap; href: string | undefined; lapsed: GapAnswer | undefined }) => (
  <>
    {href ? <Link href={href}>{gap.title}</Link> : gap.title}
    <span class="s-kind">
      {gap.words}
      {lapsed && ` It was left open until ${dayInWords(lapsed.reviewOn)}: ${lapsed.words}`}
    </span>
  </>
)

const Acts = ({ gap, may }: { gap: Gap; may: Words['may'] }) => (
  <>
    {may.act(gap) && (
      <ActLink href={gap.href} about={`: ${gap.title}`}>
        {gap.action}
      </ActLink>
    )}{' '}
    {may.park(gap) && (
      <ActLink href={`/gaps/parking?gap=${encodeURIComponent(gap.key)}`} about={`: ${gap.title}`}>
        Leave it open
      </ActLink>
    )}
  </>
)

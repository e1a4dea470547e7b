import { dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count } from '../../../../kernel/words.ts'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { isSameRisk, type PartnerOwner, type SystemRisk, sharedScoreInWords, systemHref } from '../system-risk.ts'

interface Words {
  frame: Frame
  risks: readonly SystemRisk[]
  owners: readonly PartnerOwner[]
  /** This trust's number. */
  ours: number
  /** The trusts of the group by number; empty for a trust by itself. */
  names: ReadonlyMap<number, string>
}

/** Risks that a trust of the group shares with the others: of which trust, how they are scored there, who owns them here. */
export const SystemRisksPage = (words: Words) => {
  const shared = words.risks.filter(({ endedOn }) => endedOn === null)
  const theirs = shared.filter(({ trustId }) => trustId !== words.ours)
  return (
    <Page
      frame={words.frame}
      title="System risks"
      crumbs={[{ label: 'Risk and assurance', href: '/risks' }, { label: 'System risks' }]}
      heading={<Head answer={answer(words, theirs)} />}
    >
      <Section heading="Shared with us">
        <Table
          caption="System risks shared with us"
          columns={columnsOf(words)}
          rows={theirs}
          empty="No other trust shares a risk with us."
        />
      </Section>
      <Section heading="Shared by us">
        <Table
          caption="System risks shared by us"
          columns={columnsOf(words)}
          rows={shared.filter(({ trustId }) => trustId === words.ours)}
          empty="We share none. A risk is shared from its own page."
        />
      </Section>
      {words.risks.length > shared.length && (
        <Section heading="Shared no more">
          <Table
            caption="System risks whose sharing ended"
            columns={columnsOf(words)}
            rows={words.risks.filter(({ endedOn }) => endedOn !== null)}
            empty="None."
          />
        </Section>
      )}
    </Page>
  )
}

const Head = ({ answer }: { answer: string }) => (
  <PageHead title="System risks">
    <Lead answer={answer}>
      A system risk is owned with partners. What is shared is its wording, its owner and its latest score, and nothing else of the trust it
      belongs to.
    </Lead>
  </PageHead>
)

function answer({ owners, ours, names }: Words, theirs: readonly SystemRisk[]): string {
  if (names.size === 0) return 'This trust is in no group, so no risk is shared with it.'
  if (theirs.length === 0) return 'No other trust shares a risk with us.'
  const without = theirs.filter((risk) => !owners.some((one) => one.trustId === ours && isSameRisk(one.of, risk))).length
  const owned = without === 0 ? 'each has an owner here' : `${without} without an owner here`
  return `${count(theirs.length, 'risk')} ${theirs.length === 1 ? 'is' : 'are'} shared with us; ${owned}.`
}

function columnsOf({ names, owners }: Words): Column<SystemRisk>[] {
  return [
    { label: 'Risk', cell: (risk) => <Link href={systemHref(risk)}>{risk.title}</Link> },
    { label: 'Of', cell: (risk) => names.get(risk.trustId) ?? 'A trust no longer in the group' },
    { label: 'Score there', cell: (risk) => sharedScoreInWords(risk) },
    { label: 'Owner there', cell: (risk) => risk.ownerTitle || 'Nobody named' },
    {
      label: 'Owners elsewhere',
      cell: (risk) =>
        owners
          .filter((one) => isSameRisk(one.of, risk))
          .map((one) => `${one.ownerTitle}, ${names.get(one.trustId) ?? 'another trust'}`)
          .join('; ') || 'Nobody named',
    },
    {
      label: 'Shared',
      nowrap: true,
      cell: (risk) => (risk.endedOn ? `until ${dayInWords(risk.endedOn)}` : `since ${dayInWords(risk.sharedOn)}`),
    },
  ]
}

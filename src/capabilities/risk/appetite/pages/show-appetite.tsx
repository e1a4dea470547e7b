import { dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count } from '../../../../kernel/words.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Fold } from '../../../../ui/fold.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions, PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { RiskScore } from '../../scoring/pages/risk-score.tsx'
import { type AppetiteLevel, appetiteInWords } from '../appetite.ts'
import { appetiteAnswer, type HeldLine, type ObjectiveStanding, toleratedInWords } from '../standing.ts'

interface Words {
  frame: Frame
  standings: readonly ObjectiveStanding[]
  levels: readonly AppetiteLevel[]
  maySet: boolean
}

/** How much risk the trust takes, objective by objective, and which risks stand above it. */
export const AppetitePage = ({ frame, standings, levels, maySet }: Words) => {
  const { strong, words } = appetiteAnswer(standings)
  return (
    <Page
      frame={frame}
      title="Appetite and tolerance"
      crumbs={[{ label: 'Risk and assurance', href: '/risks' }, { label: 'Appetite and tolerance' }]}
      heading={
        <PageHead title="Appetite and tolerance">
          <Lead answer={strong}>{words}</Lead>
          {maySet && (
            <Actions>
              <ActLink href="/risks/appetite/levels">Change the levels</ActLink>
            </Actions>
          )}
        </PageHead>
      }
    >
      {standings.map((one) => (
        <Objective one={one} maySet={maySet} />
      ))}
      <Section heading="What the levels mean" note="from the least appetite; appetite is a level, tolerance the scores that go with it">
        <Table
          caption="Levels of appetite"
          columns={[
            { label: 'Level', nowrap: true, cell: ({ name }) => name },
            { label: 'Meaning', cell: ({ meaning }) => meaning || 'Nothing written' },
          ]}
          rows={levels}
          empty="No level is written down; the usual six begin with the first appetite that is set."
        />
      </Section>
    </Page>
  )
}

const Objective = ({ one: { elementId, title, appetite, risks }, maySet }: { one: ObjectiveStanding; maySet: boolean }) => {
  const set = `/risks/appetite/new?element=${elementId}`
  // under no objective there may be hundreds that nobody set one for
  const isUntold = ({ appetite: own }: HeldLine) => elementId === null && own === undefined
  const [told, untold] = [risks.filter((held) => !isUntold(held)), risks.filter(isUntold)]
  return (
    <Section heading={title}>
      {elementId !== null &&
        (appetite ? (
          <p>
            <b>{appetiteInWords(appetite)}</b>, since {dayInWords(appetite.fromDay)}. {appetite.why}{' '}
            {appetite.illustrative && <span class="s-quiet">Illustrative.</span>} {maySet && <Link href={set}>Change it</Link>}
          </p>
        ) : (
          <Gap {...(maySet ? { action: { href: set, label: 'Set it', about: title } } : {})}>No appetite is set for this objective.</Gap>
        ))}
      {(elementId !== null || told.length > 0) && (
        <Table caption={`Risks to: ${title}`} columns={columns(maySet)} rows={told} empty="No risk stands under it." />
      )}
      {untold.length > 0 && (
        <Fold summary={`${count(untold.length, 'risk')} of which nobody can tell: no appetite is set`}>
          <Table caption={`Risks without an appetite: ${title}`} columns={columns(maySet)} rows={untold} empty="" />
        </Fold>
      )}
    </Section>
  )
}

const columns = (maySet: boolean): Column<HeldLine>[] => [
  { label: 'Risk', cell: ({ line: { risk } }) => <Link href={`/risks/${risk.id}`}>{`${risk.number} ${risk.title}`}</Link> },
  { label: 'Now', nowrap: true, cell: ({ line: { risk, now } }) => <RiskScore matrix={risk.matrix} score={now} /> },
  {
    label: 'Tolerated',
    nowrap: true,
    cell: ({ appetite }) => (appetite ? `${appetite.toleranceFrom} to ${appetite.toleranceTo}` : 'Not set'),
  },
  { label: 'Stands', cell: ({ stands }) => (stands === 'above' ? <b>{toleratedInWords.above}</b> : toleratedInWords[stands]) },
  {
    label: 'Target',
    cell: ({ line, target }) =>
      line.target === null ? 'None' : target === 'above' ? <b>{`${line.target}, above it too`}</b> : line.target,
  },
  ...(maySet
    ? [
        {
          label: 'Set for this risk',
          unseen: true,
          cell: ({ line: { risk }, appetite }: HeldLine) => (
            <Link href={`/risks/appetite/new?risk=${risk.id}`}>{appetite?.riskId === risk.id ? 'Change its own' : 'Set its own'}</Link>
          ),
        },
      ]
    : []),
]

import { type Day, dayInWords } from '../../../../kernel/day.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Link } from '../../../../ui/link.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { daysInWords } from '../../matter/told.ts'
import { type AskedStanding, lateBy, raiseBy } from '../required.ts'
import type { Sent } from '../rule.ts'

/** A risk that rules send, as a link. */
export const RiskLink = ({ risk }: Pick<Sent, 'risk'>) => (
  <Link href={`/risks/${risk.id}`}>
    {risk.number} {risk.title}
  </Link>
)

/** What rules ask for and nobody has raised, the latest first: each raised or declined by whose it is, for whom it waits otherwise. */
export const AskedTable = ({
  asked,
  body,
  mayRaise,
  on,
}: {
  asked: readonly AskedStanding[]
  body: (id: number) => string
  mayRaise: (risk: Sent['risk']) => boolean
  on: Day
}) => (
  <Table
    caption="Risks that rules send"
    rows={asked.toSorted((a, b) => lateBy(b, on) - lateBy(a, on))}
    empty="Rules ask for nothing that is not raised."
    columns={[
      { label: 'Risk', class: 's-col-wide', cell: (one) => <RiskLink {...one} /> },
      { label: 'Why', cell: ({ why }) => sentenceCase(why) },
      {
        label: 'So since',
        cell: (one) => (
          <>
            {dayInWords(one.since)}
            {lateBy(one, on) > 0 && (
              <Gap>
                {daysInWords(lateBy(one, on))} late: it was to be there by {dayInWords(raiseBy(one))}
              </Gap>
            )}
          </>
        ),
      },
      { label: 'To', cell: ({ rule }) => <Link href={`/escalations/rules/${rule.id}`}>{body(rule.toBodyId)}</Link> },
      actOf(mayRaise),
    ]}
  />
)

const actOf = (mayRaise: (risk: Sent['risk']) => boolean): Column<AskedStanding> => ({
  label: 'Raise or decline',
  unseen: true,
  cell: ({ rule, risk }) =>
    mayRaise(risk) ? (
      <>
        <ActLink href={`/escalations/asked/raise?rule=${rule.id}&risk=${risk.id}`} about={`risk ${risk.number}`}>
          Raise it
        </ActLink>{' '}
        <ActLink href={`/escalations/asked/decline?rule=${rule.id}&risk=${risk.id}`} about={`risk ${risk.number}`}>
          Decline
        </ActLink>
      </>
    ) : (
      <span class="s-small s-quiet">Waits for: {risk.owner ?? 'a governance lead'}</span>
    ),
})

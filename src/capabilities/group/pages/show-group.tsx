import { dayInWords } from '../../../kernel/day.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { financialYear } from '../../../kernel/period.ts'
import { listed, shortened } from '../../../kernel/words.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { RagTag } from '../../../ui/rag-tag.tsx'
import { Section } from '../../../ui/section.tsx'
import { Spread } from '../../../ui/spread.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { type Group, type GroupTrust, hrefOf, type Meeting, type Priority, trustNamed } from '../group-priority.ts'
import { answerOf, declaredSpread, type Standing, statusOf, type YearTime } from '../standing.ts'

interface Words {
  frame: Frame
  group: Group
  /** The trust whose page this is. */
  ours: number
  years: readonly number[]
  year: number
  standings: readonly Standing[]
  /** The year of the list before this one, and its priorities that nothing goes on from. */
  last: number | undefined
  vanished: readonly Priority[]
  meetings: readonly Meeting[]
  next: GroupTrust | undefined
  /** Of a year that is over nothing more is said or added. */
  time: YearTime
  may: { lead: boolean; meet: boolean }
}

/** The group: what its trusts set out to do together this year, who leads each part, where it stands, and whose turn it is to chair. */
export const ShowGroup = (words: Words) => {
  const { frame, group, years, year, standings, time, may } = words
  const answer = answerOf(group, { year, time }, standings)
  const heading = (
    <PageHead
      title={group.name}
      beside={standings.length > 0 && <Spread rows={[{ label: 'Declared', counts: declaredSpread(standings) }]} />}
    >
      <Lead answer={answer.strong}>{answer.words}</Lead>
      <p class="s-small s-quiet">
        {listed(group.trusts.map((trust) => trust.name))}, together since {dayInWords(group.formedOn)}. Each reads what stands on this page;
        all else is its own.
      </p>
    </PageHead>
  )
  return (
    <Page frame={frame} title={group.name} heading={heading}>
      {years.length > 1 && (
        <Tabs
          label="Years"
          links={years.map((one) => ({ href: `/group?year=${one}`, label: financialYear(one), current: one === year }))}
        />
      )}
      <Section heading="Shared priorities" note={financialYear(year)}>
        <Table
          caption={`Shared priorities for ${financialYear(year)}`}
          columns={columnsFor(words)}
          rows={standings}
          rowId={({ priority }) => `priority-${priority.trustId}-${priority.id}`}
          empty="No priority is shared for this year yet."
        />
        {may.lead && time !== 'over' && <ActLink href={`/group/priorities/new?year=${year}`}>Add a priority your trust leads</ActLink>}
      </Section>
      <Vanished {...words} />
      <Meetings {...words} />
    </Page>
  )
}

const columnsFor = ({ group, ours, time }: Words): Column<Standing>[] => [
  { label: 'No.', number: true, cell: ({ priority }) => priority.position },
  {
    label: 'Priority',
    class: 's-col-wide',
    cell: ({ priority }) => (
      <>
        <Link href={hrefOf(priority)}>{priority.title}</Link>
        {priority.aim && <span class="s-kind">{priority.aim}</span>}
      </>
    ),
  },
  {
    label: 'Led by',
    cell: ({ priority }) => (
      <>
        {priority.leadTitle}
        <span class="s-kind">
          {trustNamed(group, priority.trustId)}
          {priority.trustId === ours ? ', your trust' : ''}
        </span>
      </>
    ),
  },
  { label: 'Declared', cell: (standing) => (standing.priority.endedOn ? 'Ended' : <RagTag rag={statusOf(standing)} />) },
  { label: 'Said last', class: 's-col-wide', cell: (standing) => <Last standing={standing} isOver={time === 'over'} /> },
]

const Last = ({ standing: { priority, declared, said }, isOver }: { standing: Standing; isOver: boolean }) => {
  const last = declared ?? said[0]
  if (priority.endedOn)
    return (
      <>
        {shortened(priority.endedWords, 220)} <span class="s-kind">Ended {dayInWords(priority.endedOn)}</span>
      </>
    )
  if (!last) return <span class="s-quiet">{isOver ? 'Nothing was said here.' : 'Nothing said yet.'}</span>
  return (
    <>
      {shortened(last.words, 220)}
      <span class="s-kind">
        {last.period}, {last.saidAs}, {dayInWords(last.saidOn)}
      </span>
    </>
  )
}

/** What was promised last year and appears nowhere this year. */
const Vanished = ({ group, ours, year, vanished, last, time, may }: Words) =>
  vanished.length === 0 || last === undefined ? null : (
    <Section
      heading={`In the list of ${financialYear(last)} and not ${time === 'ahead' ? 'yet ' : ''}in this one`}
      note={time === 'ahead' ? 'say of a new one which it goes on from' : 'nobody said what became of them'}
    >
      {last < year - 1 && <p class="s-small s-quiet">No list was written down for {financialYear(year - 1)}.</p>}
      <Lines
        items={vanished.map((one) => (
          <>
            <Link href={hrefOf(one)}>{one.title}</Link> <span class="s-quiet">led by {trustNamed(group, one.trustId)}</span>{' '}
            {may.lead && time !== 'ahead' && one.trustId === ours && (
              <ActLink href={`${hrefOf(one)}/ending`} about={`: ${one.title}`}>
                Say what became of it
              </ActLink>
            )}
          </>
        ))}
      />
    </Section>
  )

const Meetings = ({ group, meetings, next, ours, time, may }: Words) => (
  <Section heading="Meetings" note="the chairs take turns" id="meetings">
    {next && time !== 'over' && (
      <Facts facts={[{ label: 'Chairs next', value: `Chair of ${next.shortName}${next.id === ours ? ': your trust’s turn' : ''}` }]} />
    )}
    <Table
      caption="Meetings of the group"
      rows={meetings}
      empty={time === 'over' ? 'No meeting of that year is written down.' : 'No meeting is written down yet.'}
      columns={[
        { label: 'Held on', nowrap: true, cell: ({ heldOn }) => dayInWords(heldOn) },
        {
          label: 'Chaired by',
          cell: ({ chairTitle, trustId, outOfTurn }) => (
            <>
              {chairTitle}
              {chairTitle.includes(trustNamed(group, trustId)) ? '' : `, ${trustNamed(group, trustId)}`}
              {outOfTurn && <span class="s-kind">Out of turn: {outOfTurn}</span>}
            </>
          ),
        },
        { label: 'What it decided', class: 's-col-wide', cell: ({ words }) => words || <span class="s-quiet">Nothing written down.</span> },
      ]}
    />
    {may.meet && time !== 'over' && <ActLink href="/group/meetings/new">Write down a meeting your chair chaired</ActLink>}
  </Section>
)

import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count, listed, sentenceCase } from '../../../../kernel/words.ts'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { BodyInTree } from '../body.ts'

/** A body with what it is called beside: its leaders and what it oversees. */
export interface BodyLine extends BodyInTree {
  reportsTo: string | null
  chair: string | null
  overseen: number
  /** What the bodies beneath it oversee. */
  through: number
}

interface Words {
  frame: Frame
  standing: BodyLine[]
  ended: BodyLine[]
  on: Day
  mayKeep: boolean
}

function answerOf(standing: readonly BodyLine[]): { strong: string; rest: string } {
  if (standing.length === 0)
    return { strong: 'There is no committee or group yet.', rest: 'An item shows on the agenda of the one that oversees it.' }
  const idle = standing.filter(({ overseen, through, kind }) => overseen + through === 0 && kind !== 'board')
  const rest = idle.length === 0 ? '' : `Nothing of the current plan is overseen by ${listed(idle.map(({ name }) => name))}.`
  return { strong: `${sentenceCase(count(standing.length, 'body oversees', 'bodies oversee'))} the work.`, rest }
}

const overseenShortly = ({ overseen, through }: BodyLine): string => {
  if (overseen > 0) return count(overseen, 'item')
  return through > 0 ? `${through} through others` : 'Nothing'
}

/** The board, its committees and the groups that report to them, each with what it oversees. */
export const ListBodies = ({ frame, standing, ended, mayKeep }: Words) => {
  const { strong, rest } = answerOf(standing)
  const add = (
    <ButtonLink href="/organisation/bodies/new" kind="secondary">
      Add a committee or group
    </ButtonLink>
  )
  const head = (
    <PageHead title="Committees and groups" {...(mayKeep ? { beside: add } : {})}>
      <Lead answer={strong}>{rest}</Lead>
    </PageHead>
  )
  return (
    <Page frame={frame} title="Committees and groups" crumbs={[{ label: 'The organisation', href: '/organisation' }]} heading={head}>
      <Section heading="From the board down">
        <Standing standing={standing} />
      </Section>
      {ended.length > 0 && (
        <Details summary={`${count(ended.length, 'body has', 'bodies have')} ended`}>
          <Lines
            items={ended.map((b) => (
              <>
                <Link href={`/organisation/bodies/${b.id}`}>{b.name}</Link>
                {b.endedOn && `, until ${dayInWords(b.endedOn)}`}
              </>
            ))}
          />
        </Details>
      )}
    </Page>
  )
}

const Standing = ({ standing }: Pick<Words, 'standing'>) => (
  <Table
    caption="Committees and groups"
    rows={standing}
    empty="None yet."
    columns={[
      { label: 'Body', cell: (b) => <Link href={`/organisation/bodies/${b.id}`}>{b.name}</Link> },
      { label: 'Kind', cell: (b) => sentenceCase(b.kind) },
      { label: 'Reports to', cell: (b) => b.reportsTo ?? (b.kind === 'board' ? '' : 'Not said') },
      { label: 'Chair', cell: (b) => b.chair ?? 'Not said' },
      { label: 'Oversees', number: true, cell: overseenShortly },
      { label: 'Meets next', nowrap: true, cell: (b) => (b.meetsOn ? dayInWords(b.meetsOn) : 'Not said') },
    ]}
  />
)

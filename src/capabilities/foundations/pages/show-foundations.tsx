import { dayInWords } from '../../../kernel/day.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { count } from '../../../kernel/words.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Actions } from '../../../ui/page-head.tsx'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { type Answered, type Engagement, frameworkKinds, kindsName, type Theme } from '../foundation.ts'
import { answerOf, peopleInWords, themesInWords } from '../told.ts'

interface Words {
  frame: Frame
  answered: readonly Answered[]
  engagements: readonly Engagement[]
  themes: readonly Theme[]
  /** Newest first. */
  versions: readonly { id: number; label: string }[]
  mayEdit: boolean
}

/** What the strategy stands on: what it answers to, and who was asked while each version was drafted. */
export const ShowFoundations = (words: Words) => {
  const { frame, answered, mayEdit } = words
  const { strong, words: rest } = answerOf(answered)
  return (
    <Page
      frame={frame}
      title="What the strategy stands on"
      crumbs={[{ label: 'Strategy', href: '/strategy' }, { label: 'What it stands on' }]}
    >
      <Lead answer={strong}>{rest}</Lead>
      {mayEdit && (
        <Actions>
          <ActLink href="/foundations/frameworks/new">Add something it answers to</ActLink>
          <ActLink href="/foundations/engagements/new">Write down who was asked</ActLink>
        </Actions>
      )}
      {frameworkKinds.map((kind) => (
        <Frameworks heading={kindsName(kind)} answered={answered.filter(({ framework }) => framework.kind === kind)} />
      ))}
      <Asked {...words} />
    </Page>
  )
}

const Frameworks = ({ heading, answered }: { heading: string; answered: readonly Answered[] }) =>
  answered.length === 0 ? null : (
    <Section heading={heading}>
      <Table
        caption={heading}
        rows={answered}
        empty=""
        columns={[
          { label: 'Name', cell: ({ framework }) => <Link href={`/foundations/frameworks/${framework.id}`}>{framework.name}</Link> },
          {
            label: 'What it asks',
            class: 's-col-wide',
            cell: ({ framework }) => framework.words || <span class="s-quiet">Not written</span>,
          },
          {
            label: 'Answered by',
            cell: ({ records }) => (records.length === 0 ? <b>Nothing</b> : count(records.length, 'record')),
          },
        ]}
      />
    </Section>
  )

const Asked = ({ engagements, themes, versions }: Words) => (
  <Section heading="Who was asked" id="asked">
    {engagements.length === 0 && <Empty>Nobody is written down as having been asked.</Empty>}
    {versions
      .map((version) => ({ version, held: engagements.filter((one) => one.versionId === version.id) }))
      .filter(({ held }) => held.length > 0)
      .map(({ version, held }) => (
        <>
          <h3>While {version.label} was drafted</h3>
          <p>
            {peopleInWords(held)}. {themesInWords(themes.filter((theme) => held.some((one) => one.id === theme.engagementId)))}
          </p>
          <Table
            caption={`Who was asked while ${version.label} was drafted`}
            rows={held}
            empty=""
            columns={[
              { label: 'Held on', nowrap: true, cell: ({ heldOn }) => dayInWords(heldOn) },
              {
                label: 'Who',
                class: 's-col-wide',
                cell: ({ id, who, illustrative }) => (
                  <>
                    <Link href={`/foundations/engagements/${id}`}>{who}</Link>
                    {illustrative && <span class="s-kind">Illustrative</span>}
                  </>
                ),
              },
              { label: 'How', cell: ({ how }) => how || <span class="s-quiet">Not written</span> },
              { label: 'Took part', number: true, cell: ({ people }) => people ?? 'Not counted' },
              { label: 'Things said', number: true, cell: ({ id }) => themes.filter((theme) => theme.engagementId === id).length },
            ]}
          />
        </>
      ))}
  </Section>
)

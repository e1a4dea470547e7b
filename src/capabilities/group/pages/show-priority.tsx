import { dayInWords } from '../../../kernel/day.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { financialYear } from '../../../kernel/period.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Actions, PageHead } from '../../../ui/page-head.tsx'
import { RagTag } from '../../../ui/rag-tag.tsx'
import { Section } from '../../../ui/section.tsx'
import { type Group, hrefOf, isSame, type Priority, type Said, trustNamed } from '../group-priority.ts'
import { leadInWords, type Standing, statusOf } from '../standing.ts'

interface Words {
  frame: Frame
  group: Group
  ours: number
  standing: Standing
  /** What it was in earlier years, newest first. */
  earlier: readonly Priority[]
  later: readonly Priority[]
  /** Items of the reader's own trust that work on it. */
  items: readonly { id: number; title: string; accountable: string | null }[]
  /** The year it was for is over: nothing more is said of it. */
  isOver: boolean
  may: { say: boolean; lead: boolean; serve: boolean }
}

/** One shared priority: who leads it, where it stands, what each trust said of it, and which of our own items work on it. */
export const ShowPriority = (words: Words) => {
  const { priority, said } = words.standing
  return (
    <Page
      frame={words.frame}
      title={priority.title}
      crumbs={[{ label: 'Group', href: `/group?year=${priority.year}` }, { label: priority.title }]}
      heading={<Head {...words} />}
    >
      <Section heading="What was said" note="newest first; only the leading trust declares a status">
        {said.length === 0 && <Empty>{words.isOver ? 'Nothing was said of it here.' : 'Nothing has been said of it yet.'}</Empty>}
        {said.map((one) => (
          <OneSaid group={words.group} said={one} lead={priority} />
        ))}
      </Section>
      <OurItems {...words} />
      <Years {...words} />
    </Page>
  )
}

const Head = (words: Words) => {
  const { group, standing } = words
  const { priority } = standing
  const facts = [
    { label: 'Led by', value: leadInWords(group, priority) },
    { label: 'Declared', value: priority.endedOn ? 'Ended' : <RagTag rag={statusOf(standing)} /> },
  ]
  return (
    <PageHead title={priority.title} caption={`Group priority, ${financialYear(priority.year)}`} beside={<Facts facts={facts} />}>
      <Lead answer={answer(words)}>{priority.aim}</Lead>
      <Acts {...words} />
    </PageHead>
  )
}

const OurItems = ({ group, standing: { priority }, ours, items, isOver, may }: Words) => (
  <Section heading="Our own items that work on it" note="seen by your trust only">
    {items.length === 0 ? (
      <Empty>No item of {trustNamed(group, ours)} is said to work on it.</Empty>
    ) : (
      <Lines
        items={items.map((item) => (
          <>
            <Link href={`/items/${item.id}`}>{item.title}</Link> <span class="s-quiet">{item.accountable ?? 'Nobody named'}</span>
          </>
        ))}
      />
    )}
    {may.serve && !isOver && priority.endedOn === null && <ActLink href={`${hrefOf(priority)}/items`}>Say which items work on it</ActLink>}
  </Section>
)

const answer = ({ group, standing: { priority, declared, said }, isOver, later }: Words): string => {
  const lead = trustNamed(group, priority.trustId)
  if (priority.endedOn) return `It ended on ${dayInWords(priority.endedOn)}. ${priority.endedWords}`
  if (!declared && isOver) {
    const [next] = later
    const after = next ? ` In ${financialYear(next.year)} it went on as “${next.title}”.` : ' Nothing in a later list goes on from it.'
    return `${lead} wrote down no status for it here.${after}`
  }
  if (!declared)
    return said.length === 0 ? `${lead} has not yet said where it stands.` : `${lead}, which leads it, has not declared a status.`
  return `${lead} declared it ${declared.rag} for ${declared.period}, on ${dayInWords(declared.saidOn)}.`
}

const Acts = ({ standing: { priority }, ours, isOver, later, may }: Words) => {
  if (priority.endedOn !== null) return null
  const isOurs = priority.trustId === ours
  if (isOver)
    return may.lead && isOurs && later.length === 0 ? (
      <Actions>
        <ActLink href={`${hrefOf(priority)}/ending`}>Say what became of it</ActLink>
      </Actions>
    ) : null
  return (
    <Actions>
      {may.say && (!isOurs || may.lead) && (
        <ActLink href={`${hrefOf(priority)}/update`}>{isOurs ? 'Say where it stands' : 'Say what we did'}</ActLink>
      )}
      {may.lead && isOurs && <ActLink href={`${hrefOf(priority)}/edit`}>Change it</ActLink>}
      {may.lead && isOurs && <ActLink href={`${hrefOf(priority)}/ending`}>End it</ActLink>}
    </Actions>
  )
}

const OneSaid = ({ group, said, lead }: { group: Group; said: Said; lead: Priority }) => (
  <article class="s-update">
    <h3>
      {said.period}, {trustNamed(group, said.trustId)} {said.rag && <RagTag rag={said.rag} />}
    </h3>
    <p class="s-written">{said.words}</p>
    {said.reason && (
      <p>
        <b>Why {said.rag}:</b> {said.reason}
      </p>
    )}
    <p class="s-kind">
      {said.saidAs}, {dayInWords(said.saidOn)}
      {said.trustId !== lead.trustId && '; what it did for a priority it does not lead'}
    </p>
  </article>
)

const Years = ({ group, standing: { priority }, earlier, later }: Words) =>
  earlier.length + later.length === 0 ? null : (
    <Section heading="Before and after">
      <Lines
        items={[...later, priority, ...earlier].map((one) => (
          <>
            {financialYear(one.year)}: {isSame(one, priority) ? <b>{one.title}</b> : <Link href={hrefOf(one)}>{one.title}</Link>}{' '}
            <span class="s-quiet">led by {trustNamed(group, one.trustId)}</span>
          </>
        ))}
      />
    </Section>
  )

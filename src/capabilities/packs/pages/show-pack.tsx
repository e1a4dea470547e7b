import { dayAt, dayInWords } from '../../../kernel/day.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Details } from '../../../ui/details.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Actions, PageHead } from '../../../ui/page-head.tsx'
import { PlainLinks } from '../../../ui/plain-links.tsx'
import { Section } from '../../../ui/section.tsx'
import { budgetLine } from '../budget.ts'
import type { EditionRow } from '../pack.ts'
import { type PackFacts, takenByAll } from '../pack-facts.ts'
import { answerOf, privateInWords } from '../pack-report.ts'
import { SectionsTable } from './sections-table.tsx'

interface Words {
  frame: Frame
  facts: PackFacts
  editions: readonly EditionRow[]
  mayCompose: boolean
  /** Somebody changed the order while this person pressed Up or Down. */
  overtaken?: string | undefined
}

/** One pack being put together: how long it is against its budget, its sections in order, and its copies. */
export const ShowPack = (words: Words) => {
  const { frame, facts, mayCompose, overtaken } = words
  const { pack } = facts
  const isOpen = mayCompose && pack.state !== 'withdrawn'
  return (
    <Page
      frame={frame}
      title={pack.title}
      crumbs={[
        { label: 'Reports', href: '/reports' },
        { label: 'Packs', href: '/packs' },
      ]}
      heading={<Heading {...words} mayCompose={isOpen} />}
    >
      {overtaken && (
        <p class="s-conflict" role="alert">
          {overtaken}
        </p>
      )}
      <Facts facts={factsOf(facts)} />
      <Section heading="Sections in order" note="each written from the records when it is read">
        <SectionsTable pack={pack} sections={facts.sections} mayCompose={isOpen} />
        {facts.leftOut > 0 && <p>{privateInWords(facts)}</p>}
        {isOpen && (
          <Actions>
            <ButtonLink href={`/packs/${pack.id}/sections/new`} kind={facts.sections.length === 0 ? 'primary' : 'secondary'}>
              Add a section
            </ButtonLink>
          </Actions>
        )}
      </Section>
      <Copies {...words} />
      {isOpen && pack.state === 'draft' && <Withdraw pack={pack} />}
      <p class="s-small">
        <Link href={`/history/pack/${pack.id}`}>What was changed about it</Link>
      </p>
    </Page>
  )
}

const Heading = ({ facts, editions, mayCompose }: Words) => {
  const { strong, words } = answerOf(facts)
  const { pack } = facts
  const beside = mayCompose ? <Composing facts={facts} editions={editions} /> : <Reading pack={pack} newest={editions[0]} />
  return (
    <PageHead title={pack.title} {...(pack.state === 'withdrawn' ? {} : { beside })}>
      <Lead answer={facts.sections.length === 0 ? 'It has no section yet.' : strong}>
        {words} {standsIn(facts, editions)}
      </Lead>
    </PageHead>
  )
}

const Composing = ({ facts: { pack, sections }, editions }: Pick<Words, 'facts' | 'editions'>) => (
  <Actions>
    {sections.length > 0 && (
      <ButtonLink href={`/packs/${pack.id}/freeze`}>
        {editions.length === 0 ? 'Submit the pack' : `Submit edition ${editions.length + 1}`}
      </ButtonLink>
    )}
    <ButtonLink href={`/packs/${pack.id}/edit`} kind="secondary">
      Change it
    </ButtonLink>
  </Actions>
)

/** For whoever reads it, the pack itself first, and the one page for the busy. */
const Reading = ({ pack, newest }: { pack: PackFacts['pack']; newest: EditionRow | undefined }) => (
  <Actions>
    <ButtonLink href={newest ? `/packs/editions/${newest.id}` : `/packs/${pack.id}/read`}>
      {newest ? `Read edition ${newest.edition}` : 'Read the draft'}
    </ButtonLink>
    <ButtonLink href={newest ? `/packs/editions/${newest.id}/one-page` : `/packs/${pack.id}/one-page`} kind="secondary">
      On one page
    </ButtonLink>
  </Actions>
)

function standsIn({ pack }: PackFacts, [newest]: readonly EditionRow[]): string {
  if (pack.state === 'withdrawn') return 'It was withdrawn.'
  if (!newest) return 'It is a draft.'
  return `Edition ${newest.edition} was frozen on ${dayInWords(dayAt(newest.frozenAt))}; what is changed here stands in no edition until another is frozen.`
}

const factsOf = ({ pack, since, ...rest }: PackFacts) => [
  { label: 'Body', value: <Link href={`/organisation/bodies/${pack.bodyId}`}>{pack.body}</Link> },
  { label: 'Meets on', value: dayInWords(pack.meetsOn) },
  { label: 'Papers are due', value: pack.papersDueOn ? dayInWords(pack.papersDueOn) : 'No day set' },
  { label: 'Length', value: budgetLine(pack, takenByAll(rest)) },
  { label: 'Opens with what changed', value: since.words },
]

/** The draft in its three copies, and what was frozen. */
const Copies = ({ facts: { pack }, editions }: Words) => (
  <Section heading="Read it">
    {pack.state !== 'withdrawn' && (
      <PlainLinks
        links={[
          { href: `/packs/${pack.id}/read`, label: 'The draft as a paper, and as a file' },
          { href: `/packs/${pack.id}/public`, label: 'The draft of the public edition' },
          { href: `/packs/${pack.id}/one-page`, label: 'The draft on one page' },
        ]}
      />
    )}
    <Lines
      label="Editions"
      items={editions.map(({ id, edition, frozenAt, frozenBy, reason }) => (
        <>
          <Link href={`/packs/editions/${id}`}>Edition {edition}</Link>, frozen on {dayInWords(dayAt(frozenAt))} by {frozenBy}
          {reason && `: ${reason}`}
        </>
      ))}
    />
  </Section>
)

const Withdraw = ({ pack }: Pick<PackFacts, 'pack'>) => (
  <Details summary="Withdraw the pack">
    <p>A withdrawn pack is no longer put together. It stays in the list, and another can be begun for the same day.</p>
    <Form action={`/packs/${pack.id}/withdrawal`}>
      <Hidden name="version" value={pack.version} />
      <Button kind="secondary" once>
        Withdraw it
      </Button>
    </Form>
  </Details>
)

import { ReportBody, ReportContents } from '../../../documents/writing/report-html.tsx'
import { dayAt, dayInWords, timeInWords } from '../../../kernel/day.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Details } from '../../../ui/details.tsx'
import { Link } from '../../../ui/link.tsx'
import { Notices } from '../../../ui/notices.tsx'
import { Page } from '../../../ui/page.tsx'
import { PaperBeside, SidePart } from '../../../ui/paper-beside.tsx'
import { PlainLinks } from '../../../ui/plain-links.tsx'
import { SealLine } from '../../../ui/seal-line.tsx'
import { PaperFiles } from '../../reporting/index.ts'
import { type Copy, copies, type EditionRow } from '../pack.ts'
import type { FrozenCopy } from '../queries-editions.ts'

interface Words {
  frame: Frame
  edition: EditionRow
  copy: Copy
  frozen: FrozenCopy
  /** All editions of the pack, newest first. */
  editions: readonly EditionRow[]
  /** Those kept from whoever reads, because a later one leaves more out. */
  withheld: ReadonlySet<number>
  readsPrivate: boolean
  mayCompose: boolean
}

const endings: Record<Copy, string> = { full: '', public: '/public', 'one page': '/one-page' }
const labels: Record<Copy, string> = { full: 'All of it', public: 'The public edition', 'one page': 'On one page' }

/** Where a copy of an edition is read. */
export const copyAt = (id: number, copy: Copy): string => `/packs/editions/${id}${endings[copy]}`

/** One copy of a frozen pack, word for word as it was submitted, with whether it still says what was sealed. */
export const ShowEdition = (words: Words) => {
  const { frame, edition, frozen, editions, copy } = words
  const newest = editions[0]
  return (
    <Page
      frame={frame}
      title={`${frozen.report.title}, edition ${edition.edition}`}
      heading={null}
      crumbs={[
        { label: 'Packs', href: '/packs' },
        { label: edition.title, href: `/packs/${edition.packId}` },
      ]}
    >
      <PaperBeside label="About this edition" side={<Side {...words} />}>
        <SealLine {...frozen.seal} />
        {newest && newest.id !== edition.id && (
          <p>
            A later edition corrects this one: <Link href={copyAt(newest.id, copy)}>edition {newest.edition}</Link>.
          </p>
        )}
        <ReportBody report={frozen.report} />
      </PaperBeside>
    </Page>
  )
}

const Side = ({ edition, copy, frozen, editions, withheld, readsPrivate, mayCompose }: Words) => (
  <>
    <SidePart heading={`Edition ${edition.edition}`}>
      <p class="s-small">
        Frozen on {dayInWords(dayAt(edition.frozenAt))} at {timeInWords(edition.frozenAt)} by {edition.frozenBy}.
      </p>
      <PlainLinks
        links={copies
          .filter((one) => one !== copy && (one !== 'full' || readsPrivate))
          .map((one) => ({ href: copyAt(edition.id, one), label: labels[one] }))}
      />
      <Seals frozen={frozen} historyHead={edition.historyHead} />
    </SidePart>
    {copy !== 'one page' && (
      <SidePart heading="In this pack">
        <ReportContents report={frozen.report} />
      </SidePart>
    )}
    <SidePart heading="Download">
      <PaperFiles base={copyAt(edition.id, copy) + (copy === 'full' ? '/full' : '')} />
    </SidePart>
    <SidePart heading="Editions">
      <Notices notices={editions.map((one) => editionLine(one, { here: one.id === edition.id || withheld.has(one.id), copy }))} />
      <p class="s-small">A submitted pack is never reopened; a correction is a new edition.</p>
      {mayCompose && (
        <p class="s-small">
          <Link href={`/packs/${edition.packId}`}>See what a new edition would say</Link>
        </p>
      )}
    </SidePart>
  </>
)

const Seals = ({ frozen, historyHead }: { frozen: FrozenCopy; historyHead: string }) => (
  <Details summary="Digest and seal">
    <p class="s-small">Digest of its words (SHA-256)</p>
    <p class="s-small s-code">{frozen.digest}</p>
    <p class="s-small">Newest seal of the history when it was frozen</p>
    <p class="s-small s-code">{historyHead || 'none'}</p>
  </Details>
)

function editionLine({ id, edition, frozenAt, reason }: EditionRow, { here, copy }: { here: boolean; copy: Copy }) {
  return {
    title: `Edition ${edition}, ${dayInWords(dayAt(frozenAt))}`,
    words: reason || 'The first.',
    ...(here ? {} : { mend: { href: copyAt(id, copy), label: 'Read it' } }),
  }
}

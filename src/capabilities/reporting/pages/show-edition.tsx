import { ReportBody, ReportContents } from '../../../documents/writing/report-html.tsx'
import { dayAt, dayInWords, timeInWords } from '../../../kernel/day.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { count } from '../../../kernel/words.ts'
import { Details } from '../../../ui/details.tsx'
import { Link } from '../../../ui/link.tsx'
import { ChangedWords } from '../../../ui/marked-words.tsx'
import { Notices } from '../../../ui/notices.tsx'
import { Page } from '../../../ui/page.tsx'
import { PaperBeside, SidePart } from '../../../ui/paper-beside.tsx'
import { SealLine } from '../../../ui/seal-line.tsx'
import type { Difference } from '../compare-editions.ts'
import type { EditionRow, FrozenReport } from '../queries.ts'
import type { Seal } from '../sealing.ts'
import { AskedOfPaper, askedBeneath, type Since } from './asked-since.tsx'
import { QuestionsSide } from './front-side.tsx'
import { draftOf } from './list-reports.tsx'
import { Files } from './show-draft.tsx'

interface Words {
  frame: Frame
  frozen: FrozenReport
  seal: Seal
  /** All editions of the period's paper, newest first. */
  editions: readonly EditionRow[]
  /** What it says otherwise than the edition before; null for the first. */
  differences: readonly Difference[] | null
  mayFreeze: boolean
  mayAsk: boolean
  since: Since
}

/** A frozen paper, word for word as it was kept, with whether it still says what was sealed. */
export const ShowEdition = (words: Words) => {
  const { frame, frozen, seal, editions, differences, since } = words
  const newest = editions[0]
  return (
    <Page
      frame={frame}
      title={`${frozen.content.title}, edition ${frozen.edition}`}
      heading={null}
      crumbs={[{ label: 'Reports', href: '/reports' }]}
    >
      <PaperBeside label="About this edition" side={<Side {...words} />}>
        <SealLine {...seal} />
        {newest && newest.id !== frozen.id && (
          <p>
            A later edition corrects this one: <Link href={`/reports/editions/${newest.id}`}>edition {newest.edition}</Link>.
          </p>
        )}
        {differences && <Changed before={frozen.edition - 1} differences={differences} />}
        <ReportBody report={frozen.content} beneath={askedBeneath(since)} />
        <AskedOfPaper questions={since.questions} />
      </PaperBeside>
    </Page>
  )
}

const Changed = ({ before, differences }: { before: number; differences: readonly Difference[] }) => (
  <Details summary={`What changed since edition ${before}: ${differences.length === 0 ? 'no words' : count(differences.length, 'place')}`}>
    <Notices notices={differences.map((one) => ({ title: one.where, words: <ChangedWords before={one.before} after={one.after} /> }))} />
  </Details>
)

const Side = ({ frozen, editions, mayFreeze, mayAsk, since }: Words) => (
  <>
    <SidePart heading={`Edition ${frozen.edition}`}>
      <p class="s-small">
        Frozen on {dayInWords(dayAt(frozen.frozenAt))} at {timeInWords(frozen.frozenAt)} by {frozen.frozenBy}.
      </p>
      <Seals frozen={frozen} />
    </SidePart>
    <QuestionsSide period={{ id: frozen.periodId }} {...askedOf(since)} mayAsk={mayAsk} />
    <SidePart heading="In this report">
      <ReportContents report={frozen.content} />
    </SidePart>
    <Files base={`/reports/editions/${frozen.id}`} />
    <SidePart heading="Editions">
      <Notices notices={editions.map((one) => editionLine(one, one.id === frozen.id))} />
      <p class="s-small">A frozen report is never reopened; a correction is a new edition.</p>
      {mayFreeze && (
        <p class="s-small">
          <Link href={draftOf({ id: frozen.periodId })}>See what a new edition would say</Link>
        </p>
      )}
    </SidePart>
  </>
)

const askedOf = ({ questions, challenges }: Since) => {
  const all = [...questions, ...challenges]
  return { all: all.length, open: all.filter(({ answeredAt }) => answeredAt === null).length }
}

const Seals = ({ frozen }: { frozen: FrozenReport }) => (
  <Details summary="Digest and seal">
    <p class="s-small">Digest of its words (SHA-256)</p>
    <p class="s-small s-code">{frozen.digest}</p>
    <p class="s-small">Newest seal of the history when it was frozen</p>
    <p class="s-small s-code">{frozen.historyHead || 'none'}</p>
  </Details>
)

function editionLine({ id, edition, frozenAt, reason }: EditionRow, here: boolean) {
  const words = reason || 'The first.'
  return {
    title: `Edition ${edition}, ${dayInWords(dayAt(frozenAt))}`,
    words,
    ...(here ? {} : { mend: { href: `/reports/editions/${id}`, label: 'Read it' } }),
  }
}

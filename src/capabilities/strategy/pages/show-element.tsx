import type { Frame } from '../../../kernel/frame.ts'
import { spreadOf } from '../../../kernel/rag.ts'
import type { Beneath, ThreadLine } from '../../../platform/capability.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Gap } from '../../../ui/gap.tsx'
import { type Done, HistoryLines } from '../../../ui/history-lines.tsx'
import { Beside } from '../../../ui/layout.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Page } from '../../../ui/page.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Section } from '../../../ui/section.tsx'
import { Unseen } from '../../../ui/unseen.tsx'
import { WholeSpread } from '../../../ui/whole-spread.tsx'
import { slugOf } from '../current.ts'
import type { Strategy, StrategyElement, StrategyVersion } from '../element.ts'
import { levelName, namesAt } from '../level-names.ts'
import type { Generation } from '../lineage.ts'
import { PausesOfElement } from '../pausing/pages/pauses-of-element.tsx'
import type { Pause } from '../pausing/pause.ts'
import type { ClosingReview } from '../refreshing/closing-review.ts'
import { ReviewOfElement } from '../refreshing/pages/review-of-element.tsx'
import { TestedSuccess } from '../success/pages/tested-success.tsx'
import type { Tested } from '../success/queries.ts'
import { namedWithLetter } from '../thread.ts'
import { type ListBeneath, whyListDiffers } from '../tree.ts'
import type { Became } from '../wall.ts'
import { ActsOfElement } from './acts-of-element.tsx'
import { ListsOfElement, SuccessOfElement } from './lists-of-element.tsx'
import { RowsBeneath } from './rows-beneath.tsx'
import { Standing } from './standing-of-element.tsx'

export interface ElementWords {
  frame: Frame
  strategy: Strategy
  element: StrategyElement
  above: readonly StrategyElement[]
  /** Goals of a brick, or bricks of a goal. */
  crossed: readonly StrategyElement[]
  /** Children that are neither lists nor success statements. */
  beneathIt: readonly StrategyElement[]
  lists: readonly ListBeneath[]
  success: readonly StrategyElement[]
  generations: readonly (Generation & { reason: string; approvedBy: string })[]
  became: readonly Became[]
  beneath: Beneath
  /** What other capabilities know beneath it that no row shows. */
  around: readonly ThreadLine[]
  done: readonly Done[]
  review: ClosingReview | undefined
  /** When it was set aside or brought forward, newest first. */
  pauses: readonly Pause[]
  /** The version that follows this one, while it is a draft. */
  nextDraft: StrategyVersion | undefined
  /** It was added to the draft and nothing stands beneath it. */
  mayTakeOut: boolean
  mayEdit: boolean
  /** Of a success statement: its test and results. */
  tested: Tested | undefined
  mayTest: boolean
  mayEnter: boolean
}

/** One goal, brick or commitment: its words, where it stands, where it came from and went, and what stands beneath it. */
export const ElementPage = (words: ElementWords) => {
  const { frame, strategy, element, beneath } = words
  const crumbs = [
    { label: 'Strategy', href: `/strategy?version=${slugOf(strategy.version.label)}` },
    ...words.above.map((e) => ({ label: e.title, href: `/strategy/elements/${e.id}` })),
    { label: element.title },
  ]
  return (
    <Page frame={frame} title={element.title} crumbs={crumbs} heading={<Head {...words} />}>
      <Beside label="Where it stands" side={<Standing {...words} />}>
        {whyListDiffers({ list: element, held: listHeld(words) }) && <Gap>{whyListDiffers({ list: element, held: listHeld(words) })}</Gap>}
        {beneath.rows.length > 0 && <RowsBeneath caption={`Items in ${element.title}`} rows={beneath.rows} />}
        {beneath.gaps.map(({ words: gap, href, action }) => (
          <Gap action={{ href, label: action, about: `: ${element.title}` }}>{gap}</Gap>
        ))}
        {words.lists.length + words.success.length > 0 && (
          <h2>
            <Unseen>What its paper lists</Unseen>
          </h2>
        )}
        <ListsOfElement version={namesAt(strategy, element)} lists={words.lists} />
        <SuccessOfElement version={namesAt(strategy, element)} success={words.success} />
        {words.tested && <TestedSuccess element={element} tested={words.tested} mayTest={words.mayTest} mayEnter={words.mayEnter} />}
        {words.review && <ReviewOfElement review={words.review} />}
        {isBare(words) && <Empty>Nothing stands beneath it.</Empty>}
        <Section heading="History">
          <HistoryLines done={words.done} />
        </Section>
      </Beside>
    </Page>
  )
}

const listHeld = ({ element, lists }: ElementWords) =>
  element.level === 'commitment' || element.level === 'enabler' ? lists.flatMap((l) => l.held) : []
const isBare = ({ beneath, lists, success, element, beneathIt }: ElementWords) =>
  beneath.rows.length + lists.length + success.length + beneathIt.length === 0 && (element.level === 'goal' || element.level === 'brick')

const Head = (words: ElementWords) => {
  const { element, strategy, beneath } = words
  const { label, state } = strategy.version
  const name = levelName(namesAt(strategy, element), element.level)
  const spread = beneath.rows.length > 0 && (
    <WholeSpread caption={`Items, ${beneath.rows.length}`} declared={spreadOf(beneath.declared)} earned={spreadOf(beneath.earned)} />
  )
  const caption = `${name}, ${state === 'draft' ? `draft of ${label}` : label}`
  return (
    <PageHead title={namedWithLetter(element)} caption={caption} beside={spread || undefined}>
      {element.statement && <Lead>{element.statement}</Lead>}
      <PausesOfElement pauses={words.pauses} mayEdit={words.mayEdit} />
      {element.illustrative && <p class="s-small s-quiet">Where it stands is illustrative.</p>}
      {words.mayEdit && <ActsOfElement {...words} />}
    </PageHead>
  )
}

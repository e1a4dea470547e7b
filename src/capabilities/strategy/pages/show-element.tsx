import type { Frame } from '../../../kernel/frame.ts'
import { spreadOf } from '../../../kernel/rag.ts'
import type { Beneath, ThreadLine } from '../../../platform/capability.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Gap } from '../../../ui/gap.tsx'
import { type Done, HistoryLines } from '../../../ui/history-lines.tsx'
import { Beside } from '../../../ui/layout.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Lineage } from '../../../ui/lineage.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Actions, PageHead } from '../../../ui/page-head.tsx'
import { Section } from '../../../ui/section.tsx'
import { WholeSpread } from '../../../ui/whole-spread.tsx'
import { slugOf } from '../current.ts'
import { becameInWords } from '../earlier.ts'
import type { Strategy, StrategyElement } from '../element.ts'
import { countOfLevel, levelName, pluralOf } from '../level-names.ts'
import type { Generation } from '../lineage.ts'
import { namedWithLetter } from '../thread.ts'
import { type ListBeneath, whyListDiffers } from '../tree.ts'
import type { Became } from '../wall.ts'
import { ListsOfElement, SuccessOfElement } from './lists-of-element.tsx'
import { RowsBeneath } from './rows-beneath.tsx'

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
  generations: readonly (Generation & { reason: string })[]
  became: readonly Became[]
  beneath: Beneath
  /** What other capabilities know beneath it that no row shows. */
  around: readonly ThreadLine[]
  done: readonly Done[]
  mayEdit: boolean
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
        <ListsOfElement version={strategy.version} lists={words.lists} />
        <SuccessOfElement version={strategy.version} success={words.success} />
        {element.level === 'success' &&
          (element.test === '' ? <Gap>It has no test: nobody can say whether it is met.</Gap> : <p>Test: {element.test}</p>)}
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

const Head = ({ element, strategy, beneath, mayEdit }: ElementWords) => {
  const name = levelName(strategy.version, element.level)
  const spread = beneath.rows.length > 0 && (
    <WholeSpread caption={`Items, ${beneath.rows.length}`} declared={spreadOf(beneath.declared)} earned={spreadOf(beneath.earned)} />
  )
  return (
    <PageHead title={namedWithLetter(element)} caption={`${name}, ${strategy.version.label}`} beside={spread || undefined}>
      {element.statement && <Lead>{element.statement}</Lead>}
      {element.illustrative && <p class="s-small s-quiet">Where it stands is illustrative.</p>}
      {mayEdit && (
        <Actions>
          <ActLink href={`/strategy/elements/${element.id}/edit`}>Edit</ActLink>
          {element.level === 'brick' && (
            <ActLink href={`/strategy/elements/${element.id}/crossings`}>
              Choose its {pluralOf(levelName(strategy.version, 'goal').toLowerCase())}
            </ActLink>
          )}
          <ActLink href={`/strategy/elements/${element.id}/lineage`}>Say what became of it</ActLink>
        </Actions>
      )}
    </PageHead>
  )
}

const Elements = ({ heading, elements }: { heading: string; elements: readonly StrategyElement[] }) =>
  elements.length === 0 ? null : (
    <section>
      <h3>{heading}</h3>
      <Lines items={elements.map((e) => <Link href={`/strategy/elements/${e.id}`}>{namedWithLetter(e)}</Link>)} />
      <br />
    </section>
  )

const Standing = (words: ElementWords) => {
  const { strategy, element, crossed, beneathIt, generations, became, around } = words
  const other = element.level === 'goal' ? 'brick' : 'goal'
  return (
    <>
      <h2>Where it stands</h2>
      <Elements heading={element.level === 'goal' ? countOfLevel(strategy.version, other, crossed.length) : 'Serves'} elements={crossed} />
      <Elements heading="Beneath it" elements={beneathIt} />
      <h3>Where it came from</h3>
      {generations.length > 1 ? (
        <Lineage label="What it was before" steps={generations.map((g) => <GenerationLine generation={g} here={g.id === element.id} />)} />
      ) : (
        <p class="s-small s-quiet">It began in {strategy.version.label}, or nobody wrote down where it came from.</p>
      )}
      <h3>What became of it</h3>
      {became.length === 0 && <p class="s-small s-quiet">Nothing is written down.</p>}
      <Lines
        items={became.map((one) => (
          <>
            {one.into ? <Link href={`/strategy/elements/${one.into.id}`}>{becameInWords(one, element)}</Link> : becameInWords(one, element)}
            . {one.reason}
          </>
        ))}
      />
      {around.length > 0 && (
        <>
          <br />
          <h3>Stands around it</h3>
          <Lines
            items={around.map((line) => (
              <>
                {line.href ? <Link href={line.href}>{line.kind}</Link> : line.kind}: {line.title}
              </>
            ))}
          />
        </>
      )}
    </>
  )
}

const GenerationLine = ({ generation, here }: { generation: Generation & { reason: string }; here: boolean }) => (
  <>
    {generation.versionLabel}:{' '}
    {here ? <b>{generation.title}</b> : <Link href={`/strategy/elements/${generation.id}`}>{generation.title}</Link>}
    {generation.arrivedBy && <span class="s-quiet"> {generation.arrivedBy}</span>}
    {generation.reason && <span class="s-kind">{generation.reason}</span>}
  </>
)

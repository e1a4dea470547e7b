import { Lineage } from '../../../ui/lineage.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import { becameInWords } from '../earlier.ts'
import type { StrategyElement } from '../element.ts'
import { countOfLevel } from '../level-names.ts'
import { asSentence, namedWithLetter } from '../thread.ts'
import type { ElementWords } from './show-element.tsx'

const Elements = ({ heading, elements }: { heading: string; elements: readonly StrategyElement[] }) =>
  elements.length === 0 ? null : (
    <section>
      <h3>{heading}</h3>
      <Lines items={elements.map((e) => <Link href={`/strategy/elements/${e.id}`}>{namedWithLetter(e)}</Link>)} />
      <br />
    </section>
  )

/** Where an element stands: what it serves, what stands beneath it, where it came from, what became of it, what stands around it. */
export const Standing = (words: ElementWords) => {
  const { strategy, element, crossed, beneathIt, generations, around } = words
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
      {strategy.version.state === 'adopted' && <Fate {...words} />}
      <p class="s-small">
        <Link href={`/strategy/elements/${element.id}/descent`}>Its whole lineage, with the plans that took it up</Link>
      </p>
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

/** What became of it; what is only decided for a draft is said to be so. */
const Fate = ({ element, became, nextDraft }: ElementWords) => (
  <>
    <h3>{nextDraft ? `In the draft ${nextDraft.label}` : 'What became of it'}</h3>
    {became.length === 0 && (
      <p class="s-small s-quiet">{nextDraft ? 'What becomes of it is not decided yet.' : 'Nothing is written down.'}</p>
    )}
    <Lines
      items={became.map((one) => (
        <>
          {one.into ? <Link href={`/strategy/elements/${one.into.id}`}>{becameInWords(one, element)}</Link> : becameInWords(one, element)}.{' '}
          {one.reason && asSentence(one.reason)}
          {one.approvedBy && <span class="s-kind">Approved by {one.approvedBy}.</span>}
        </>
      ))}
    />
  </>
)

const GenerationLine = ({ generation, here }: { generation: ElementWords['generations'][number]; here: boolean }) => (
  <>
    {generation.versionLabel}:{' '}
    {here ? <b>{generation.title}</b> : <Link href={`/strategy/elements/${generation.id}`}>{generation.title}</Link>}
    {generation.arrivedBy && <span class="s-quiet"> {generation.arrivedBy}</span>}
    {generation.reason && (
      <span class="s-kind">
        {asSentence(generation.reason)}
        {generation.approvedBy && ` Approved by ${generation.approvedBy}.`}
      </span>
    )}
  </>
)

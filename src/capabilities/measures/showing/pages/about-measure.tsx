import { Gap } from '../../../../ui/gap.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { figureInWords } from '../../measure.ts'
import { periodInWords } from '../../periods.ts'
import { freshInWords } from '../fresh.ts'
import type { MeasureWords } from './show-measure.tsx'

/** Beside the figures: what is measured and by whom, how fresh it is, what to set it beside, and where it is used. */
export const AboutMeasure = (words: MeasureWords) => (
  <>
    <Definition {...words} />
    <People {...words} />
    <Freshness {...words} />
    <Outside {...words} />
    <Used {...words} />
  </>
)

const Definition = ({ showing: { measure, source, sources }, may }: MeasureWords) => (
  <>
    <h2>What is measured</h2>
    {measure.definition ? (
      <p class="s-small">{measure.definition}</p>
    ) : (
      <Gap {...(may.edit ? { action: { href: `/measures/${measure.id}/definition/edit`, label: 'Define it' } } : {})}>
        Nobody has written what is counted.
      </Gap>
    )}
    {measure.numerator && measure.denominator && (
      <p class="s-small">
        {measure.numerator} out of {measure.denominator}
      </p>
    )}
    {measure.purpose && <p class="s-small">{measure.purpose}</p>}
    <p class="s-small s-quiet">
      {directions[measure.direction]} Short name {measure.code}. {source ? `Source: ${source.name}.` : 'No source is named.'}{' '}
      {sources.length > 1 && `${sources.length} sources stand beside each other.`}{' '}
      {measure.rollingMonths && `Each figure covers ${measure.rollingMonths} months, so figures overlap and are never added up over time.`}
    </p>
  </>
)

const directions = {
  increase: 'Higher is better.',
  decrease: 'Lower is better.',
  neutral: 'Neither way is better.',
}

const People = ({ people, showing: { measure }, may }: MeasureWords) => (
  <>
    <h2>Who answers for it</h2>
    {people.owner ? (
      <p class="s-small">
        <Link href={`/organisation/posts/${people.owner.id}`}>{people.owner.title}</Link>
        {people.steward && (
          <>
            ; its figures are looked after by <Link href={`/organisation/posts/${people.steward.id}`}>{people.steward.title}</Link>
          </>
        )}
      </p>
    ) : (
      <Gap {...(may.edit ? { action: { href: `/measures/${measure.id}/definition/edit`, label: 'Name an owner' } } : {})}>
        Nobody owns it.
      </Gap>
    )}
  </>
)

const Freshness = ({ showing, latest, on, quality }: MeasureWords) => (
  <>
    <h2>How fresh, and how good</h2>
    <p class="s-small">
      {freshInWords(showing.measure, latest, on).words} <Link href="/observations">Figures brought in</Link>
    </p>
    <p class="s-small">
      {lackingInWords(showing)} <Link href={`/measures/${showing.measure.id}/giving`}>Places that give figures</Link>
    </p>
    <p class="s-small">
      {quality ?? 'Its data has not been judged.'} <Link href={`/measures/${showing.measure.id}/quality`}>Data quality</Link>
    </p>
  </>
)

const Outside = ({ benchmarks, frameworks, showing: { measure } }: MeasureWords) => (
  <>
    {(benchmarks.length > 0 || measure.baselineValue !== null) && <h2>To set it beside</h2>}
    {measure.baselineValue !== null && (
      <p class="s-small">
        {figureInWords(measure, measure.baselineValue)} at the outset
        {measure.baselinePeriod && `, ${periodInWords(measure.baselinePeriod, measure.frequency)}`}. {measure.baselineWords}
      </p>
    )}
    <Lines
      items={benchmarks.map(({ name, value, period, source }) => (
        <>
          {name}: <b>{figureInWords(measure, value)}</b>, {periodInWords(period, measure.frequency)} <span class="s-quiet">{source}</span>
        </>
      ))}
    />
    {frameworks.length > 0 && <h2>What it answers to</h2>}
    <Lines items={frameworks.map(({ framework, reference }) => [framework, reference].filter(Boolean).join(', '))} />
  </>
)

const Used = ({ around, showing: { measure }, may }: MeasureWords) => (
  <>
    <h2>Where it is used</h2>
    {around.length === 0 ? (
      <Gap {...(may.edit ? { action: { href: `/measures/${measure.id}/links`, label: 'Link it' } } : {})}>Nothing is linked to it.</Gap>
    ) : (
      <Lines
        items={around.map(({ kind, title, href }) => (
          <>
            {href === null ? title : <Link href={href}>{title}</Link>} <span class="s-quiet">{kind}</span>
          </>
        ))}
      />
    )}
  </>
)

function lackingInWords({ read }: MeasureWords['showing']): string {
  const last = read?.points.findLast(({ value }) => value !== null)
  return last?.status === 'incomplete' ? `${(last.expected ?? 0) - (last.parts ?? 0)} have none for the latest period.` : ''
}

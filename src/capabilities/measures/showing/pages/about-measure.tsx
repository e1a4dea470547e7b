import { dayInWords } from '../../../../kernel/day.ts'
import { Gap } from '../../../../ui/gap.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { figureInWords } from '../../measure.ts'
import { periodInWords } from '../../periods.ts'
import { standsInWords, targetInWords } from '../../targets/target-words.ts'
import { freshInWords } from '../fresh.ts'
import { ChartNotes } from './chart-notes.tsx'
import type { MeasureWords } from './show-measure.tsx'

/** Beside the figures: the target and who agreed it, what is said on the chart, what is measured and by whom, and where it is used. */
export const AboutMeasure = (words: MeasureWords) => (
  <>
    <TargetSaid {...words} />
    <ChartNotes {...words} />
    <Recalculated {...words} />
    <Definition {...words} />
    <People {...words} />
    <Freshness {...words} />
    <Outside {...words} />
    <Used {...words} />
  </>
)

const TargetSaid = ({ showing: { measure }, target, may }: MeasureWords) => (
  <>
    <h2>Target</h2>
    {target ? (
      <p class="s-small">
        <b>{targetInWords(measure, target)}</b>, {standsInWords(measure, target)}
        {target.agreedBy && `, agreed by ${target.agreedBy}`}
        {target.agreedOn && ` on ${dayInWords(target.agreedOn)}`}. {target.reason}{' '}
        <Link href={`/measures/${measure.id}/targets`}>All its targets</Link>
      </p>
    ) : (
      <Gap {...(may.edit ? { action: { href: `/measures/${measure.id}/targets`, label: 'Set one' } } : {})}>No target is in force.</Gap>
    )}
  </>
)

const Recalculated = ({ showing: { measure, recalculations, read } }: MeasureWords) => (
  <>
    <h2>Limits begun anew</h2>
    {recalculations.length === 0 && <p class="s-small s-quiet">Never: its limits are those of all its figures.</p>}
    <Lines
      items={recalculations.map((one) => (
        <>
          <b>From {periodInWords(one.fromPeriod, measure.frequency)}</b>: {one.cause}{' '}
          <span class="s-quiet">
            Approved by {one.approvedBy}
            {one.approvedOn && ` on ${dayInWords(one.approvedOn)}`}.
          </span>{' '}
          {one.caseId !== null && <Link href={`/measures/recalculations/${one.caseId}`}>The reasons</Link>}
        </>
      ))}
    />
    {read && (
      <p class="s-small">
        <Link href={`/measures/${measure.id}/recalculation?series=${read.series.id}`}>Ask for limits anew</Link>
      </p>
    )}
  </>
)

const Definition = ({ showing: { measure, source, sources }, may }: MeasureWords) => (
  <>
    <h2>What is measured</h2>
    {measure.definition ? (
      <p class="s-small">{measure.definition}</p>
    ) : (
      <Gap {...(may.edit ? { action: { href: `/measures/${measure.id}/edit`, label: 'Define it' } } : {})}>
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
      <Gap {...(may.edit ? { action: { href: `/measures/${measure.id}/edit`, label: 'Name an owner' } } : {})}>Nobody owns it.</Gap>
    )}
  </>
)

const Freshness = ({ showing: { measure }, latest, on }: MeasureWords) => (
  <>
    <h2>How fresh</h2>
    <p class="s-small">{freshInWords(measure, latest, on).words}</p>
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

const Used = ({ around }: MeasureWords) => (
  <>
    <h2>Where it is used</h2>
    {around.length === 0 ? (
      <Gap>Nothing is linked to it.</Gap>
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

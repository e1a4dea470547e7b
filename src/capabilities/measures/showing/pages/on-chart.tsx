import { dayInWords } from '../../../../kernel/day.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { Gap } from '../../../../ui/gap.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Section } from '../../../../ui/section.tsx'
import { periodInWords } from '../../periods.ts'
import { standsInWords, targetInWords } from '../../targets/target-words.ts'
import { ChartNotes } from './chart-notes.tsx'
import type { MeasureWords } from './show-measure.tsx'

/** What the chart rests on: the target and who agreed it, where limits begin anew and why, and what was noted on it. */
export const OnChart = (words: MeasureWords) => (
  <>
    <Section heading="Target in force">
      <TargetSaid {...words} />
    </Section>
    <Section heading="Noted on the chart" id="notes">
      <ChartNotes {...words} />
    </Section>
    <Section heading="Limits begun anew">
      <Recalculated {...words} />
    </Section>
  </>
)

const TargetSaid = ({ showing: { measure }, target, may }: MeasureWords) => (
  <>
    {target ? (
      <p class="s-small">
        <b>{sentenceCase(targetInWords(measure, target))}</b>, {standsInWords(measure, target)}
        {target.agreedBy && `, agreed by ${target.agreedBy}`}
        {target.agreedOn && ` on ${dayInWords(target.agreedOn)}`}. {target.reason && `${target.reason.replace(/\.$/, '')}. `}
        <Link href={`/measures/${measure.id}/targets`}>All its targets</Link>
      </p>
    ) : (
      <Gap {...(may.edit ? { action: { href: `/measures/${measure.id}/targets`, label: 'Set one' } } : {})}>No target is in force.</Gap>
    )}
  </>
)

const Recalculated = ({ showing: { measure, recalculations, read }, waiting }: MeasureWords) => (
  <>
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
    {waiting.map((one) => (
      <p class="s-small">
        <b>Asked for on {dayInWords(one.askedOn)}, not decided.</b> {one.cause}{' '}
        <Link href={`/measures/recalculations/${one.id}`}>Before and after, side by side</Link>
      </p>
    ))}
    {read && waiting.length === 0 && (
      <p class="s-small">
        <Link href={`/measures/${measure.id}/recalculation?series=${read.series.id}`}>Ask for limits anew</Link>
      </p>
    )}
    <p class="s-small">
      <Link href="/measures/recalculations">Decisions about limits of every measure</Link>
    </p>
  </>
)

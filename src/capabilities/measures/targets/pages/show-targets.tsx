import type { Day } from '../../../../kernel/day.ts'
import { dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { Measure } from '../../measure.ts'
import { periodInWords } from '../../periods.ts'
import type { Trajectories } from '../beside.ts'
import type { Target } from '../target.ts'
import { askedInWords, standsInWords, targetInWords } from '../target-words.ts'
import { SideBySide } from './side-by-side.tsx'
import { targetCrumbs } from './target-crumbs.ts'

interface Words {
  frame: Frame
  measure: Measure
  targets: readonly Target[]
  /** Places by number. */
  names: ReadonlyMap<number, string>
  /** The latest period that was over. */
  period: Day
  /** What stands for all of the trust in that period. */
  standing: Target | undefined
  trajectory: Trajectories | undefined
  maySet: boolean
}

/** What a measure is to reach: the target in force in words, a trajectory beside the one it replaced, and every target there was. */
export const ShowTargetsPage = (words: Words) => {
  const { frame, measure, targets, trajectory, maySet } = words
  return (
    <Page frame={frame} title={`Targets: ${measure.name}`} heading={<Head {...words} />} crumbs={targetCrumbs(measure).slice(0, 2)}>
      {targets.length === 0 && maySet && <Gap>Without a target nobody can say whether it is good enough.</Gap>}
      {trajectory && <SideBySide measure={measure} trajectory={trajectory} period={words.period} />}
      {targets.length > 0 && (
        <Section heading="Every target, newest first">
          <All {...words} />
        </Section>
      )}
    </Page>
  )
}

const Head = ({ measure, period, standing, maySet }: Words) => {
  const asked = standing && askedInWords(measure, standing, period)
  const when = periodInWords(period, measure.frequency)
  return (
    <PageHead
      title={`Targets: ${measure.name}`}
      beside={maySet && <ButtonLink href={`/measures/${measure.id}/targets/new`}>Set a target</ButtonLink>}
    >
      <Lead answer={answerOf(standing, asked, when)}>
        {standing && standing.kind !== 'number' && standing.kind !== 'either' && `The target is ${targetInWords(measure, standing)}.`}{' '}
        {standing?.agreedBy && `Agreed by ${standing.agreedBy}${standing.agreedOn ? ` on ${dayInWords(standing.agreedOn)}` : ''}.`}
      </Lead>
    </PageHead>
  )
}

/** "At most 205 bed days in September 2024, by the trajectory." */
function answerOf(standing: Target | undefined, asked: string | null | undefined, when: string): string {
  if (!standing) return `No target stands for ${when}.`
  if (!asked) return `Nothing is asked for in ${when}.`
  return standing.kind === 'trajectory' ? `${sentenceCase(asked)}.` : `For ${when}: ${asked}.`
}

const All = ({ measure, targets, names, period, maySet }: Words) => (
  <Table
    caption="Every target, newest first"
    rows={[...targets].reverse()}
    rowId={({ id }) => `target-${id}`}
    empty="None."
    columns={[
      { label: 'Target', cell: (target) => sentenceCase(targetInWords(measure, target)) },
      { label: 'For', cell: ({ placeId }) => (placeId === null ? 'Every place' : (names.get(placeId) ?? 'A place no longer held')) },
      { label: 'Stands', cell: (target) => standingWords(measure, target, period) },
      { label: 'Agreed', cell: (target) => agreedWords(target) },
      { label: 'Why', class: 's-col-wide', cell: (target) => target.reason || 'Not said' },
      {
        label: 'Actions',
        unseen: true,
        cell: (target) =>
          maySet && (target.untilPeriod === null || target.untilPeriod > period) ? (
            <ActLink href={`/measures/${measure.id}/targets/${target.id}/end`} about={`: ${targetInWords(measure, target)}`}>
              End it
            </ActLink>
          ) : null,
      },
    ]}
  />
)

function standingWords(measure: Measure, target: Target, period: Day): string {
  if (target.untilPeriod !== null && target.untilPeriod < target.fromPeriod)
    return `Replaced before it stood: it was to begin in ${periodInWords(target.fromPeriod, measure.frequency)}`
  const words = sentenceCase(standsInWords(measure, target))
  return target.fromPeriod > period ? `${words} (not yet)` : words
}

const agreedWords = ({ agreedBy, agreedOn }: Target): string =>
  [agreedBy || 'By nobody named', agreedOn && dayInWords(agreedOn)].filter(Boolean).join(', ')

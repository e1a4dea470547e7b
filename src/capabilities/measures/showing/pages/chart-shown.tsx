import { spcIconWords } from '../../../../kernel/spc-icon.ts'
import { ChooseForm } from '../../../../ui/choose-form.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { SpcIcon } from '../../../../ui/spc-icon.tsx'
import { figureInWords } from '../../measure.ts'
import { periodInWords } from '../../periods.ts'
import { askedInWords } from '../../targets/target-words.ts'
import { chartOf } from '../chart-of.ts'
import { freshInWords } from '../fresh.ts'
import { sentenceShown } from '../sentence.ts'
import { usualPoints } from '../shown.ts'
import { MeasureChart } from './measure-chart.tsx'
import type { MeasureWords } from './show-measure.tsx'

/** The chart of what is chosen, under its icons and what they rest on; each other source beneath it. */
export const ChartShown = (words: MeasureWords) => {
  const { showing, all, target, latest, on } = words
  const { measure, standing, read, others, notes, recalculations, targets } = showing
  const fresh = freshInWords(measure, latest, on)
  const most = all ? undefined : usualPoints
  return (
    <>
      <Choose {...words} />
      {read && <Strip {...words} />}
      {fresh.isLate && (
        <Gap {...(words.may.give ? { action: { href: `/measures/${measure.id}/entry`, label: 'Give figures' } } : {})}>{fresh.words}</Gap>
      )}
      {read && (
        <MeasureChart
          chart={chartOf(read, { targets, notes, recalculations, most })}
          caption={`${measure.name}, ${standing.place.name}`}
          words={sentenceOf(read, target)}
        />
      )}
      {others.map(({ source, read: other }) => (
        <MeasureChart
          id={`source-${source.id}`}
          chart={chartOf(other, { targets, notes: [], recalculations: [], most })}
          caption={`The same from ${source.name}`}
          words={sentenceOf(other, target)}
        />
      ))}
    </>
  )
}

const sentenceOf = (...given: Parameters<typeof sentenceShown>): string => {
  const { strong, words } = sentenceShown(...given)
  return `${strong} ${words}`.trim()
}

const Choose = ({ showing: { measure, standing, places, sources, source, read }, all }: MeasureWords) => {
  const options = (some: readonly { id: number; name: string }[]) => some.map(({ id, name }) => ({ value: String(id), label: name }))
  const here = places.some(({ id }) => id === standing.place.id) ? [] : options([standing.place])
  const more = (read?.points.length ?? 0) > usualPoints
  return (
    <ChooseForm
      action={`/measures/${measure.id}`}
      label="Choose what is shown"
      narrowings={[
        { name: 'place', label: 'Place', options: [...here, ...options(places)], chosen: String(standing.place.id) },
        ...(sources.length > 1 ? [{ name: 'source', label: 'Source', options: options(sources), chosen: String(source?.id ?? '') }] : []),
        ...(more
          ? [
              {
                name: 'points',
                label: 'Points',
                options: [
                  { value: '', label: `The last ${usualPoints}` },
                  { value: 'all', label: `All ${read?.points.length}` },
                ],
                chosen: all ? 'all' : '',
              },
            ]
          : []),
      ]}
    />
  )
}

/** Icons with their words and the figures they rest on, over the chart and never on it. */
const Strip = ({ showing: { measure, read }, latest, target }: MeasureWords) => {
  if (!read) return null
  const { signal } = read
  const said = (value: number | null) => (value === null ? 'Cannot tell' : figureInWords(measure, value))
  const point = read.points.findLast(({ value }) => value !== null)
  const limits = signal.lower === null || signal.upper === null ? 'Cannot tell' : `${said(signal.lower)} to ${said(signal.upper)}`
  const icon = (kind: keyof typeof spcIconWords) => (
    <span class="s-told">
      <SpcIcon kind={kind} size={32} fromSprite isNamed /> {spcIconWords[kind].short}
    </span>
  )
  return (
    <Facts
      facts={[
        { label: latest ? periodInWords(latest, measure.frequency) : 'Latest', value: said(point?.value ?? null) },
        { label: 'Target', value: (target && latest && askedInWords(measure, target, latest)) || 'None' },
        { label: 'Variation', value: icon(signal.variation) },
        { label: 'Assurance', value: signal.assurance === null ? 'No target to meet' : icon(signal.assurance) },
        { label: 'Mean', value: said(signal.mean) },
        { label: 'Process limits', value: limits },
      ]}
    />
  )
}

import { count } from '../../../kernel/words.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { Link } from '../../../ui/link.tsx'
import { Section } from '../../../ui/section.tsx'
import { IconSprite, SpcIcon } from '../../../ui/spc-icon.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { askedInWords, type BoardRow, changeWords, figureInWords, measureAddress, periodInWords } from '../../measures/index.ts'

interface Words {
  ward: { id: number; name: string }
  measured: readonly BoardRow[]
  mayGive: boolean
}

/** "Of 9 measures 1 has got worse by more than chance; figures of 2 are late." */
export function measuredInWords(measured: readonly BoardRow[]): string {
  if (measured.length === 0) return ''
  const worse = measured.filter(({ change }) => change === 'concern').length
  const late = measured.filter(({ isLate }) => isLate).length
  const said = worse === 0 ? 'none has got worse' : `${worse} ${worse === 1 ? 'has' : 'have'} got worse`
  return `Of ${count(measured.length, 'measure')} of your ward ${said} by more than chance${late === 0 ? '' : `; figures of ${late} are late`}.`
}

/** What is measured on the ward: the latest figure, what the rules say of it, and the way to give the next. */
export const WardMeasures = ({ ward, measured, mayGive }: Words) =>
  measured.length === 0 ? null : (
    <Section heading="Our measures" id="measures" note="what should be seen first on top">
      <IconSprite />
      <Table caption={`Measures of ${ward.name}`} rows={measured} empty="" columns={columnsOf(ward.id, mayGive)} />
      <p class="s-small">
        <Link href={`/measures?place=${ward.id}`}>All of them with their charts</Link>
      </p>
    </Section>
  )

const columnsOf = (placeId: number, mayGive: boolean): Column<BoardRow>[] => [
  { label: 'Measure', cell: ({ measure }) => <Link href={measureAddress(measure.id, { place: placeId })}>{measure.name}</Link> },
  { label: 'Latest', cell: (row) => <Latest {...row} /> },
  {
    label: 'Target',
    cell: ({ measure, target, here, due }) => (target && askedInWords(measure, target, here?.period ?? due)) || 'No target',
  },
  {
    label: 'What it says',
    cell: ({ here, change }) =>
      here &&
      change && (
        <span class="s-told">
          <SpcIcon kind={here.variation} size={28} fromSprite isNamed /> <span>{changeWords[change]}</span>
        </span>
      ),
  },
  ...(mayGive
    ? [
        {
          label: 'Give',
          unseen: true as const,
          cell: ({ measure }: BoardRow) => (
            <ActLink href={`/measures/${measure.id}/entry`} about={`of ${measure.name}`}>
              Give figures
            </ActLink>
          ),
        },
      ]
    : []),
]

const Latest = ({ measure, here, isLate, due }: BoardRow) =>
  here?.period == null || here.value === null ? (
    <span class="s-quiet">No figure yet</span>
  ) : (
    <>
      <b>{figureInWords(measure, here.value)}</b> {periodInWords(here.period, measure.frequency)}
      {isLate && <span class="s-under">{periodInWords(due, measure.frequency)} is due</span>}
    </>
  )

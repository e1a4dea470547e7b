import type { Day } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import type { ThreadLine } from '../../../../platform/capability.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { ChooseForm } from '../../../../ui/choose-form.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Filters } from '../../../../ui/filters.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { figureInWords, type Measure } from '../../measure.ts'
import { periodInWords } from '../../periods.ts'
import type { GroupRow, GroupsAt } from '../groups.ts'
import { gapInWords, groupsAnswer, isWorse, notRecorded } from '../words.ts'

export interface ShowGroupsWords {
  frame: Frame
  measure: Measure
  characteristics: readonly string[]
  /** Undefined where the measure has no figure by any characteristic. */
  chosen: { characteristic: string; place: { id: number; name: string }; at: GroupsAt } | undefined
  places: readonly { id: number; name: string }[]
  periods: readonly Day[]
  names: ReadonlyMap<number, string>
  around: readonly ThreadLine[]
  mayEdit: boolean
}

const addressOf = (id: number, by: string, place: number): string => `/measures/${id}/groups?by=${encodeURIComponent(by)}&place=${place}`

const shown = (measure: Measure, { figure }: GroupRow): string => {
  if (figure === 'none') return 'No figure'
  return figure === 'hidden' ? 'Hidden' : figureInWords(measure, figure.value)
}

const columns = ({ measure, names }: ShowGroupsWords): Column<GroupRow>[] => [
  { label: 'Group', cell: ({ groupId }) => (groupId === null ? notRecorded : names.get(groupId)) },
  { label: 'Figure', number: true, nowrap: true, cell: (row) => shown(measure, row) },
  ...(measure.adding === 'ratio'
    ? [
        {
          label: 'Of how many',
          number: true,
          cell: ({ figure }: GroupRow) =>
            typeof figure === 'string' || figure.denominator === null
              ? ''
              : `${figure.numerator?.toLocaleString('en-GB')} of ${figure.denominator.toLocaleString('en-GB')}`,
        },
      ]
    : []),
  {
    label: 'Beside everybody else',
    cell: (row) => (row.gap ? gapInWords(row.gap) : row.figure === 'hidden' ? 'Too few people to show' : 'Cannot tell'),
  },
  {
    label: 'More than chance',
    cell: (row) => (row.gap ? (row.isMoreThanChance ? (isWorse(measure, row) ? 'Yes, and worse' : 'Yes') : 'No') : ''),
  },
]

/** How a measure is for groups of people by one characteristic, at a place in a period: never so few that somebody could be known. */
export const ShowGroupsPage = (words: ShowGroupsWords) => {
  const { frame, measure, chosen, names } = words
  const title = `${measure.name} by group`
  const answer = chosen && groupsAnswer(measure, chosen.at, names)
  return (
    <Page
      frame={frame}
      title={title}
      crumbs={[{ label: 'Measures', href: '/measures' }, { label: measure.name, href: `/measures/${measure.id}` }, { label: 'By group' }]}
    >
      <Lead answer={answer?.strong ?? 'It has no figures by group.'}>
        {answer?.words ??
          'They come with a file or by the interface, each figure with its group: ethnicity, age, sex, disability, deprivation.'}
      </Lead>
      {chosen ? <Shown {...words} chosen={chosen} /> : null}
      {words.mayEdit && (
        <p>
          <Link href="/measures/groups">Groups the trust tells apart</Link>
        </p>
      )}
    </Page>
  )
}

const Shown = (words: ChosenWords) => {
  const { measure, characteristics, chosen } = words
  const { characteristic, place, at } = chosen
  return (
    <>
      <Filters
        label="Characteristic"
        links={characteristics.map((by) => ({ label: by, href: addressOf(measure.id, by, place.id), current: by === characteristic }))}
      />
      <Choose {...words} />
      <Table
        caption={`${measure.name} by ${characteristic.toLowerCase()}, ${place.name}, ${periodInWords(at.period, measure.frequency)}`}
        columns={columns(words)}
        rows={at.rows}
        empty={`There is no figure by ${characteristic.toLowerCase()} for this place and period.`}
      />
      <p class="s-small s-quiet">
        {measure.hiddenBelow > 0
          ? `Groups of fewer than ${measure.hiddenBelow} people are hidden, and with them as many others as keep them from being worked out. `
          : ''}
        A difference is given with the range that chance leaves open (95%, Newcombe 1998).
      </p>
      <Doing {...words} />
    </>
  )
}

type ChosenWords = ShowGroupsWords & { chosen: NonNullable<ShowGroupsWords['chosen']> }

const Choose = ({ measure, places, periods, chosen: { characteristic, place, at } }: ChosenWords) => (
  <ChooseForm
    action={`/measures/${measure.id}/groups`}
    label="Place and period"
    kept={[{ name: 'by', value: characteristic }]}
    narrowings={[
      {
        name: 'place',
        label: 'Place',
        chosen: String(place.id),
        options: places.map(({ id, name }) => ({ value: String(id), label: name })),
      },
      {
        name: 'period',
        label: 'Period',
        chosen: at.period,
        options: periods.map((period) => ({ value: period, label: periodInWords(period, measure.frequency) })),
      },
    ]}
  />
)

const Doing = ({ measure, around }: ChosenWords) => (
  <Section heading="What is being done about it">
    {around.length > 0 ? (
      <Lines
        items={around.map(({ kind, title, href }) => (
          <>
            {kind}: {href ? <Link href={href}>{title}</Link> : title}
          </>
        ))}
      />
    ) : (
      <Empty>
        Nothing is tied to this measure. <ActLink href={`/measures/${measure.id}/definition`}>Tie it to what should change it</ActLink>
      </Empty>
    )}
  </Section>
)

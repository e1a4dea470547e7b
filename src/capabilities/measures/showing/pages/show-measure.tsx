import type { Day } from '../../../../kernel/day.ts'
import type { Form } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import type { ThreadLine } from '../../../../platform/capability.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Beside } from '../../../../ui/layout.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions, PageHead } from '../../../../ui/page-head.tsx'
import { IconSprite } from '../../../../ui/spc-icon.tsx'
import { measureAddress } from '../../board/measure-address.ts'
import { placeCrumbs } from '../../board/pages/place-crumbs.ts'
import type { SignalAt } from '../../board/queries-signals-at.ts'
import type { Target } from '../../targets/target.ts'
import type { Showing } from '../queries-measure.ts'
import { sentenceShown } from '../sentence.ts'
import { AboutMeasure } from './about-measure.tsx'
import { ChartShown } from './chart-shown.tsx'
import { FiguresTable } from './figures-table.tsx'
import { OnChart } from './on-chart.tsx'
import { PlacesTable } from './places-table.tsx'

export interface MeasureWords {
  frame: Frame
  showing: Showing
  on: Day
  form: Form
  /** The latest period with a figure. */
  latest: Day | null
  /** The target in force then. */
  target: Target | undefined
  /** It has figures by groups of people. */
  hasGroups: boolean
  /** Every point, not only the last ones. */
  all: boolean
  beneath: readonly { id: number; name: string; at: SignalAt }[]
  people: Record<'owner' | 'steward', { id: number; title: string; holder: string | null } | null>
  benchmarks: readonly { name: string; value: number; period: Day; source: string }[]
  frameworks: readonly { framework: string; reference: string }[]
  /** Limits asked for anew that nobody has decided about. */
  waiting: readonly { id: number; askedOn: Day; cause: string }[]
  /** How good its data is, in words. */
  quality: string | undefined
  /** Where it is used. */
  around: readonly ThreadLine[]
  may: { note: boolean; edit: boolean; give: boolean }
}

/** One measure at one place: what it says, its chart and every figure of it, where else it is measured, and what stands around it. */
export const MeasurePage = (words: MeasureWords) => {
  const { frame, showing, form } = words
  const { measure, standing } = showing
  const title = standing.isTop ? measure.name : `${measure.name}: ${standing.place.name}`
  return (
    <Page frame={frame} title={title} crumbs={placeCrumbs(standing, measure.name)} form={form} heading={<Head {...words} />}>
      <IconSprite />
      <ChartShown {...words} />
      <Beside label="About this measure" side={<AboutMeasure {...words} />}>
        <PlacesTable {...words} />
        <OnChart {...words} />
      </Beside>
      <FiguresTable {...words} />
    </Page>
  )
}

const Head = (words: MeasureWords) => {
  const { showing, target } = words
  const { measure, standing, read } = showing
  const told = read
    ? sentenceShown(read, target)
    : { strong: `It has no figure for ${standing.place.name}.`, words: elsewhereInWords(showing) }
  return (
    <PageHead title={measure.name} caption={[measure.theme, standing.place.name].filter(Boolean).join(', ')}>
      <Lead answer={told.strong}>{told.words}</Lead>
      <Acts {...words} />
    </PageHead>
  )
}

const elsewhereInWords = ({ places }: Showing): string =>
  places.length === 0
    ? 'No figure of it has come yet.'
    : `It has figures for ${places.length === 1 ? places[0]?.name : `${places.length} other places`}.`

const Acts = ({ showing: { measure, standing }, may, hasGroups }: MeasureWords) => {
  const place = standing.isTop ? {} : { place: standing.place.id }
  const query = measureAddress(measure.id, place).split('?')[1]
  return (
    <Actions>
      {may.edit && <ActLink href={`/measures/${measure.id}/definition/edit`}>Edit</ActLink>}
      {may.give && <ActLink href={`/measures/${measure.id}/entry`}>Give figures</ActLink>}
      <Link href={`/measures/${measure.id}/definition`}>Definition</Link>
      <Link href={`/measures/${measure.id}/targets`}>Targets</Link>
      {measure.adding === 'ratio' && <Link href={`/measures/${measure.id}/compared`}>Places compared</Link>}
      {hasGroups && <Link href={`/measures/${measure.id}/groups`}>By group</Link>}
      <Link href={`/reports/measures/${measure.id}${query ? `?${query}` : ''}`}>As a paper</Link>
      <Link href={`/measures/data.csv?measure=${encodeURIComponent(measure.code)}`}>Its data</Link>
    </Actions>
  )
}

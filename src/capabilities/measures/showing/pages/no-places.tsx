import type { Frame } from '../../../../kernel/frame.ts'
import { Empty } from '../../../../ui/empty.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { Measure } from '../../measure.ts'

/** A measure of a trust that has no places to measure at. */
export const NoPlacesPage = ({ frame, measure }: { frame: Frame; measure: Measure }) => (
  <Page frame={frame} title={measure.name} crumbs={[{ label: 'Measures', href: '/measures' }, { label: measure.name }]}>
    <Empty>
      It has no figures: measures stand at places, and the trust has none yet. Begin with <Link href="/organisation">the organisation</Link>
      .
    </Empty>
  </Page>
)

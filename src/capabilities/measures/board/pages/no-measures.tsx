import type { Frame } from '../../../../kernel/frame.ts'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'

/** A trust without a measure, and the one thing to do about it. */
export const NoMeasuresPage = ({ frame, mayAdd, hasPlaces }: { frame: Frame; mayAdd: boolean; hasPlaces: boolean }) => (
  <Page frame={frame} title="Measures">
    <Empty>
      {hasPlaces ? (
        'No measure is kept here yet.'
      ) : (
        <>
          Measures stand at places, and the trust has none yet: begin with <Link href="/organisation">the organisation</Link>.
        </>
      )}{' '}
      {hasPlaces && (mayAdd ? 'Begin with what the board looks at each month.' : 'Your governance lead or an analyst can add the first.')}
    </Empty>
    {mayAdd && hasPlaces && <ButtonLink href="/measures/new">Add the first measure</ButtonLink>}
  </Page>
)

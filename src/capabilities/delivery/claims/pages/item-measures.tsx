import { ActLink } from '../../../../ui/act-link.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { MeasureOfItem } from '../linked-measure.ts'
import { Signal } from './link-measures.tsx'

/** The measures linked to an item, each with its icons, its latest figure and what they say; for whoever may link them, the way to. */
export const ItemMeasures = ({ itemId, measures, mayLink }: { itemId: number; measures: readonly MeasureOfItem[]; mayLink: boolean }) =>
  measures.length === 0 && !mayLink ? null : (
    <Section heading="What its measures say" id="measures">
      <Table
        caption="Measures linked to the item"
        rows={measures}
        empty="No measure is linked, so no figure bears out what is said here."
        columns={[
          { label: 'Measure', cell: ({ name, href }) => <Link href={href}>{name}</Link> },
          { label: 'Latest', cell: ({ latest }) => latest },
          { label: 'What its figures say', cell: (measure) => <Signal measure={measure} /> },
        ]}
      />
      {mayLink && (
        <p class="s-after">
          <ActLink href={`/items/${itemId}/measures`}>{measures.length === 0 ? 'Link a measure' : 'Link or untie measures'}</ActLink>
        </p>
      )}
    </Section>
  )

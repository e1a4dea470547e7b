import type { Day } from '../../../../kernel/day.ts'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Ask, answeredInWords, silentInWords } from '../asks.ts'

/** What several directorates were asked about an item; nothing where nothing was. */
export const ListItemAsks = ({ asks, on }: { asks: readonly Ask[]; on: Day }) =>
  asks.length === 0 ? null : (
    <Section heading="Asked of several directorates" id="asks">
      <Lines
        items={asks.map((ask) => (
          <>
            <Link href={`/asks/${ask.id}`}>{ask.title}</Link> {answeredInWords(ask)} {silentInWords(ask, on)}
          </>
        ))}
      />
    </Section>
  )

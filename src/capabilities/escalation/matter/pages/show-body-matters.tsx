import type { Frame } from '../../../../kernel/frame.ts'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Section } from '../../../../ui/section.tsx'
import { answerOf } from '../told.ts'
import { crumbs } from './list-matters.tsx'
import { type MatterRow, MattersTable } from './matters-table.tsx'

export interface BodyMattersPage {
  frame: Frame
  body: { id: number; name: string }
  /** What was raised to it. */
  here: readonly MatterRow[]
  /** What it raised or passed on, and what bodies that report to it have. */
  raised: readonly MatterRow[]
  beneath: readonly MatterRow[]
}

const parts = [
  { waits: 'receipt', heading: 'To receive' },
  { waits: 'decision', heading: 'To decide' },
  { waits: 'answer', heading: 'To answer' },
  { waits: 'above', heading: 'Passed on, the answer to come' },
] as const

/** What a body must receive, decide and answer, what it raised itself, and what waits at the bodies that report to it. */
export const ShowBodyMatters = ({ frame, body, here, raised, beneath }: BodyMattersPage) => {
  const over = here.filter(({ clock }) => clock.waits === null)
  return (
    <Page frame={frame} title={`Matters at the ${body.name}`} crumbs={[...crumbs, { label: 'Escalations', href: '/escalations' }]}>
      <Lead answer={here.length === 0 ? 'No matter was raised to it.' : answerOf(here)} />
      {parts.map(({ waits, heading }) => {
        const rows = here.filter(({ clock }) => clock.waits === waits)
        return (
          rows.length > 0 && (
            <Section heading={heading}>
              <MattersTable rows={rows} caption={heading} empty="" here />
            </Section>
          )
        )
      })}
      {beneath.length > 0 && (
        <Section heading="Waiting at bodies beneath it">
          <MattersTable rows={beneath} caption="Waiting at bodies beneath it" empty="" />
        </Section>
      )}
      <Section heading="What it raised">
        <MattersTable rows={raised} caption="What it raised" empty="It has raised nothing." />
      </Section>
      {over.length > 0 && (
        <Section heading="Done with">
          <MattersTable rows={over.slice(0, 50)} caption="Done with" empty="" here />
          {over.length > 50 && (
            <p>
              <Link href={`/escalations?state=answered&body=${body.id}#list`}>All that is done with</Link>
            </p>
          )}
        </Section>
      )}
      <div class="s-section">
        <Link href={`/organisation/bodies/${body.id}`}>The {body.name}: who leads it and what it oversees</Link>
      </div>
    </Page>
  )
}

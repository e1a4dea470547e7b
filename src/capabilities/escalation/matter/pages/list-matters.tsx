import type { Day } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { ButtonLink } from '../../../../ui/button.tsx'
import { ChooseForm } from '../../../../ui/choose-form.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions, PageHead } from '../../../../ui/page-head.tsx'
import { Pagination } from '../../../../ui/pagination.tsx'
import { PlainLinks } from '../../../../ui/plain-links.tsx'
import { Section } from '../../../../ui/section.tsx'
import { AskedTable } from '../../rules/pages/asked-table.tsx'
import { type AskedStanding, askedInWords } from '../../rules/required.ts'
import { addressOf, type Wanted } from '../listing.ts'
import { answerOf, kindInWords, type Standing } from '../told.ts'
import { type MatterRow, MattersTable } from './matters-table.tsx'

export interface MattersPage {
  frame: Frame
  /** All of them, for the answer. */
  standings: readonly Standing[]
  rows: readonly MatterRow[]
  wanted: Wanted
  page: { number: number; of: number }
  bodies: readonly { id: number; name: string }[]
  /** What rules ask for and nobody has raised or declined. */
  asked: readonly AskedStanding[]
  body: (id: number) => string
  mayRaise: boolean
  /** Whether this reader raises or declines what a rule asks of a risk. */
  mayRaiseAsked: (risk: AskedStanding['risk']) => boolean
  on: Day
}

export const crumbs = [{ label: 'Risk and assurance', href: '/risks' }]

/** Every matter raised to a body: what waits where and how late, and what rules ask for that nobody has raised. */
export const ListMatters = (words: MattersPage) => (
  <Page frame={words.frame} title="Escalations" crumbs={[...crumbs, { label: 'Escalations' }]} heading={<Head {...words} />}>
    {words.asked.length > 0 && (
      <Section heading="Rules ask for these, and nobody has raised them" id="asked">
        <AskedTable asked={words.asked} body={words.body} mayRaise={words.mayRaiseAsked} on={words.on} />
      </Section>
    )}
    <Section heading="Matters raised" id="list">
      <Narrow {...words} />
      <MattersTable rows={words.rows} caption="Matters raised" empty={emptyOf(words)} />
      {words.page.of > 1 && <Pages {...words} />}
    </Section>
    <div class="s-section">
      <PlainLinks links={[{ href: '/escalations/rules', label: 'Rules of escalation' }]} />
    </div>
  </Page>
)

const Head = ({ standings, asked, mayRaise, on }: MattersPage) => (
  <PageHead
    title="Escalations"
    beside={
      mayRaise && (
        <Actions>
          <ButtonLink href="/escalations/new" kind="secondary" small>
            Raise a matter
          </ButtonLink>
        </Actions>
      )
    }
  >
    <Lead answer={[askedInWords(asked, on), answerOf(standings)].filter((words) => words !== '').join(' ')} />
  </PageHead>
)

const Narrow = ({ wanted, bodies }: MattersPage) => (
  <ChooseForm
    action="/escalations"
    label="Narrow the list"
    narrowings={[
      {
        name: 'state',
        label: 'Which',
        chosen: wanted.state === 'open' ? '' : wanted.state,
        options: [
          { value: '', label: 'That wait' },
          { value: 'late', label: 'That are late' },
          { value: 'answered', label: 'That are done with' },
          { value: 'all', label: 'All' },
        ],
      },
      {
        name: 'body',
        label: 'To or from',
        chosen: wanted.bodyId === undefined ? '' : String(wanted.bodyId),
        options: [{ value: '', label: 'Every body' }, ...bodies.map(({ id, name }) => ({ value: String(id), label: name }))],
      },
      {
        name: 'kind',
        label: 'Kind',
        chosen: wanted.kind,
        options: [
          { value: '', label: 'Alert, advise or assure' },
          ...Object.entries(kindInWords).map(([value, label]) => ({ value, label })),
        ],
      },
    ]}
  />
)

function emptyOf({ standings, wanted }: MattersPage): string {
  if (standings.length === 0) return 'Nobody has raised a matter yet. A risk is raised from its page, anything else from here.'
  if (wanted.state === 'late') return 'Nothing is late.'
  return 'Nothing is left by what you chose.'
}

const Pages = ({ wanted, page }: MattersPage) => (
  <Pagination
    pages={Array.from({ length: page.of }, (_, n) => ({
      number: n + 1,
      href: addressOf(wanted, n + 1),
      current: n + 1 === page.number,
    }))}
    previous={page.number > 1 ? addressOf(wanted, page.number - 1) : undefined}
    next={page.number < page.of ? addressOf(wanted, page.number + 1) : undefined}
  />
)

import type { Child } from 'hono/jsx'
import { dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { spreadOf } from '../../../../kernel/rag.ts'
import { ButtonLink } from '../../../../ui/button.tsx'
import { ChooseColumns, chosenColumns } from '../../../../ui/chosen-columns.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Toolbar } from '../../../../ui/filters.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Spread } from '../../../../ui/spread.tsx'
import { Table } from '../../../../ui/table.tsx'
import { ViewsBar, type ViewsShown } from '../../../views/index.ts'
import { addressOf, type Choice } from '../list-choice.ts'
import { chosenOf } from '../listed-items.ts'
import type { DeliveryFacts, PlanRow } from '../queries-delivery.ts'
import { ChooseItems } from './choose-items.tsx'
import { ItemTable, itemColumns } from './list-items.tsx'

interface Words {
  frame: Frame
  facts: DeliveryFacts
  choice: Choice
  views: ViewsShown
  mayEdit: boolean
  /** Pages of other parts that this person may see. */
  elsewhere: { href: string; label: string }[]
  /** Plans that end without a successor. */
  note?: Child
}

/** Delivery: the answer over the current plan, its items to narrow and sort, and every plan the trust has had. */
export const ShowDelivery = ({ frame, facts, choice, views, mayEdit, elsewhere, note }: Words) => (
  <Page frame={frame} title="Delivery" heading={<Heading facts={facts} />}>
    {facts.now ? <Items now={facts.now} choice={choice} views={views} mayEdit={mayEdit} /> : <NothingYet facts={facts} mayEdit={mayEdit} />}
    <Plans plans={facts.plans} mayEdit={mayEdit} note={note} />
    {elsewhere.length > 0 && (
      <Section heading="Around the plans">
        <ul class="s-plain s-links">
          {elsewhere.map(({ href, label }) => (
            <li>
              <Link href={href}>{label}</Link>
            </li>
          ))}
        </ul>
      </Section>
    )}
  </Page>
)

const Heading = ({ facts: { now } }: { facts: DeliveryFacts }) => {
  if (!now) return <h1>Delivery</h1>
  const [strong = '', ...rest] = now.sentences
  const declared = spreadOf(now.listed.map(({ standing }) => standing.declared ?? 'cannot tell'))
  const earned = spreadOf(now.listed.map(({ standing }) => standing.earned))
  const spread = (
    <Spread
      rows={[
        { label: 'Declared', counts: declared },
        { label: 'Earned', counts: earned },
      ]}
    />
  )
  return (
    <PageHead title="Delivery" caption={`${now.plan.name}, ${now.period.label}`} beside={now.listed.length > 0 ? spread : undefined}>
      <Lead answer={strong}>{rest.join(' ')}</Lead>
    </PageHead>
  )
}

interface ItemsShown extends Pick<Words, 'choice' | 'views' | 'mayEdit'> {
  now: NonNullable<DeliveryFacts['now']>
}

const Items = ({ now, choice, views, mayEdit }: ItemsShown) => {
  const rows = chosenOf(now.listed, choice)
  const notice = now.notices.find((one) => one.key === choice.notice)
  return (
    <Section heading="Items">
      {notice && (
        <Gap action={{ href: addressOf(choice, { notice: undefined }), label: 'Show the others too' }}>
          <b>{notice.title}.</b> {notice.words}
        </Gap>
      )}
      {now.listed.length > 0 && (
        <ChooseItems
          listed={now.listed}
          choice={choice}
          elements={now.elements}
          shown={rows.length}
          severalAt={mayEdit ? `/plans/${now.plan.id}/several` : undefined}
        />
      )}
      {now.listed.length > 0 && <Seen now={now} choice={choice} views={views} />}
      <ItemTable
        caption={`Items of ${now.plan.name}`}
        rows={rows}
        choice={choice}
        elements={now.elements}
        addAt={mayEdit ? `/plans/${now.plan.id}/items/new` : undefined}
      />
    </Section>
  )
}

/** How this reader keeps the list, and which columns it shows. */
const Seen = ({ now, choice, views }: Omit<ItemsShown, 'mayEdit'>) => {
  const columns = itemColumns(choice, now.elements)
  const kept = [...new URLSearchParams(views.query)].map(([name, value]) => ({ name, value }))
  return (
    <Toolbar>
      <ViewsBar {...views} />
      <ChooseColumns action="/delivery" columns={columns} chosen={chosenColumns(columns, choice.columns ?? [])} kept={kept} />
    </Toolbar>
  )
}

const NothingYet = ({ facts, mayEdit }: { facts: DeliveryFacts; mayEdit: boolean }) => (
  <Empty>
    {facts.plans.length === 0
      ? 'There is no plan yet. A plan holds what the trust said it would do, item by item; it can be brought in from a file.'
      : 'No reporting period is open yet, so nothing can be weighed.'}{' '}
    {facts.plans.length === 0 && mayEdit && <Link href="/plans/new">Add a plan</Link>}
    {facts.plans.length > 0 && <Link href="/periods">See the reporting calendar</Link>}
  </Empty>
)

const layouts: Record<string, string> = {
  'delivery plan': 'Theme, focus, outcome and updates',
  'progress report': 'Goal, topic, aim and status',
}

const Plans = ({ plans, mayEdit, note }: { plans: PlanRow[]; mayEdit: boolean; note: Child }) => (
  <Section heading="Plans">
    {note}
    <Table
      caption="Plans"
      rows={plans}
      empty="No plan yet."
      columns={[
        { label: 'Plan', cell: (plan) => <Link href={`/plans/${plan.id}`}>{plan.name}</Link> },
        { label: 'From', cell: (plan) => dayInWords(plan.starts_on), nowrap: true },
        { label: 'To', cell: (plan) => dayInWords(plan.ends_on), nowrap: true },
        { label: 'Laid out by', cell: (plan) => layouts[plan.layout] ?? plan.layout },
        { label: 'Items', cell: (plan) => plan.items, number: true },
      ]}
    />
    {mayEdit && plans.length > 0 && (
      <p>
        <ButtonLink href="/plans/new" kind="secondary" small>
          Add a plan
        </ButtonLink>
      </p>
    )}
  </Section>
)

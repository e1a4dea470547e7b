import { dayAndMonth, dayAt, dayInWords } from '../../../../kernel/day.ts'
import type { Form } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { ragName } from '../../../../kernel/rag.ts'
import type { OriginLine } from '../../../../platform/capability.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { WayOfUpdate } from '../../route/pages/way-of-update.tsx'
import { wayInWords } from '../../route/way.ts'
import type { Decides } from '../deciding.ts'
import { type Desk, updateHref } from '../desk.ts'
import { DecisionBoxes } from './decision-boxes.tsx'
import { RaisedHere } from './raise-links.tsx'
import { SaidBefore, SaidUpdate } from './said-update.tsx'
import { nextInWords, UpdateFacts, writerOf } from './update-facts.tsx'

export interface ReadPage {
  frame: Frame
  desk: Desk
  /** Why this reader cannot write or decide here, where they might expect to. */
  why?: string | undefined
  /** Set where this person may decide. */
  decide?: { form: Form; step: Decides } | undefined
  /** The next update that waits for this person. */
  next?: { href: string; title: string } | undefined
  /** Where its words and status came from, where a file brought them. */
  origins?: readonly OriginLine[] | undefined
  /** This person writes the item's updates, and so may raise a risk or an issue. */
  mayRaise?: boolean
}

/** An update as it stands: what was said, what supports it, and, for who may, the decision. */
export const ReadUpdate = ({ frame, desk, why, decide, next, origins = [], mayRaise = false }: ReadPage) => {
  const { item, period, standing } = desk
  const { update } = standing
  return (
    <Page
      frame={frame}
      title={`${period.label} update: ${item.title}`}
      {...(decide ? { form: decide.form } : {})}
      crumbs={[
        { label: 'Delivery', href: '/delivery' },
        { label: item.title, href: `/items/${item.id}` },
      ]}
      heading={
        <PageHead title={item.title} caption={`${period.label} update`} beside={<UpdateFacts desk={desk} />}>
          <p class="s-lead">
            <b>{stateInWords(desk)}</b> {!decide && onItsWay(desk)} {gapInWords(desk)}
          </p>
          {why && <p class="s-quiet">{why}.</p>}
        </PageHead>
      }
    >
      {update ? <SaidUpdate desk={desk} update={update} /> : <Unsaid desk={desk} />}
      <RaisedHere desk={desk} mayRaise={mayRaise} />
      <Lines
        label="Where it came from"
        items={origins.map(({ field, words, href }) => (
          <>
            {field}: <Link href={href}>{words}</Link>
          </>
        ))}
      />
      {update && <WayOfUpdate way={desk.way} update={update} today={desk.today} />}
      {decide && update && <DecisionBoxes at={updateHref(item.id, period.id)} {...decide} body={desk.way.overseer?.name} update={update} />}
      {next && <Next next={next} />}
    </Page>
  )
}

const Next = ({ next }: { next: NonNullable<ReadPage['next']> }) => (
  <p class="s-after">
    Next to decide: {next.title}. <ActLink href={next.href}>Read and decide</ActLink>
  </p>
)

/** Who is next to see it, or, on a longer route, the stage it waits at. */
function onItsWay(desk: Desk): string | undefined {
  const { way, period, standing } = desk
  if (period.state !== 'open' || !standing.update) return undefined
  if (way.stage !== 'executive' && way.stage !== 'author') return way.routed ? wayInWords(way, desk.today) : undefined
  return standing.update.state === 'sent' ? nextInWords(desk) : undefined
}

const Unsaid = ({ desk }: { desk: Desk }) => (
  <>
    <Blank desk={desk} />
    <SaidBefore desk={desk} />
  </>
)

const Blank = ({ desk: { item, period } }: { desk: Desk }) =>
  item.accountable === null ? (
    <Gap action={{ href: `/items/${item.id}`, label: 'See the item' }}>
      Nobody is accountable for this item, so nobody can write its update.
    </Gap>
  ) : (
    <Gap>
      The {item.accountable} {owesInWords(period)}
    </Gap>
  )

/** What a blank means: owed, not yet to be written, or never written. */
function owesInWords({ state, label, due_on }: Desk['period']): string {
  if (state === 'planned') return `owes it by ${dayInWords(due_on)}, once ${label} is open.`
  if (state === 'open') return `owes it by ${dayInWords(due_on)}. A blank stays in view until it is filled.`
  return `owed it by ${dayInWords(due_on)}. The period closed with nothing said.`
}

/** More declared than the records support; a status from an earlier period is named as such. */
function gapInWords({ standing, period }: Desk): string | undefined {
  if (standing.declaredIn === period.label || standing.declared === null) return standing.gap
  return `Last declared ${ragName(standing.declared).toLowerCase()}, in ${standing.declaredIn}.`
}

/** Where the update stands, who did what when, and who is next. */
export function stateInWords(desk: Desk): string {
  const { standing, period } = desk
  const { update } = standing
  if (!update) return `Nothing has been said for ${period.label} yet.`
  const sent = update.sentAt ? ` on ${dayAndMonth(dayAt(update.sentAt))}` : ''
  const decided = update.decidedAt ? ` on ${dayAndMonth(dayAt(update.decidedAt))}` : ''
  if (update.state === 'sent') return `Sent${sent} by ${writerOf(update)}.`
  if (update.state === 'approved') return `Approved${decided}${update.decider ? ` by ${update.decider}` : ''}.`
  if (update.state === 'sent back') return `Sent back${decided}${update.decider ? ` by ${update.decider}` : ''}: “${update.decisionWords}”`
  return 'Imported from a file, and not written here.'
}

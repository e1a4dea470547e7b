import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Beside } from '../../../../ui/layout.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions, PageHead } from '../../../../ui/page-head.tsx'
import { ListItemAsks } from '../../asking/pages/list-item-asks.tsx'
import { ItemMeasures } from '../../claims/pages/item-measures.tsx'
import type { StoredState } from '../../item.ts'
import { RaisedOnItem } from '../../raising/pages/list-raised.tsx'
import type { DateOffered } from '../dates-offered.ts'
import { leadOf } from '../item-lead.ts'
import { contributingInWords, lastChangeInWords, reportedInWords } from '../item-words.ts'
import { milestoneYear } from '../milestone-points.ts'
import type { ItemFacts } from '../queries-item.ts'
import { LineMilestones } from './line-milestones.tsx'
import { ListChallenges } from './list-challenges.tsx'
import { ListHistory } from './list-history.tsx'
import { ListUpdates } from './list-updates.tsx'
import { ThreadItem } from './thread-item.tsx'
import { WeighItem } from './weigh-item.tsx'

interface Words {
  frame: Frame
  facts: ItemFacts
  on: Day
  offered: readonly DateOffered[]
  /** What this person may do here. */
  may: { edit: boolean; set: boolean; challenge: boolean; answer: boolean; write: boolean; measure: boolean }
  all: { updates: boolean; history: boolean }
}

/** One item: the verdict, its milestones, what was said, what was asked, what was done, and the thread it is part of. */
export const ShowItem = ({ frame, facts, on, offered, may, all }: Words) => {
  const { standing, period } = facts
  const year = milestoneYear(standing.milestones, on, { starts: period.starts_on, ends: period.ends_on })
  const today = on >= year.from && on <= year.to ? on : undefined
  return (
    <Page frame={frame} title={standing.item.title} crumbs={crumbsOf(facts)} heading={<Heading facts={facts} may={may} />}>
      <Facts facts={factsOf(facts)} />
      <Unconfirmed facts={facts} mayEdit={may.edit} />
      <WeighItem standing={standing} />
      <ItemMeasures itemId={standing.item.id} measures={standing.measuresOfItem ?? []} mayLink={may.measure} />
      <LineMilestones standing={standing} year={year} today={today} offered={offered} maySet={may.set} />
      <Beside label="Thread" side={<ThreadItem facts={facts} mayEdit={may.edit} maySet={may.set} />}>
        <ListUpdates
          standing={standing}
          all={all.updates}
          mayMove={(update) => may.edit && (update.state === 'imported' || (update.periodId === period.id && period.state === 'open'))}
        />
        <ListChallenges challenges={facts.challenges} mayAnswer={may.answer} />
        <ListItemAsks asks={facts.asks} on={on} />
        <RaisedOnItem raised={facts.raised} />
        <ListHistory history={facts.history} itemId={standing.item.id} periodId={period.id} all={all.history} />
      </Beside>
    </Page>
  )
}

/** What the button to this period's update does: one that waits or is approved can only be read. */
const whatToDo = (state: StoredState | undefined): string => {
  if (state === undefined) return 'Write the update'
  if (state === 'sent back') return 'Mend the update'
  return state === 'imported' ? 'Read or mend the update' : 'Read the update'
}

const Heading = ({ facts: { standing, period, running }, may }: Pick<Words, 'facts' | 'may'>) => {
  const lead = leadOf(standing, running)
  const { id, title } = standing.item
  const actions = (
    <Actions>
      {may.write && (
        <ButtonLink href={`/items/${id}/updates/${period.id}`} small>
          {whatToDo(standing.update?.state)}
        </ButtonLink>
      )}
      {may.challenge && (
        <ButtonLink href={`/items/${id}/challenges`} kind="secondary" small>
          Challenge this update
        </ButtonLink>
      )}
    </Actions>
  )
  return (
    <PageHead title={title} beside={may.write || may.challenge ? actions : undefined}>
      <Lead answer={lead.strong}>{lead.words}</Lead>
    </PageHead>
  )
}

/** Strategy, goal and brick above the item, the plan where it has neither. */
function crumbsOf({ plan, thread, standing }: ItemFacts) {
  const above = thread.serves
    .filter((line) => line.href?.startsWith('/strategy/elements/'))
    .map(({ title, href }) => ({ label: title, ...(href ? { href } : {}) }))
  const top = above.length > 0 ? [{ label: 'Strategy', href: '/strategy' }, ...above] : [{ label: 'Delivery', href: '/delivery' }]
  return [...top, { label: plan.name, href: `/plans/${plan.id}#item-${standing.item.id}` }]
}

function factsOf({ standing, period, reporting }: ItemFacts) {
  const { item, holder, contributors, update } = standing
  const others = contributors.filter((one) => !one.unconfirmed).map((one) => one.title)
  return [
    { label: 'Accountable', value: item.accountable ?? 'Nobody named' },
    ...(holder === item.accountable
      ? []
      : [{ label: 'Held by', value: item.accountablePostId === null ? 'No post is chosen' : (holder ?? 'Nobody holds the post') }]),
    { label: 'Contributing', value: contributingInWords(others) },
    ...(item.overseenById === null
      ? []
      : [{ label: 'Overseen by', value: <Link href={`/organisation/bodies/${item.overseenById}`}>{item.overseenBy}</Link> }]),
    { label: 'Period', value: period.label },
    { label: 'Status', value: reportedInWords(reporting, update) },
    ...(item.dueOn
      ? [{ label: 'Due', value: dayInWords(item.dueOn) }]
      : item.dueAsWritten
        ? [{ label: 'Due, as written', value: item.dueAsWritten }]
        : []),
    { label: 'Last change', value: lastChangeInWords(standing) },
  ]
}

/** Two accountable roles in a file are one too many: said in place until a person chooses. */
const Unconfirmed = ({ facts: { standing }, mayEdit }: { facts: ItemFacts; mayEdit: boolean }) => {
  const { item, contributors } = standing
  const edit = mayEdit ? { action: { href: `/items/${item.id}/edit#accountable`, label: 'Choose one' } } : {}
  const named = contributors.filter((one) => one.unconfirmed).map((one) => one.title)
  if (named.length > 0)
    return (
      <Gap {...edit}>
        {[item.accountable ?? 'Nobody', ...named].join(' and ')} are both named as accountable. One post should answer for it.
      </Gap>
    )
  return item.accountable === null ? <Gap {...edit}>Nobody is named as accountable.</Gap> : null
}

import { count } from '../../../../kernel/words.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Fold } from '../../../../ui/fold.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import type { StrategyElement } from '../../element.ts'
import { levelName, namesAt } from '../../level-names.ts'
import { asSentence, namedWithLetter } from '../../thread.ts'
import { retainable } from '../disposing.ts'
import { decidedOf, type Group, type Refresh } from '../refresh.ts'
import { approvedInWords, countedInWords, decidedInWords } from '../refresh-words.ts'

interface Words {
  refresh: Refresh
  groups: readonly Group[]
  /** Decisions can be made and taken back here. */
  mayEdit: boolean
}

const openIn = (refresh: Refresh, { items }: Group): number => items.filter((e) => decidedOf(refresh, e.id).length === 0).length

/** The old version goal by goal and brick by brick: what is undecided first, what stands alone together, what is done folded beneath. */
export const GroupsOfRefresh = (words: Words) => {
  const { refresh, groups } = words
  const open = groups.filter((group) => openIn(refresh, group) > 0)
  const alone = open.filter((group) => group.items.length === 1)
  const done = groups.filter((group) => !open.includes(group))
  return (
    <>
      {open
        .filter((group) => !alone.includes(group))
        .map((group) => (
          <OpenGroup {...words} group={group} />
        ))}
      {alone.length > 0 && (
        <Section heading="With nothing beneath them" note={count(alone.length, 'item')}>
          <Items {...words} caption="Goals and bricks with nothing beneath them" items={alone.map(({ head }) => head)} />
        </Section>
      )}
      {done.length > 0 && (
        <Section heading="All decided">
          {done.map((group) => (
            <Fold
              summary={<span>{`${namedWithLetter(group.head)}, ${count(group.items.length, 'item')}: ${countedIn(refresh, group)}`}</span>}
            >
              <Items {...words} caption={`What becomes of ${group.head.title} and what stands beneath it`} items={group.items} />
            </Fold>
          ))}
        </Section>
      )}
    </>
  )
}

const countedIn = (refresh: Refresh, { items }: Group): string => countedInWords({ ...refresh, old: { ...refresh.old, elements: items } })

const OpenGroup = (words: Words & { group: Group }) => {
  const { refresh, group, mayEdit } = words
  return (
    <Section heading={namedWithLetter(group.head)} note={`${openIn(refresh, group)} of ${count(group.items.length, 'item')} undecided`}>
      <Items {...words} caption={`What becomes of ${group.head.title} and what stands beneath it`} items={group.items} />
      {mayEdit && <RetainRest refresh={refresh} group={group} />}
    </Section>
  )
}

const Items = ({ refresh, mayEdit, caption, items }: Words & { caption: string; items: readonly StrategyElement[] }) => (
  <Table caption={caption} columns={columnsOf(refresh, mayEdit)} rows={items} empty="Nothing stands here." />
)

function columnsOf(refresh: Refresh, mayEdit: boolean): Column<StrategyElement>[] {
  const columns: Column<StrategyElement>[] = [
    { label: 'Item', cell: (e) => <Link href={`/strategy/elements/${e.id}`}>{e.title}</Link>, class: 's-col-wide' },
    { label: 'What it is', cell: (e) => levelName(namesAt(refresh.old, e), e.level), class: 's-col-narrow' },
    { label: 'What becomes of it', cell: (e) => <Decision refresh={refresh} element={e} />, class: 's-col-wide' },
  ]
  const act = (e: StrategyElement) => (
    <ActLink href={`/strategy/versions/${refresh.draft.version.id}/refresh/${e.id}`} about={`: ${e.title}`}>
      {decidedOf(refresh, e.id).length === 0 ? 'Decide' : 'Change'}
    </ActLink>
  )
  return mayEdit ? [...columns, { label: 'Action', unseen: true, cell: act }] : columns
}

/** What was decided, with the reason and who approved it beneath. */
const Decision = ({ refresh, element }: { refresh: Refresh; element: StrategyElement }) => {
  const lines = decidedOf(refresh, element.id)
  const [first] = lines
  if (!first) return <span class="s-quiet">Not decided</span>
  return (
    <>
      {decidedInWords(lines, refresh.draft, element)}
      <span class="s-kind">
        {first.reason && asSentence(first.reason)} {approvedInWords(first)}
      </span>
    </>
  )
}

const RetainRest = ({ refresh, group }: { refresh: Refresh; group: Group }) => {
  const { can, cannot } = retainable(refresh, group.items)
  return (
    <p>
      {can.length > 0 && (
        <ActLink href={`/strategy/versions/${refresh.draft.version.id}/retention/${group.head.id}`} about={`: ${group.head.title}`}>
          Retain {can.length === 1 ? 'the one that is left here' : `the ${can.length} that are left here`}
        </ActLink>
      )}{' '}
      {cannot.length > 0 && (
        <span class="s-small s-quiet">
          {cannot.length === 1 ? '1 must be decided by itself' : `${cannot.length} must be decided one by one`}: where{' '}
          {cannot.length === 1 ? 'it stands' : 'they stand'} in the draft is not plain yet.
        </span>
      )}
    </p>
  )
}

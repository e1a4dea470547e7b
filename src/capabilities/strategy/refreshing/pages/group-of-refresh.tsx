import { count, listed } from '../../../../kernel/words.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Fold } from '../../../../ui/fold.tsx'
import { Link } from '../../../../ui/link.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import type { StrategyElement } from '../../element.ts'
import { levelName, namesAt } from '../../level-names.ts'
import { namedWithLetter } from '../../thread.ts'
import { retainable } from '../disposing.ts'
import { decidedOf, type Group, type Refresh } from '../refresh.ts'
import { approvedInWords, countedInWords, decidedInWords } from '../refresh-words.ts'

interface Words {
  refresh: Refresh
  group: Group
  /** Decisions can be made and taken back here. */
  mayEdit: boolean
}

/** One goal or brick of the old version with all beneath it: open while something is undecided, folded once it is done. */
export const GroupOfRefresh = ({ refresh, group, mayEdit }: Words) => {
  const open = group.items.filter((e) => decidedOf(refresh, e.id).length === 0).length
  const counted = countedInWords({ ...refresh, old: { ...refresh.old, elements: group.items } })
  const left = open === 0 ? 'all decided' : `${open} undecided`
  const summary =
    listed([`${count(group.items.length, 'item')}, ${left}`, ...(counted ? [counted] : [])].slice(0, 1)) + (counted ? `: ${counted}` : '')
  return (
    <section class="s-section">
      <h2>{namedWithLetter(group.head)}</h2>
      <Fold summary={<span>{summary}</span>} open={open > 0 && mayEdit}>
        <Table
          caption={`What becomes of ${group.head.title} and what stands beneath it`}
          columns={columnsOf({ refresh, group, mayEdit })}
          rows={group.items}
          empty="Nothing stands here."
        />
        {mayEdit && open > 0 && <RetainRest refresh={refresh} group={group} />}
      </Fold>
    </section>
  )
}

function columnsOf({ refresh, mayEdit }: Words): Column<StrategyElement>[] {
  const decided = (e: StrategyElement) => decidedOf(refresh, e.id)
  const address = (e: StrategyElement) => `/strategy/versions/${refresh.draft.version.id}/refresh/${e.id}`
  const columns: Column<StrategyElement>[] = [
    { label: 'Item', cell: (e) => <Link href={`/strategy/elements/${e.id}`}>{e.title}</Link>, class: 's-col-wide' },
    { label: 'What it is', cell: (e) => levelName(namesAt(refresh.old, e), e.level) },
    { label: 'What becomes of it', cell: (e) => decidedInWords(decided(e), refresh.draft, e) },
    { label: 'Why', cell: (e) => decided(e)[0]?.reason ?? '' },
    { label: 'Approved', cell: (e) => decided(e)[0] && approvedInWords(decided(e)[0] as { approvedBy: string; decidedOn: null }) },
  ]
  const act = (e: StrategyElement) => (
    <ActLink href={address(e)} about={`: ${e.title}`}>
      {decided(e).length === 0 ? 'Decide' : 'Change'}
    </ActLink>
  )
  return mayEdit ? [...columns, { label: 'Action', unseen: true, cell: act }] : columns
}

const RetainRest = ({ refresh, group }: Omit<Words, 'mayEdit'>) => {
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

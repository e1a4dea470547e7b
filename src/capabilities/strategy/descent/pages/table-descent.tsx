import { Link } from '../../../../ui/link.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import type { StrategyVersion } from '../../element.ts'
import { namedWithLetter } from '../../thread.ts'
import { endOf } from '../drawn.ts'
import type { Family } from '../families.ts'
import type { FamilyGroup, WholeDescent } from '../grouped-families.ts'
import { decisionInWords } from '../sentences.ts'

interface Words {
  versions: readonly StrategyVersion[]
  group: FamilyGroup
  descent: Pick<WholeDescent, 'versions' | 'titles'>
}

/** The same lines as a table: a row for each, a column for each version, and what was decided with reason, day and approver. */
export const DescentTable = ({ versions, group, descent }: Words) => (
  <Table
    caption={group.head ? `What became of what stands beneath ${group.head.title}` : 'What became of each, version by version'}
    columns={[
      ...versions.map(
        (version): Column<Family> => ({
          label: version.label,
          cell: (family) => <Standing family={family} version={version} descent={descent} />,
        }),
      ),
      { label: 'What was decided', cell: (family) => family.steps.map((step) => <div>{decisionInWords(step)}</div>), class: 's-col-wide' },
    ]}
    rows={group.families}
    empty="Nothing to show."
  />
)

function Standing({ family, version, descent }: Pick<Words, 'descent'> & { family: Family; version: StrategyVersion }) {
  const here = family.elements.filter(({ versionId }) => versionId === version.id)
  if (here.length === 0) return <span class="s-quiet">Not in {version.label}</span>
  return (
    <>
      {here.map((element) => (
        <div>
          <Link href={`/strategy/elements/${element.id}`}>{namedWithLetter(element)}</Link>
          <span class="s-kind">{endOf(element, family, descent)}</span>
        </div>
      ))}
    </>
  )
}

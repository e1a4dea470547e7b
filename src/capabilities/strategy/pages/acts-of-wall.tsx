import { count } from '../../../kernel/words.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { Actions } from '../../../ui/page-head.tsx'
import type { StrategyVersion } from '../element.ts'

interface Words {
  version: StrategyVersion
  versions: readonly StrategyVersion[]
  paused: number
  mayEdit: boolean
}

/** Where the wall leads on: how the version came about, what follows it, what is set aside, and what a governance lead adds. */
export const ActsOfWall = ({ version, versions, paused, mayEdit }: Words) => {
  const next = versions.find((v) => v.followsId === version.id)
  const before = versions.find((v) => v.id === version.followsId)
  return (
    <Actions>
      {versions.length > 1 && <ActLink href="/strategy/lineage">Every brick through the versions</ActLink>}
      {before && (
        <ActLink href={`/strategy/versions/${version.id}/refresh`}>
          What {version.state === 'draft' ? 'becomes' : 'became'} of {before.label}
        </ActLink>
      )}
      {next?.state === 'draft' && <ActLink href={`/strategy/versions/${next.id}/refresh`}>The draft {next.label}</ActLink>}
      <ActLink href="/strategy/paused">
        {paused > 0
          ? count(paused, 'part set aside or brought forward', 'parts set aside or brought forward')
          : 'Set aside or brought forward'}
      </ActLink>
      {mayEdit && <ActLink href={`/strategy/elements/new?version=${version.id}&level=brick`}>Add to this strategy</ActLink>}
      {mayEdit && !next && version.state === 'adopted' && (
        <ActLink href={`/strategy/versions/${version.id}/next`}>Start the next version</ActLink>
      )}
      {mayEdit && !next && version.state === 'adopted' && <ActLink href="/strategy/versions/new">Write down one already adopted</ActLink>}
    </Actions>
  )
}

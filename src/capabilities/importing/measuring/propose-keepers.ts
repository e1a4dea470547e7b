import { listed } from '../../../kernel/words.ts'
import type { Measure } from '../../measures/index.ts'
import type { Names } from '../names-in-file.ts'
import type { ResultLine } from '../proposal.ts'

export interface KeeperProposed {
  /** The post meant; undefined where none is, or where it is so already. */
  postId: number | undefined
  newPost: string | undefined
  results: ResultLine[]
  notes: string[]
}

const nobody: KeeperProposed = { postId: undefined, newPost: undefined, results: [], notes: [] }

/** Who a cell names as owner or steward: the post its first role is, or is to become. Words that are no post name nobody, and that is told. */
export function proposeKeeper(
  cell: string,
  {
    what,
    names,
    measure,
    posts,
  }: { what: 'Owner' | 'Steward'; names: Names; measure: Measure | undefined; posts: ReadonlyMap<number, string> },
): KeeperProposed {
  if (cell === '') return nobody
  const roles = names.rolesOf(cell)
  const first = roles[0] ?? cell
  const meaning = names.of('role', first)?.meaning ?? 'keep'
  const several = roles.length > 1 ? [`${listed(roles)} are named: ${first} is taken as ${what.toLowerCase()}`] : []
  const before = what === 'Owner' ? measure?.ownerPostId : measure?.stewardPostId
  const was = before == null ? undefined : posts.get(before)
  if (meaning === 'keep' || meaning === '') {
    const stays = was ? `${was} stays` : 'nobody is named'
    return { ...nobody, notes: [...several, `${what} “${first}” is no post here: ${stays}`] }
  }
  const postId = meaning === 'create' ? undefined : Number(meaning)
  if (postId !== undefined && postId === before) return { ...nobody, notes: several }
  const called = (postId === undefined ? undefined : posts.get(postId)) ?? first
  return {
    postId,
    newPost: meaning === 'create' ? first : undefined,
    results: [was ? { label: what, from: was, to: called } : { label: `${what}: ${called}` }],
    notes: several,
  }
}

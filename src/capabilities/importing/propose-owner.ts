import { listed } from '../../kernel/words.ts'
import type { ImportedOwner, RiskFacts } from '../risk/index.ts'
import { tidy } from './item-said.ts'
import type { Names } from './names-in-file.ts'
import type { Question, ResultLine } from './proposal.ts'
import type { RiskWeighing } from './propose-risk.ts'
import { words } from './propose-score.ts'

export interface OwnerProposed {
  owner: ImportedOwner | undefined
  /** The role is to become a post of this title first. */
  newPost: string | undefined
  question: Question | undefined
  results: ResultLine[]
  notes: string[]
}

const nothing: OwnerProposed = { owner: undefined, newPost: undefined, question: undefined, results: [], notes: [] }

/** Who a register says owns the risk: the post its words name, else the words as written; never somebody it does not name. Of several the first is proposed. */
export function proposeOwner({ row, answers, names }: RiskWeighing & { names: Names }, risk: RiskFacts | undefined): OwnerProposed {
  const cell = words(row, 'owner')
  if (cell === '') return nothing
  const roles = names.rolesOf(cell)
  const first = roles.find((role) => role === answers.accountable) ?? roles[0] ?? cell
  const meaning = names.of('role', first)?.meaning ?? 'keep'
  const postId = /^\d+$/.test(meaning) ? Number(meaning) : null
  const question = roles.length > 1 ? whoOwns(roles, first) : undefined
  const several = roles.length > 1 && answers.accountable === undefined ? [`${listed(roles)} are named: ${first} is proposed as owner`] : []
  if (postId === null && meaning !== 'create' && risk?.ownerPostId != null) {
    const others = tidy(risk.owner) === tidy(first) ? [] : [`The file names ${first}, which is no post here: ${risk.owner} stays the owner`]
    return { ...nothing, question, notes: [...several, ...others] }
  }
  const isSame = postId === null ? meaning !== 'create' && tidy(risk?.owner) === tidy(cell) : risk?.ownerPostId === postId
  if (isSame) return { ...nothing, question, notes: several }
  return {
    owner: { postId, asWritten: postId === null && meaning !== 'create' ? cell : null },
    newPost: meaning === 'create' ? first : undefined,
    question,
    results: [risk?.owner ? { label: 'Owner', from: risk.owner, to: first } : { label: `Owner ${first}` }],
    notes: several,
  }
}

const whoOwns = (roles: readonly string[], first: string): Question => ({
  key: 'accountable',
  words: 'Who owns it',
  alike: undefined,
  choices: roles.map((role) => ({ value: role, label: `${role} is the owner` })),
  answer: first,
})

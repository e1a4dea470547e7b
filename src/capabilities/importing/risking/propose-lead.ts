import { listed } from '../../../kernel/words.ts'
import type { RiskFacts } from '../../risk/index.ts'
import type { ResultLine } from '../proposal.ts'
import type { RiskWeighing } from '../propose-risk.ts'
import { words } from '../propose-score.ts'

export interface LeadProposed {
  postId: number | undefined
  /** The role is to become a post of this title first. */
  newLead: string | undefined
  results: ResultLine[]
  notes: string[]
  kept: string[]
}

const nothing: LeadProposed = { postId: undefined, newLead: undefined, results: [], notes: [], kept: [] }

/** The executive a register says answers for a risk: the post its words name; words that name none are kept as written. Of several the first is proposed. */
export function proposeLead({ row, names, held }: RiskWeighing, risk: RiskFacts | undefined): LeadProposed {
  const cell = words(row, 'lead')
  if (cell === '') return nothing
  const roles = names.rolesOf(cell)
  const first = roles[0] ?? cell
  const meaning = names.of('role', first)?.meaning ?? 'keep'
  const notes = roles.length > 1 ? [`${listed(roles)} are named: ${first} is proposed as lead director`] : []
  const before = held.posts.find(({ id }) => id === risk?.leadPostId)?.title
  const results = [before === undefined ? { label: `Lead director: ${first}` } : { label: 'Lead director', from: before, to: first }]
  if (meaning === 'create') return { ...nothing, newLead: first, results, notes }
  if (!/^\d+$/.test(meaning)) {
    const stays = before === undefined ? 'the lead director is left open' : `${before} stays the lead director`
    return { ...nothing, notes: [...notes, `${first} is no post here: ${stays}, and the words are kept as written`], kept: ['lead'] }
  }
  const postId = Number(meaning)
  return postId === risk?.leadPostId ? { ...nothing, notes } : { ...nothing, postId, results, notes }
}

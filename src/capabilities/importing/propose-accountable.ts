import type { RecognisedRow } from '../../documents/recognising/recogniser.ts'
import { listed } from '../../kernel/words.ts'
import type { Item, ItemFields } from '../delivery/index.ts'
import { tidy } from './item-said.ts'
import type { Names } from './names-in-file.ts'
import type { Question, ResultLine } from './proposal.ts'

export interface AccountableProposed {
  fields: Partial<ItemFields>
  newPost: string | undefined
  contributors: { postId: number; unconfirmed: boolean }[]
  question: Question | undefined
  results: ResultLine[]
  notes: string[]
}

interface Weighing {
  names: Names
  answers: Readonly<Record<string, string>>
  item: Item | undefined
  contributors: readonly { postId: number; unconfirmed: boolean }[]
}

const nothing: AccountableProposed = { fields: {}, newPost: undefined, contributors: [], question: undefined, results: [], notes: [] }

/** Who a row says is accountable. Of several the first is proposed and the others contribute, marked until a person has confirmed it. */
export function proposeAccountable(row: RecognisedRow, { names, answers, item, contributors }: Weighing): AccountableProposed {
  const cell = row.fields.sro
  if (typeof cell !== 'string' || tidy(cell) === '') return nothing
  const roles = names.rolesOf(cell)
  const first = roles.find((role) => role === answers.accountable) ?? roles[0] ?? cell
  const meaning = names.of('role', first)?.meaning ?? 'keep'
  const postId = /^\d+$/.test(meaning) ? Number(meaning) : undefined
  const others = roles.filter((role) => role !== first)
  const unconfirmed = answers.accountable === undefined
  const known = others.flatMap((role) => postOf(names, role) ?? []).filter((id) => id !== postId)
  const added = known.filter((id) => !contributors.some((one) => one.postId === id))
  const stays = postId === undefined && meaning !== 'create' && item?.accountablePostId != null
  const fields: Partial<ItemFields> = stays
    ? {}
    : { accountableAsWritten: cell, ...(postId === undefined ? {} : { accountablePostId: postId }) }
  if (item && postId !== undefined && item.accountablePostId === postId) delete fields.accountableAsWritten
  const isSame =
    item &&
    (postId === undefined ? meaning !== 'create' && (stays || tidy(item.accountable) === tidy(cell)) : item.accountablePostId === postId)
  return {
    fields: isSame ? {} : fields,
    newPost: meaning === 'create' && !isSame ? first : undefined,
    contributors: added.map((id) => ({ postId: id, unconfirmed })),
    question: roles.length > 1 ? twoRoles(roles, first) : undefined,
    results: [
      ...(item && !isSame ? [{ label: 'Accountable', from: item.accountable ?? '', to: first }] : []),
      ...(item && added.length > 0 ? [{ label: `Adds ${added.length === 1 ? 'a contributor' : 'contributors'}` }] : []),
    ],
    notes: [
      ...(roles.length > 1 && unconfirmed ? [`${listed(roles)} are named: ${first} is proposed as accountable`] : []),
      ...(stays && tidy(item.accountable) !== tidy(first)
        ? [`The file names ${first}, which is no post here: ${item.accountable} stays accountable`]
        : []),
    ],
  }
}

function postOf(names: Names, role: string): number | undefined {
  const meaning = names.of('role', role)?.meaning ?? ''
  return /^\d+$/.test(meaning) ? Number(meaning) : undefined
}

const twoRoles = (roles: readonly string[], first: string): Question => ({
  key: 'accountable',
  words: 'Who is accountable',
  alike: undefined,
  choices: roles.map((role) => ({ value: role, label: `${role} is accountable` })),
  answer: first,
})

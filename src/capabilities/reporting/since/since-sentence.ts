import { dayInWords } from '../../../kernel/day.ts'
import { listed } from '../../../kernel/words.ts'
import { type Change, type Group, going, type Way } from './change.ts'
import type { Snapshot } from './snapshot.ts'
import { quartersStill } from './unchanged-though-due.ts'

const of = (groups: readonly Group[], key: Group['key']): readonly Change[] => groups.find((group) => group.key === key)?.changes ?? []
const are = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

/** Parts of a count that are not nought, in words; empty where all are. */
const counted = (parts: readonly (readonly [n: number, words: string])[]): string =>
  listed(parts.flatMap(([n, words]) => (n === 0 ? [] : [words])))

/** "Since 30 July 2024: 3 items are declared worse; by the records 2 stand worse and 5 cannot be told any more. 5 dates were put off and 1 risk rose. 7 updates are missing. 3 risks have not moved for 3 quarters or more." */
export function sinceSentence(groups: readonly Group[], past: Snapshot): { strong: string; words: string } {
  const since = `Since ${dayInWords(past.on)}`
  const statuses = [declared(groups), earned(groups)].filter(Boolean).join('; ')
  const rest = other(groups)
  const missing = of(groups, 'updates').length
  const still = of(groups, 'unchanged').filter(({ ref }) => ref.startsWith('risk:')).length
  const absent = [
    missing === 0 ? '' : `${are(missing, 'update is', 'updates are')} missing.`,
    still === 0 ? '' : `${are(still, 'risk has', 'risks have')} not moved for ${quartersStill} quarters or more.`,
  ]
    .filter(Boolean)
    .join(' ')
  if (statuses === '' && rest === '')
    return { strong: `${since} no status moved, no date was put off, no promise fell due and no risk was scored otherwise.`, words: absent }
  const [first, second] = statuses === '' ? [rest, ''] : [statuses, rest]
  return { strong: `${since}: ${first}.`, words: [second && `${second}.`, absent].filter(Boolean).join(' ') }
}

const ways = (changes: readonly Change[]) => (way: Way) => going(changes, way)

function declared(groups: readonly Group[]): string {
  const n = ways(of(groups, 'declared'))
  return counted([
    [n('worse'), are(n('worse'), 'item is declared worse', 'items are declared worse')],
    [n('better'), are(n('better'), 'item is declared better', 'items are declared better')],
    [n('told again'), are(n('told again'), 'item is declared for the first time', 'items are declared for the first time')],
  ])
}

function earned(groups: readonly Group[]): string {
  const n = ways(of(groups, 'earned'))
  const [lost, again] = [n('no longer told'), n('told again')]
  const told = counted([
    [n('worse'), are(n('worse'), 'stands worse', 'stand worse')],
    [n('better'), are(n('better'), 'stands better', 'stand better')],
    [lost, `${lost} cannot be told any more`],
    [again, `${again} can be told again`],
  ])
  return told === '' ? '' : `by the records ${told}`
}

function other(groups: readonly Group[]): string {
  const [dates, promises, risks] = [of(groups, 'dates'), of(groups, 'promises'), of(groups, 'risks')]
  const measures = new Set(of(groups, 'measures').flatMap(({ way, ref }) => (way === 'worse' ? [ref] : []))).size
  const did = (what: Change['did']) => dates.filter((change) => change.did === what).length
  const [broken, kept] = [going(promises, 'worse'), going(promises, 'better')]
  return counted([
    [did('put off'), are(did('put off'), 'date was put off', 'dates were put off')],
    [did('went by'), are(did('went by'), 'date went by', 'dates went by')],
    [broken, are(broken, 'promise was put off, dropped or went by', 'promises were put off, dropped or went by')],
    [kept, are(kept, 'promise was kept', 'promises were kept')],
    [measures, are(measures, 'measure got worse', 'measures got worse')],
    [going(risks, 'worse'), are(going(risks, 'worse'), 'risk rose', 'risks rose')],
    [going(risks, 'better'), are(going(risks, 'better'), 'risk fell', 'risks fell')],
  ])
}

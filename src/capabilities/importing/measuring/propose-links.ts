import { plainWords } from '../../../documents/recognising/look-alikes.ts'
import type { Ref } from '../../../kernel/ref.ts'
import type { Measure } from '../../measures/index.ts'
import { elementNamed, type StrategyElement } from '../../strategy/index.ts'
import type { Held } from '../held.ts'
import type { Names } from '../names-in-file.ts'
import type { ResultLine } from '../proposal.ts'
import { words } from '../propose-score.ts'
import type { MeasuresHeld } from './held-measures.ts'
import type { MeasureRow } from './measure-rows.ts'

export interface LinksProposed {
  links: Ref[]
  results: ResultLine[]
  notes: string[]
}

interface Ground {
  measured: MeasuresHeld
  names: Names
  held: Held
  elements: readonly StrategyElement[]
}

/** What a measure stands under: the part of the strategy or the item that its column, its heading or the table's title names, and nothing that is not named. */
export function proposeLinks(
  { table, row }: MeasureRow,
  measure: Measure | undefined,
  { names, held, elements, measured }: Ground,
): LinksProposed {
  if (!measured.may.link) return { links: [], results: [], notes: ['It is tied to nothing: somebody who may tie measures has to'] }
  const theme = words(row, 'theme')
  const meaning = theme === '' ? undefined : names.of('theme', theme)?.meaning
  const found = new Map<string, { ref: Ref; title: string }>()
  const add = (kind: string, id: number, title: string) => found.set(`${kind}:${id}`, { ref: { kind, id }, title })
  const chosen = elements.find(({ id }) => String(id) === meaning)
  if (chosen) add('strategy element', chosen.id, chosen.title)
  for (const title of table.titles) {
    const named = title.replace(/[^\p{L}\p{N}]/gu, '').length > 1 ? elementNamed(elements, title) : { unknown: true as const }
    const element = 'found' in named ? elements.find(({ id }) => id === named.found) : undefined
    if (element) add('strategy element', element.id, element.title)
  }
  for (const said of [theme, ...table.titles].filter((one) => plainWords(one) !== '')) {
    const items = held.items.filter(({ title }) => plainWords(title) === plainWords(said))
    const [item] = items
    if (item && items.length === 1) add('item', item.id, item.title)
  }
  const all = [...found].flatMap(([key, one]) => (measure && measured.linked.has(`${measure.id}|${key}`) ? [] : [one]))
  return {
    links: all.map(({ ref }) => ref),
    results: all.map(({ title }) => ({ label: `Measures “${title}”` })),
    notes: meaning === '' ? [`“${theme}” could be several parts of the strategy: it is tied to none`] : [],
  }
}

import type { Theme } from './colour.ts'
import { childOf, childrenOf, type Element, elementOf } from './element.ts'
import { type Shading, shadingOf } from './word-shading.ts'

/** The parts of a table a style shades on its own. Banded rows are decoration, never a rating, and are left out. */
export type TablePart = 'whole' | 'firstRow' | 'lastRow' | 'firstCol' | 'lastCol'

const partOrder: readonly TablePart[] = ['firstRow', 'lastRow', 'firstCol', 'lastCol', 'whole']

/** What the styles of a Word document say that matters to tables: headings, lists and shading. */
export class WordStyles {
  readonly #styles: Map<string, Element>
  readonly #theme: Theme

  constructor(part: Uint8Array | undefined, theme: Theme) {
    this.#styles = new Map(childrenOf(part && elementOf(part), 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]))
    this.#theme = theme
  }

  /** A style and those it is based on, nearest first. */
  #chainOf(id: string | undefined): Element[] {
    const chain: Element[] = []
    let style = id === undefined ? undefined : this.#styles.get(id)
    while (style && !chain.includes(style)) {
      chain.push(style)
      style = this.#styles.get(childOf(style, 'w:basedOn')?.attributes['w:val'] ?? '')
    }
    return chain
  }

  /** A paragraph that stands as a heading, title or caption. */
  isHeading(paragraph: Element): boolean {
    const properties = childOf(paragraph, 'w:pPr')
    if (childOf(properties, 'w:outlineLvl')) return true
    const id = childOf(properties, 'w:pStyle')?.attributes['w:val']
    if (id !== undefined && /^(heading|title|caption)/i.test(id)) return true
    return this.#chainOf(id).some(
      (style) =>
        /^(heading|title|caption)/i.test(childOf(style, 'w:name')?.attributes['w:val'] ?? '') ||
        childOf(style, 'w:pPr', 'w:outlineLvl') !== undefined,
    )
  }

  /** The list a paragraph belongs to, by itself or by its style. */
  listOf(paragraph: Element): Element | undefined {
    const properties = childOf(paragraph, 'w:pPr')
    const own = childOf(properties, 'w:numPr')
    if (own) return own
    for (const style of this.#chainOf(childOf(properties, 'w:pStyle')?.attributes['w:val'])) {
      const list = childOf(style, 'w:pPr', 'w:numPr')
      if (list) return list
    }
    return undefined
  }

  /** Shading that a table's style gives to those of its parts where a cell lies. */
  shadingOf(table: Element, parts: ReadonlySet<TablePart>): Shading {
    const chain = this.#chainOf(childOf(table, 'w:tblPr', 'w:tblStyle')?.attributes['w:val'])
    for (const part of partOrder.filter((p) => parts.has(p))) {
      for (const style of chain) {
        const holder = part === 'whole' ? style : childrenOf(style, 'w:tblStylePr').find((p) => p.attributes['w:type'] === part)
        const shading = shadingOf(childOf(holder, 'w:tcPr', 'w:shd'), this.#theme)
        if (shading !== undefined) return shading
      }
    }
    return undefined
  }
}

import { childOf, childrenOf, type Element } from './element.ts'
import { raised } from './raised.ts'
import { isSymbolFont, symbolsOf } from './symbols.ts'
import { type Attributes, listenToXml } from './xml.ts'

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text

/** Words in pieces of different looks: the pieces joined, those in a picture font as symbols. Readings for the eye (phonetic) are left out. */
export function richWords(holder: Element): string {
  const words = (element: Element) =>
    childrenOf(element, 't')
      .map((t) => t.children.join(''))
      .join('')
  return childrenOf(holder, 't', 'r')
    .map((piece) => {
      if (piece.name === 't') return piece.children.join('')
      const font = childOf(piece, 'rPr', 'rFont')?.attributes.val
      if (childOf(piece, 'rPr', 'vertAlign')?.attributes.val === 'superscript') return raised(words(piece))
      return font && isSymbolFont(font) ? symbolsOf(font, words(piece)) : words(piece)
    })
    .join('')
}

/** Gathers the elements of one name as small trees while XML goes by, so that a large part never stands in memory whole. */
export class Gatherer {
  readonly #name: string
  readonly #done: (element: Element) => void
  readonly #open: Element[] = []

  constructor(name: string, done: (element: Element) => void) {
    this.#name = name
    this.#done = done
  }

  open(name: string, attributes: Attributes): void {
    if (this.#open.length === 0 && name !== this.#name) return
    const element: Element = { name, attributes, children: [] }
    this.#open.at(-1)?.children.push(element)
    this.#open.push(element)
  }

  close(): void {
    const element = this.#open.pop()
    if (element && this.#open.length === 0) this.#done(element)
  }

  text(text: string): void {
    this.#open.at(-1)?.children.push(text)
  }
}

/** The workbook's list of texts that cells point into. */
export function sharedStringsOf(part: Uint8Array | undefined): string[] {
  const strings: string[] = []
  if (part) listenToXml(part, new Gatherer('si', (si) => strings.push(unescaped(richWords(si)))))
  return strings
}

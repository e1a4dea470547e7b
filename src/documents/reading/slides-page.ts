import { themeOf } from './colour.ts'
import { childOf, childrenOf, type Element, elementOf, isOn, within } from './element.ts'
import { type OfficePackage, relationsOf } from './office-package.ts'
import { type Palette, usualMap } from './slides-colour.ts'
import { slideInkOf } from './slides-words.ts'
import { foldSpace } from './words-of-cell.ts'
import type { Parts } from './zip.ts'

/** A slide of a presentation, in its place. */
export interface SlidePage {
  number: number
  root: Element
  palette: Palette
  isHidden: boolean
  /** The words of its title, on one line. */
  title: string | undefined
}

/** The part that a part leads to by a relationship of a type. */
const leadsTo = (parts: Parts, part: string | undefined, type: string): string | undefined =>
  part === undefined ? undefined : [...relationsOf(parts, part).values()].find((relation) => relation.type === type)?.part

const rootOf = (parts: Parts, part: string | undefined): Element | undefined => {
  const bytes = part === undefined ? undefined : parts.get(part)
  return bytes && elementOf(bytes)
}

/** The palettes of a presentation, each worked out once for its master. */
class Palettes {
  readonly #parts: Parts
  readonly #known = new Map<string, Palette>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  #ofMaster(master: string | undefined): Palette {
    const known = this.#known.get(master ?? '')
    if (known) return known
    const theme = leadsTo(this.#parts, master, 'theme')
    const map = childOf(rootOf(this.#parts, master), 'p:clrMap')?.attributes ?? usualMap
    const palette = { theme: themeOf(theme === undefined ? undefined : this.#parts.get(theme)), map }
    this.#known.set(master ?? '', palette)
    return palette
  }

  /** The palette of a slide: its master's, unless its layout or the slide itself assigns the colours anew. */
  of(part: string, slide: Element): Palette {
    const layout = leadsTo(this.#parts, part, 'slideLayout')
    const palette = this.#ofMaster(leadsTo(this.#parts, layout, 'slideMaster'))
    const own = [slide, rootOf(this.#parts, layout)]
      .map((root) => childOf(root, 'p:clrMapOvr', 'a:overrideClrMapping')?.attributes)
      .find((map) => map !== undefined)
    return own ? { ...palette, map: own } : palette
  }
}

/** What a shape is for on its slide: `title`, `ftr`, `sldNum`; undefined for one that is in no place kept for it. */
export function purposeOf(shape: Element): string | undefined {
  const place = childOf(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph')
  return place && (place.attributes.type ?? 'body')
}

/** The words of a shape on one line. */
export const wordsOfShape = (shape: Element): string =>
  foldSpace(slideInkOf(childOf(shape, 'p:txBody'), { palette: { theme: new Map(), map: usualMap }, note: () => {} }).words).replaceAll(
    '\n',
    ' ',
  )

const longestTitle = 150

/** The title in the place kept for it; failing that the first short words on the slide that are no sentence. */
function titleOf(slide: Element): string | undefined {
  const shapes = [...within(slide, 'p:sp')]
  const kept = shapes.find((shape) => /^(title|ctrTitle)$/.test(purposeOf(shape) ?? ''))
  const title = kept && wordsOfShape(kept)
  if (title) return title.slice(0, longestTitle)
  return shapes
    .filter((shape) => !/^(dt|ftr|sldNum)$/.test(purposeOf(shape) ?? ''))
    .map(wordsOfShape)
    .find((words) => words !== '' && words.length <= longestTitle && !/[.;,]$/.test(words))
}

/** The slides of a presentation in the order in which they are shown; one whose part is missing stands as its number alone. */
export function* slidesOf({ parts, main }: OfficePackage): Generator<SlidePage | { number: number; root?: never }> {
  const relations = relationsOf(parts, main)
  const palettes = new Palettes(parts)
  const list = childrenOf(childOf(elementOf(parts.get(main) ?? new Uint8Array()), 'p:sldIdLst'), 'p:sldId')
  for (const [at, { attributes }] of list.entries()) {
    const number = at + 1
    const part = relations.get(attributes['r:id'] ?? '')?.part
    const root = rootOf(parts, part)
    if (part === undefined || root === undefined) {
      yield { number }
      continue
    }
    const isHidden = root.attributes.show !== undefined && !isOn(root.attributes.show)
    yield { number, root, palette: palettes.of(part, root), isHidden, title: titleOf(root) }
  }
}

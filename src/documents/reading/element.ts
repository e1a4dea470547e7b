import { type Attributes, listenToXml } from './xml.ts'

/** An element of XML with what it holds. */
export interface Element {
  name: string
  attributes: Attributes
  children: (Element | string)[]
}

/** The root element of a part. @throws Refused as listenToXml. */
export function elementOf(bytes: Uint8Array): Element {
  const top: Element = { name: '', attributes: {}, children: [] }
  const open = [top]
  listenToXml(bytes, {
    open(name, attributes) {
      const element: Element = { name, attributes, children: [] }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    close() {
      open.pop()
    },
    text(text) {
      open.at(-1)?.children.push(text)
    },
  })
  return childrenOf(top)[0] ?? top
}

/** The elements within an element, of these names or all. */
export function childrenOf(element: Element | undefined, ...names: string[]): Element[] {
  if (!element) return []
  return element.children.filter(
    (child): child is Element => typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
  )
}

/** The first element found by going down these names. */
export function childOf(element: Element | undefined, ...path: string[]): Element | undefined {
  let at = element
  for (const name of path) at = at && (at.children.find((child) => typeof child !== 'string' && child.name === name) as Element | undefined)
  return at
}

/** All elements of a name, at any depth, not looking inside those found, nor at the copies kept for older programs. */
export function* within(element: Element, name: string): Generator<Element> {
  for (const child of childrenOf(element)) {
    if (child.name === name) yield child
    else if (child.name !== 'mc:Fallback') yield* within(child, name)
  }
}

/** All text within an element. */
export const textOf = (element: Element | undefined): string =>
  element ? element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('') : ''

/** Office writes a switch as absent, present, or `0`, `1`, `true`, `false`, `on`, `off`. */
export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on'

import { SaxesParser, type SaxesTag } from 'saxes'
import { limits } from './limits.ts'
import { Refused } from './refused.ts'

export type Attributes = Record<string, string>

/** What is told about XML as it goes by. Names carry the usual prefixes (`w:p`, `a:srgbClr`), whatever the file calls them. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text(text: string): void
}

// the name spaces of Office, as Microsoft (2006) and as ISO (strict) write them, to the prefix used here
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(2006\/)?main$/, 'w:'],
  [/\/spreadsheetml\/(2006\/)?main$/, ''],
  [/\/drawingml\/(2006\/)?main$/, 'a:'],
  [/\/presentationml\/(2006\/)?main$/, 'p:'],
  [/\/drawing\/2014\/main$/, 'a16:'],
  [/\/officeDocument\/(2006\/)?relationships$/, 'r:'],
  [/\/package\/2006\/(relationships|content-types)$/, ''],
  [/\/markup-compatibility\/2006$/, 'mc:'],
  [/\/word\/2010\/wordml$/, 'w14:'],
]

/** Names with the prefix used here; files may choose their own. */
class Names {
  readonly #prefixes = new Map<string, string>()
  readonly #known = new Map<string, string>()

  declare(attributes: Attributes): void {
    for (const key in attributes) {
      if (!key.startsWith('xmlns')) continue
      const uri = attributes[key] ?? ''
      const own = key === 'xmlns' ? '' : `${key.slice(6)}:`
      this.#prefixes.set(own, prefixes.find(([pattern]) => pattern.test(uri))?.[1] ?? own)
      this.#known.clear()
    }
  }

  of(name: string): string {
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const colon = name.indexOf(':') + 1
    const own = name.slice(0, colon)
    const ours = (this.#prefixes.get(own) ?? own) + name.slice(colon)
    this.#known.set(name, ours)
    return ours
  }

  /** The same attributes; a copy only where one has a prefix. */
  ofAttributes(attributes: Attributes): Attributes {
    for (const key in attributes) if (key.includes(':')) return this.#renamed(attributes)
    return attributes
  }

  #renamed(attributes: Attributes): Attributes {
    const ours: Attributes = {}
    for (const key in attributes) ours[key.includes(':') ? this.of(key) : key] = attributes[key] ?? ''
    return ours
  }
}

type Parser = SaxesParser<object>

function refuseOddities(parser: Parser): void {
  parser.on('doctype', () => {
    throw new Refused(
      'doctype',
      'The file declares its own document type, which Office files never do and attacks often do. Open it in Word or Excel, save a new copy and upload that.',
    )
  })
  parser.on('error', () => {
    throw new Refused('broken', 'The file is damaged inside and cannot be read. Open it in Word or Excel, save a new copy and upload that.')
  })
}

function feed(parser: Parser, bytes: Uint8Array): void {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const decoder = new TextDecoder(wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8')
  for (let at = 0; at < bytes.length; at += 65_536) parser.write(decoder.decode(bytes.subarray(at, at + 65_536), { stream: true }))
  parser.write(decoder.decode()).close()
}

/** Reads XML piece by piece. @throws Refused on a DOCTYPE (so no entity is ever expanded), on broken or too deeply nested XML. */
export function listenToXml(bytes: Uint8Array, listener: XmlListener): void {
  const parser: Parser = new SaxesParser({})
  const names = new Names()
  let depth = 0
  refuseOddities(parser)
  parser.on('opentag', (tag: SaxesTag) => {
    const attributes = tag.attributes as Attributes
    names.declare(attributes)
    depth += 1
    if (depth > limits.xmlDepth)
      throw new Refused(
        'bomb',
        'The file is nested too deeply to be a document. Copy its tables into a new Word or Excel file and upload that.',
      )
    listener.open(names.of(tag.name), names.ofAttributes(attributes))
  })
  parser.on('closetag', (tag: SaxesTag) => {
    depth -= 1
    listener.close(names.of(tag.name))
  })
  parser.on('text', (text: string) => listener.text(text))
  feed(parser, bytes)
}

/** Whether a typeface has a shape for a code point. */
export type Has = (codePoint: number) => boolean

function tableAt(font: DataView, name: string): number {
  for (let at = 12; at < 12 + font.getUint16(4) * 16; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((i) => font.getUint8(at + i)))
    if (tag === name) return font.getUint32(at + 8)
  }
  throw new Error(`The font has no ${name} table.`)
}

interface Segment {
  from: number
  to: number
}

/** Format 4 of the OpenType specification: segments of the first 65,536 code points; those that map to glyph 0 are left out. */
function segmentsOf4(font: DataView, at: number): Segment[] {
  const double = font.getUint16(at + 6)
  const found: Segment[] = []
  for (let i = 0; i < double; i += 2) {
    const to = font.getUint16(at + 14 + i)
    const from = font.getUint16(at + 16 + double + i)
    const delta = font.getUint16(at + 16 + 2 * double + i)
    const rangeAt = at + 16 + 3 * double + i
    const range = font.getUint16(rangeAt)
    for (let code = from; code <= to && code < 0xffff; code += 1) {
      const glyph = range === 0 ? (code + delta) & 0xffff : font.getUint16(rangeAt + range + 2 * (code - from))
      if (glyph !== 0) found.push({ from: code, to: code })
    }
  }
  return found
}

/** Format 12: groups over the whole of Unicode. */
function segmentsOf12(font: DataView, at: number): Segment[] {
  return Array.from({ length: font.getUint32(at + 12) }, (_, i) => {
    const group = at + 16 + i * 12
    return { from: font.getUint32(group), to: font.getUint32(group + 4) }
  })
}

/** Reads a TrueType font's character map; throws when it has none of the two usual Unicode formats. */
export function coverageOf(bytes: Uint8Array): Has {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const cmap = tableAt(font, 'cmap')
  const covered = new Set<number>()
  for (let i = 0; i < font.getUint16(cmap + 2); i += 1) {
    const at = cmap + font.getUint32(cmap + 8 + i * 8)
    const format = font.getUint16(at)
    const segments = format === 4 ? segmentsOf4(font, at) : format === 12 ? segmentsOf12(font, at) : []
    for (const { from, to } of segments) for (let code = from; code <= to; code += 1) covered.add(code)
  }
  if (covered.size === 0) throw new Error('The font has no Unicode character map.')
  return (codePoint) => covered.has(codePoint)
}

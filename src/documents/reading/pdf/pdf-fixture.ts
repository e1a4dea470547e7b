import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const require = createRequire(import.meta.url)
let compiler: NodeCompiler | undefined

/** For tests: a PDF that Typst makes of this source; the standard `ua-1` tags it, `1.4` with `plain` leaves the tags out. */
export function typstPdf(source: string, { plain = false } = {}): Uint8Array {
  const fonts = ['400Regular/Arimo_400Regular', '700Bold/Arimo_700Bold'].map((name) =>
    readFileSync(require.resolve(`@expo-google-fonts/arimo/${name}.ttf`)),
  )
  compiler ??= NodeCompiler.create({ workspace: '/nowhere', fontArgs: [{ fontBlobs: fonts }] })
  const set = '#set document(title: "A paper")\n#set text(font: "Arimo", size: 10pt, lang: "en")\n'
  return compiler.pdf({ mainFileContent: set + source, resetRead: true }, plain ? { pdfTags: false } : {})
}

export interface RawPage {
  /** Drawing steps as PDF writes them; `F` is Helvetica. */
  content: string
  /** What says how it is packed, and the packed bytes, where it is not plain. */
  packed?: { filter: string; bytes: Buffer }
  box?: string
  rotate?: number
}

const padding = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex')
const md5 = (...parts: Uint8Array[]) => createHash('md5').update(Buffer.concat(parts)).digest()
const padded = (password: string) => Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32)

/** The cipher of PDF's first kind of protection. */
function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i)
  const swap = (a: number, b: number) => ([state[a], state[b]] = [state[b] as number, state[a] as number])
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] as number) + (key[i % key.length] as number)) & 255
    swap(i, j)
  }
  let [i, j] = [0, 0]
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) & 255
      j = (j + (state[i] as number)) & 255
      swap(i, j)
      return byte ^ (state[((state[i] as number) + (state[j] as number)) & 255] as number)
    }),
  )
}

interface Protection {
  user: string
  owner: string
}

function lockOf({ user, owner }: Protection) {
  const id = Buffer.alloc(16, 7)
  const o = rc4(md5(padded(owner)).subarray(0, 5), padded(user))
  const key = md5(padded(user), o, Buffer.from([0xfc, 0xff, 0xff, 0xff]), id).subarray(0, 5)
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`
  const encrypt = `<</Filter/Standard/V 1/R 2/Length 40/P -4/O${hex(o)}/U${hex(rc4(key, padding))}>>`
  const lock = (number: number, bytes: Buffer) => rc4(md5(key, Buffer.from([number & 255, number >> 8, 0, 0, 0])).subarray(0, 10), bytes)
  return { encrypt, lock, id: `[${hex(id)}${hex(id)}]` }
}

/** For tests: a PDF written by hand, page by page. */
export function rawPdf(
  pages: readonly RawPage[],
  { catalog = '', protection }: { catalog?: string; protection?: Protection } = {},
): Buffer {
  const locked = protection && lockOf(protection)
  const objects: Buffer[] = []
  const add = (number: number, body: Buffer | string) => (objects[number] = Buffer.from(body as string))
  add(1, `<</Type/Catalog/Pages 2 0 R${catalog}>>`)
  add(2, `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ')}]>>`)
  add(3, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>')
  pages.forEach(({ content, packed, box = '0 0 595 842', rotate = 0 }, i) => {
    const [number, stream] = [4 + i * 2, 5 + i * 2]
    const plain = packed?.bytes ?? Buffer.from(content, 'latin1')
    const bytes = locked ? locked.lock(stream, plain) : plain
    add(number, `<</Type/Page/Parent 2 0 R/MediaBox[${box}]/Rotate ${rotate}/Resources<</Font<</F 3 0 R>>>>/Contents ${stream} 0 R>>`)
    const head = `<</Length ${bytes.length}${packed ? `/Filter/${packed.filter}` : ''}>>stream\n`
    add(stream, Buffer.concat([Buffer.from(head), bytes, Buffer.from('\nendstream')]))
  })
  return assembled(objects, locked ? `/Encrypt ${locked.encrypt}/ID ${locked.id}` : '')
}

function assembled(objects: readonly (Buffer | undefined)[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const at: number[] = []
  let length = (parts[0] as Buffer).length
  objects.forEach((body, number) => {
    if (!body) return
    at[number] = length
    const whole = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    parts.push(whole)
    length += whole.length
  })
  const entries = objects.map((body, number) => (body ? `${String(at[number]).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n'))
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length}\n${entries.join('')}trailer<</Size ${objects.length}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF`,
    ),
  )
  return Buffer.concat(parts)
}

/** For tests: a table with lines drawn by hand, cells 100 wide and 30 high from the top left; `more` is drawn after it. */
export function drawnTable(rows: readonly (readonly string[])[], more = ''): string {
  const [left, top, wide, high] = [50, 750, 100, 30]
  const columns = Math.max(...rows.map((row) => row.length))
  const across = [...rows, []].map((_, r) => `${left} ${top - r * high} m ${left + columns * wide} ${top - r * high} l S`)
  const down = Array.from(
    { length: columns + 1 },
    (_, c) => `${left + c * wide} ${top} m ${left + c * wide} ${top - rows.length * high} l S`,
  )
  const words = rows.flatMap((row, r) =>
    row.map((text, c) => `BT /F 10 Tf ${left + c * wide + 4} ${top - r * high - 14} Td (${text}) Tj ET`),
  )
  return [...across, ...down, ...words, more].join('\n')
}

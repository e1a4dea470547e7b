import iconv from 'iconv-lite'
import { Refused } from './refused.ts'

/** Texts without a mark are UTF-16 when every other byte is nought, as in "export as Unicode text". */
function unmarkedWide(bytes: Uint8Array): 'utf16le' | 'utf16be' | undefined {
  const start = bytes.subarray(0, 1024)
  if (start.length < 4) return undefined
  const noughts = [0, 0]
  start.forEach((byte, i) => {
    if (byte === 0) noughts[i % 2] = (noughts[i % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = noughts
  if (odd > start.length / 4 && even === 0) return 'utf16le'
  return even > start.length / 4 && odd === 0 ? 'utf16be' : undefined
}

/** The characters of a text file: by its mark, else strict UTF-8, else Windows-1252 as Excel in English writes. @throws Refused for what is no text. */
export function charactersOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf16be' : undefined
  const wide = marked ?? unmarkedWide(bytes)
  if (wide) return iconv.decode(buffer, wide)
  if (buffer.includes(0)) {
    throw new Refused('not a document', 'The file is neither Word, Excel nor text. Upload the Word or Excel file, or paste the text.')
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return iconv.decode(buffer, 'win1252')
  }
}

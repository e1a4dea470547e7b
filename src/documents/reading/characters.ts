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

/** A sign of several bytes in UTF-8, none of them in a way UTF-8 forbids. */
const ofSeveral =
  /[\xc2-\xdf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xe0[\xa0-\xbf][\x80-\xbf]|\xed[\x80-\x9f][\x80-\xbf]|[\xf1-\xf3][\x80-\xbf]{3}|\xf0[\x90-\xbf][\x80-\xbf]{2}|\xf4[\x80-\x8f][\x80-\xbf]{2}/g

/** Bytes that are not all UTF-8: as Windows-1252, as Excel in English writes; signs of UTF-8 among them, as in files joined from two, stay themselves. */
function mixed(buffer: Buffer, note: (problem: string) => void): string {
  const bytes = buffer.toString('latin1')
  const plain = (piece: string) => iconv.decode(Buffer.from(piece, 'latin1'), 'win1252')
  let [text, from] = ['', 0]
  for (const { 0: sign, index } of bytes.matchAll(ofSeveral)) {
    text += plain(bytes.slice(from, index)) + Buffer.from(sign, 'latin1').toString('utf8')
    from = index + sign.length
  }
  if (from > 0)
    note(
      'The file is written in two kinds of characters, as when two files were joined. Check its accented letters, dashes and quotation marks.',
    )
  return text + plain(bytes.slice(from))
}

/** Beyond this share of noughts a file is no text. */
const mostNoughts = 0.005

/** A text with a few stray noughts, as old systems leave them, without these. @throws Refused for what is no text. */
function withoutNoughts(buffer: Buffer, note: (problem: string) => void): Buffer {
  if (!buffer.includes(0)) return buffer
  const kept = buffer.filter((byte) => byte !== 0)
  const isText = buffer.length - kept.length <= Math.max(1, buffer.length * mostNoughts) && !kept.some((byte) => byte < 8)
  if (!isText)
    throw new Refused('not a document', 'The file is neither Word, Excel nor text. Upload the Word or Excel file, or paste the text.')
  note('The file held signs that mean nothing in a text: they were left out.')
  return Buffer.from(kept)
}

/**
 * The characters of a text file: by its mark, else strict UTF-8, else Windows-1252. What was odd about it is noted.
 * @throws Refused for what is no text.
 */
export function charactersOf(bytes: Uint8Array, note: (problem: string) => void = () => {}): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf16be' : undefined
  const wide = marked ?? unmarkedWide(bytes)
  if (wide) return iconv.decode(buffer, wide)
  const text = withoutNoughts(buffer, note)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(text)
  } catch {
    return mixed(text, note)
  }
}

import { Refused } from './refused.ts'

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, i) => bytes[i] === byte)
const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
/** Names inside old Office containers are written in UTF-16. */
const holdsName = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))

function refuseOldOffice(bytes: Uint8Array): never {
  if (holdsName(bytes, 'EncryptedPackage')) {
    throw new Refused(
      'protected',
      'The file is protected by a password. Open it, remove the password (File, Info, Protect), save it and upload it again.',
    )
  }
  const [program, ending] = holdsName(bytes, 'WordDocument')
    ? ['Word', '.docx']
    : holdsName(bytes, 'PowerPoint Document')
      ? ['PowerPoint', '.pptx']
      : holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book')
        ? ['Excel', '.xlsx']
        : ['Office', '.docx or .xlsx']
  throw new Refused('old format', `The file is in the old ${program} format. Open it, save it as ${ending} and upload that.`)
}

const pictures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0],
  [0x4d, 0x4d, 0, 0x2a],
  [0x42, 0x4d],
]

function refuseOtherText(start: string): void {
  if (start.startsWith('{\\rtf'))
    throw new Refused('old format', 'The file is Rich Text. Open it in Word, save it as .docx and upload that.')
  if (/^\s*(<!doctype html|<html|<\?xml|<table|mime-version:)/i.test(start)) {
    throw new Refused(
      'not a document',
      'The file is a web page or XML, whatever its name says. Open it in Word or Excel, save it as .docx or .xlsx and upload that.',
    )
  }
}

/**
 * What a file is by its first bytes, never by its name: an Office package, a PDF or plain text.
 * @throws Refused for everything else, saying what to do instead.
 */
export function kindOfFile(bytes: Uint8Array): 'package' | 'pdf' | 'text' {
  if (bytes.length === 0) throw new Refused('empty', 'The file is empty. Check that it was saved, then upload it again.')
  if (startsWith(bytes, 0x50, 0x4b)) return 'package'
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) refuseOldOffice(bytes)
  const start = latin(bytes.subarray(0, 1024))
  if (start.includes('%PDF-')) return 'pdf'
  if (pictures.some((picture) => startsWith(bytes, ...picture)) || start.slice(0, 12).match(/^RIFF....WEBP/s)) {
    throw new Refused(
      'not a document',
      'The file is a picture, and words in pictures cannot be read. Upload the Word or Excel file it was made from.',
    )
  }
  refuseOtherText(start.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, ''))
  return 'text'
}

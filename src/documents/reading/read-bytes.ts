import type { Reading } from '../grid.ts'
import { identityIn } from '../record-marks.ts'
import { charactersOf } from './characters.ts'
import { readText } from './csv.ts'
import { customPropertiesOf } from './custom-properties.ts'
import { readExcel } from './excel.ts'
import { endingOf, fileNameOf } from './file-name.ts'
import { kindOfFile } from './kind-of-file.ts'
import { limits } from './limits.ts'
import { type OfficePackage, openPackage } from './office-package.ts'
import { Refused } from './refused.ts'
import { readSlides } from './slides.ts'
import { readWord } from './word.ts'

const endings = { word: ['docx', 'dotx'], excel: ['xlsx', 'xltx'], powerpoint: ['pptx', 'potx', 'ppsx'] }
const programNames = { word: 'a Word document', excel: 'an Excel workbook', powerpoint: 'a PowerPoint presentation' }
const readers: Record<OfficePackage['program'], (file: string, opened: OfficePackage) => Pick<Reading, 'grids' | 'problems' | 'pages'>> = {
  word: readWord,
  excel: readExcel,
  powerpoint: readSlides,
}

async function readPackage(file: string, bytes: Uint8Array): Promise<Reading> {
  const opened = await openPackage(bytes)
  const { grids, problems, pages } = readers[opened.program](file, opened)
  if (!endings[opened.program].includes(endingOf(file)))
    problems.push(`The name ${file} does not say so, but the file is ${programNames[opened.program]}: it was read as one.`)
  if (grids.length === 0) problems.push('The file has no table with words in it.')
  const writtenHere = identityIn(customPropertiesOf(opened.parts))
  return { file, grids, problems, ...(pages === undefined ? {} : { pages }), ...(writtenHere ? { writtenHere } : {}) }
}

/**
 * Reads one file within this process: for the capped child process, and for tests. What it is, is told by its content.
 * @throws Refused for every file it does not read.
 */
export async function readBytes(name: string, bytes: Uint8Array, rows?: number): Promise<Reading> {
  const file = fileNameOf(name)
  if (bytes.length > limits.fileBytes) {
    throw new Refused(
      'too large',
      `The file has ${Math.round(bytes.length / 1e6)} MB; at most ${limits.fileBytes / 1e6} MB can be read. Take out its pictures and save it again.`,
    )
  }
  if (/^(xlsm|docm|xltm|dotm|xlam|pptm|ppsm|potm|ppam)$/.test(endingOf(file))) {
    throw new Refused('macro', 'The file is of the kind that carries macros (programs). Save it as .docx, .xlsx or .pptx and upload that.')
  }
  const kind = kindOfFile(bytes)
  if (kind === 'pdf') return (await import('./pdf/read-pdf.ts')).readPdf(file, bytes)
  if (kind === 'package') return readPackage(file, bytes)
  const odd: string[] = []
  const reading = readText(
    file,
    charactersOf(bytes, (problem) => odd.push(problem)),
    rows,
  )
  return { ...reading, problems: [...reading.problems, ...odd] }
}

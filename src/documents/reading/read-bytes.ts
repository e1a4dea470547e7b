import type { Reading } from '../grid.ts'
import { charactersOf } from './characters.ts'
import { readText } from './csv.ts'
import { readExcel } from './excel.ts'
import { endingOf, fileNameOf } from './file-name.ts'
import { kindOfFile } from './kind-of-file.ts'
import { limits } from './limits.ts'
import { openPackage } from './office-package.ts'
import { Refused } from './refused.ts'
import { readWord } from './word.ts'

const endings: Record<string, readonly string[]> = { word: ['docx', 'dotx'], excel: ['xlsx', 'xltx'] }
const programNames: Record<string, string> = { word: 'a Word document', excel: 'an Excel workbook' }

async function readPackage(file: string, bytes: Uint8Array): Promise<Reading> {
  const opened = await openPackage(bytes)
  const { grids, problems } = opened.program === 'word' ? readWord(file, opened) : readExcel(file, opened)
  if (!endings[opened.program]?.includes(endingOf(file)))
    problems.push(`The name ${file} does not say so, but the file is ${programNames[opened.program]}: it was read as one.`)
  if (grids.length === 0) problems.push('The file has no table with words in it.')
  return { file, grids, problems }
}

/**
 * Reads one file within this process: for the capped child process, and for tests. What it is, is told by its content.
 * @throws Refused for every file it does not read.
 */
export async function readBytes(name: string, bytes: Uint8Array): Promise<Reading> {
  const file = fileNameOf(name)
  if (bytes.length > limits.fileBytes) {
    throw new Refused(
      'too large',
      `The file has ${Math.round(bytes.length / 1e6)} MB; at most ${limits.fileBytes / 1e6} MB can be read. Take out its pictures and save it again.`,
    )
  }
  if (/^(xlsm|docm|xltm|dotm|xlam)$/.test(endingOf(file))) {
    throw new Refused('macro', 'The file is of the kind that carries macros (programs). Save it as .docx or .xlsx and upload that.')
  }
  return kindOfFile(bytes) === 'package' ? readPackage(file, bytes) : readText(file, charactersOf(bytes))
}

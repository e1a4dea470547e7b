import { afterAll, describe, expect, test } from 'vitest'
import { childFile } from '../child-file.ts'
import { readBytes } from '../reading/read-bytes.ts'
import type { Report } from '../report.ts'
import type { OfficeAnswer, OfficeJob } from './office-child.ts'
import { OfficeFailed, type OfficeMaker, officeFile, stopOffice } from './office-file.ts'
import { tableOf, wholeReport } from './report-fixture.ts'
import { writeSlides } from './report-slides.ts'
import { writeWord } from './report-word.ts'
import { type Bounds, warmProcess } from './warm-process.ts'

afterAll(stopOffice)

const bounds: Bounds = {
  file: () => childFile(new URL('./office-file.ts', import.meta.url).href, 'office-child'),
  milliseconds: 60_000,
  megabytes: 1_000,
  idle: 60_000,
  jobs: 50,
  waiting: 3,
}
const makers: OfficeMaker[] = []
function makerWith(more: Partial<Bounds>): OfficeMaker {
  const maker = warmProcess<OfficeJob, OfficeAnswer>({ ...bounds, ...more })
  makers.push(maker)
  return maker
}
afterAll(() => {
  for (const maker of makers) maker.stop()
})

const small: Report = { ...wholeReport, blocks: [tableOf('small', 2)] }
const large = (rows: number): Report => ({ ...wholeReport, blocks: [tableOf('large', rows)] })
const failureOf = (made: Promise<unknown>): Promise<Error> =>
  made.then(
    () => new Error('it was made'),
    (error: Error) => error,
  )

test('Word, Excel and PowerPoint are made one after the other by the same process, and can be read', async () => {
  const maker = makerWith({})
  for (const format of ['docx', 'xlsx', 'pptx'] as const) {
    const { grids } = await readBytes(`paper.${format}`, await officeFile(format, small, maker))
    expect(grids.some(({ rows }) => rows.flat().some(({ text }) => text.includes('Calm wards, part 2')))).toBe(true)
  }
})

test('the makers that are asked for by name', async () => {
  const [word, slides] = await Promise.all([writeWord(small), writeSlides(small)])
  for (const bytes of [word, slides]) expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK')
})

describe('what cannot be made is refused in words, and the next one is made', () => {
  test('too slow', async () => {
    const maker = makerWith({ milliseconds: 4_000 })
    await officeFile('docx', small, maker)
    const failed = await failureOf(officeFile('docx', large(30_000), maker))
    expect(failed).toBeInstanceOf(OfficeFailed)
    expect(failed.message).toBe(
      'The Word file could not be made: it took longer than 4 seconds. The web page of the report has the same content.',
    )
    expect(await officeFile('docx', small, maker)).toBeInstanceOf(Uint8Array)
  }, 60_000)

  test('too much memory', async () => {
    const maker = makerWith({ megabytes: 200 })
    const failed = await failureOf(officeFile('pptx', large(8_000), maker))
    expect(failed).toBeInstanceOf(OfficeFailed)
    expect(failed.message).toMatch(/^The PowerPoint file could not be made: it needed more than 200 MB of memory\. The web page/)
    expect(await officeFile('pptx', small, maker)).toBeInstanceOf(Uint8Array)
  }, 60_000)

  test('ended in the middle of its work', async () => {
    const maker = makerWith({})
    await officeFile('docx', small, maker)
    const failed = failureOf(officeFile('docx', large(20_000), maker))
    setTimeout(() => maker.stop(), 150)
    expect((await failed).message).toMatch(/^The Word file could not be made: .+\. The web page/)
    expect(await officeFile('docx', small, maker)).toBeInstanceOf(Uint8Array)
  }, 60_000)

  test('too many waiting', async () => {
    const maker = makerWith({ waiting: 1 })
    const [first, second] = [officeFile('docx', small, maker), failureOf(officeFile('pptx', small, maker))]
    expect((await second).message).toContain('1 others are being made; try again in a minute')
    expect(await first).toBeInstanceOf(Uint8Array)
  })

  test('a fault of the maker is told for the log, not to the person', async () => {
    const broken = { ...small, blocks: [{ kind: 'list', items: [null] }] } as unknown as Report
    const failed = (await failureOf(officeFile('docx', broken, makerWith({})))) as OfficeFailed
    expect(failed.message).toBe('The Word file could not be made. The web page of the report has the same content.')
    expect(failed.detail).toMatch(/TypeError/)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Report, ReportTable } from '../report.ts'
import { longReport, scoreFigure, tableOf, wholeReport } from './report-fixture.ts'
import { room, slidePlans } from './slides-plan.ts'
import { heightOfAll, type SlideParagraph, textOfParagraph } from './slides-text.ts'

const wordsOf = (text: string): string[] => text.replaceAll('…', '').split(/\s+/).filter(Boolean)
const said = (paragraphs: readonly SlideParagraph[]) => paragraphs.map(textOfParagraph).join(' ')
const paper = (blocks: Report['blocks']): Report => ({ ...wholeReport, blocks })

/** How far down the fullest slide reaches. */
const lowest = (report: Report): number =>
  Math.max(
    ...slidePlans(report).map(({ words, beneath, table, source }) => {
      const rows = table ? beneath + table.set.headerHeight + table.rows.reduce((sum, { height }) => sum + height, 0) : room.top
      return Math.max(rows + (source ? 14 : 0), room.top + heightOfAll(words, room.width))
    }),
  )

const oneColumn = (text: string): ReportTable => ({
  kind: 'table',
  id: 'one',
  caption: 'One',
  columns: [
    { key: 'number', title: 'No', width: 1, rowHeader: true },
    { key: 'words', title: 'Words', width: 6 },
  ],
  rows: [{ cells: [{ text: '7' }, { text }] }, { cells: [{ text: '8' }, { text: 'after it' }] }],
})

const sentence = fc
  .array(
    fc.array(fc.constantFrom(...'abcdefghiWM'), { minLength: 1, maxLength: 14 }).map((letters) => letters.join('')),
    { minLength: 1, maxLength: 900 },
  )
  .map((words) => words.join(' '))

describe('nothing runs off a slide and no word is lost', () => {
  test('rows of any length', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), (lines) => {
        const report = paper([oneColumn(lines.join('\n'))])
        expect(lowest(report)).toBeLessThanOrEqual(room.bottom + 0.01)
        const cells = slidePlans(report).flatMap(({ table }) => (table?.rows ?? []).map(({ cells: own }) => said(own[1]?.paragraphs ?? [])))
        expect(wordsOf(cells.join(' '))).toEqual([...wordsOf(lines.join(' ')), 'after', 'it'])
      }),
      { numRuns: 40 },
    )
  })

  test('paragraphs, lists and facts of any length', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), (lines) => {
        const report = paper([
          { kind: 'heading', level: 2, id: 'a', text: 'Section' },
          ...lines.map((line): Report['blocks'][number] => ({ kind: 'paragraph', spans: [line] })),
          { kind: 'list', items: lines.map((line) => [line]) },
        ])
        expect(lowest(report)).toBeLessThanOrEqual(room.bottom + 0.01)
        const words = slidePlans(report).map((slide) => said(slide.words))
        expect(wordsOf(words.join(' '))).toEqual(wordsOf([...lines, ...lines].join(' ')))
      }),
      { numRuns: 25 },
    )
  })

  test('a paper of twenty-two pages', () => expect(lowest(longReport(22))).toBeLessThanOrEqual(room.bottom))
})

test('every slide has a title; what goes on says so; the section stands above', () => {
  const plans = slidePlans(
    paper([{ kind: 'heading', level: 2, id: 'a', text: 'Section' }, { kind: 'paragraph', spans: ['First.'] }, tableOf('long', 40)]),
  )
  expect(plans.every(({ title }) => title.trim() !== '')).toBe(true)
  const caption = tableOf('long', 1).caption
  expect([...new Set(plans.map(({ title }) => title))]).toEqual([caption, `${caption} (continued)`])
  expect(new Set(plans.map(({ section }) => section))).toEqual(new Set(['Section']))
  expect(plans[0]?.words.map(textOfParagraph)).toEqual(['First.'])
  expect(plans.map(({ source }) => source !== undefined)).toEqual(plans.map((_, at) => at === plans.length - 1))
})

test('a section with nothing in it is shown all the same', () => {
  const plans = slidePlans(
    paper([
      { kind: 'heading', level: 2, id: 'a', text: 'Nothing here' },
      { kind: 'heading', level: 2, id: 'b', text: 'Something' },
      { kind: 'paragraph', spans: ['Words.'] },
    ]),
  )
  expect(plans.map(({ title }) => title)).toEqual(['Nothing here', 'Something'])
})

test.each([
  [1, [1]],
  [2, [2]],
  [3, [3]],
  [7, [4, 3]],
])('%i small charts stand two or four to a slide', (count, slides) => {
  const items = Array.from({ length: count }, (_, at) => scoreFigure(`score-${at}`, at + 1))
  const plans = slidePlans(
    paper([
      { kind: 'heading', level: 2, id: 'a', text: 'Charts' },
      { kind: 'figures', across: 2, items },
    ]),
  )
  expect(plans.map(({ figures }) => figures?.length)).toEqual(slides)
})

test('a lead that opens the paper stands on the cover, and not again', () => {
  const plans = slidePlans(
    paper([
      { kind: 'paragraph', role: 'lead', spans: ['The lead.'] },
      { kind: 'paragraph', spans: ['The rest.'] },
    ]),
  )
  expect(plans.map(({ words }) => words.map(textOfParagraph))).toEqual([['The rest.']])
})

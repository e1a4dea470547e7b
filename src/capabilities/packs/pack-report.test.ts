import { afterAll, describe, expect, test } from 'vitest'
import type { ReportTable } from '../../documents/report.ts'
import { stopWriting } from '../../documents/writing/formats.ts'
import { pagesPrinted } from '../../documents/writing/pages-printed.ts'
import { reportFaults } from '../../documents/writing/report-faults.ts'
import { writePdf } from '../../documents/writing/report-pdf.ts'
import { withSeal } from '../reporting/index.ts'
import { forPublic, takenByAll } from './pack-facts.ts'
import { factsWith, packWith, sectionWith } from './pack-fixture.ts'
import { onePageReport, packReport, packReports } from './pack-report.ts'
import { pointsIn, pointsRead } from './points.ts'

afterAll(stopWriting)

const twoSections = [
  sectionWith(),
  sectionWith({ id: 2, title: 'A claim', isPrivate: true, pageBudget: 1 }, { blocks: [{ kind: 'paragraph', spans: ['Secret terms.'] }] }),
]

test('the public copy counts what it leaves out, numbers the rest anew, and holds no word of it', () => {
  const facts = factsWith({ sections: [...twoSections.toReversed()] })
  const { full, public: open } = packReports(facts)
  expect(JSON.stringify(full)).toContain('1. A claim (private)')
  const text = JSON.stringify(open)
  expect(text).not.toContain('A claim')
  expect(text).not.toContain('Secret terms')
  expect(text).toContain('1. From the chair')
  expect(text).toContain('One item is taken in private and left out of this edition.')
})

test('where much changed, the first pages tell the worst and an annex all of it', () => {
  const many = Array.from({ length: 90 }, (_, at) => [`Change ${at}.`])
  const blocksOf = (items: string[][]) => ({
    blocks: [{ kind: 'list' as const, items }],
    asOf: '15 October 2024',
    source: 'The records',
    refs: [],
  })
  const report = packReport(factsWith({ changed: { worst: blocksOf(many.slice(0, 12)), all: blocksOf(many) } }))
  expect(reportFaults(report)).toEqual([])
  const headings = report.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
  expect(headings.at(-1)).toBe('Annex: all that changed')
  expect(
    JSON.stringify(
      report.blocks.slice(
        0,
        report.blocks.findIndex((block) => block.kind === 'heading' && block.id === 'contents'),
      ),
    ),
  ).not.toContain('Change 12.')
  expect(JSON.stringify(report)).toContain('Change 89.')
})

test('every copy is a sound paper, marked as a draft until it is frozen', () => {
  for (const report of Object.values(packReports(factsWith({ sections: twoSections })))) {
    expect(reportFaults(report)).toEqual([])
    expect(report).toMatchObject({ draft: true, status: 'Draft, not frozen', identity: { paper: 'pack:7' } })
  }
  const frozen = packReport(factsWith({ edition: { number: 2, on: '2024-11-20', reason: 'A late paper.' } }))
  expect(frozen.draft).toBeUndefined()
  expect(JSON.stringify(frozen.blocks[0])).toContain('A late paper.')
})

test('a pack opens with what changed, and each section begins on a page of its own with its budget, source and day', () => {
  const { blocks } = packReport(factsWith({ sections: twoSections }))
  const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block] : []))
  expect(headings.map(({ text }) => text)).toEqual([
    'What changed since the last meeting',
    'Sections and reading time',
    '1. From the chair',
    '2. A claim (private)',
  ])
  expect(headings.map(({ newPage }) => newPage ?? false)).toEqual([false, false, true, true])
  const text = JSON.stringify(blocks)
  expect(text).toContain('Budget 1 page; about 1 used.')
  expect(text).toContain('Source: The chair. As at 15 October 2024.')
})

test('the lengths in the contents add up to the length on top', () => {
  const long = (n: number) => ({ blocks: [{ kind: 'paragraph' as const, spans: ['Words of it. '.repeat(n)] }] })
  const facts = factsWith({ sections: [1, 30, 300, 900].map((n) => sectionWith({ id: n }, long(n))) })
  const { blocks } = packReport(facts)
  const rows = blocks.flatMap((block) => (block.kind === 'table' && block.id === 'contents-table' ? block.rows : []))
  const sum = (at: number) => rows.reduce((all, { cells }) => all + (cells[at]?.value ?? 0), 0)
  expect(sum(3)).toBe(takenByAll(facts).pages)
  expect(Math.abs(sum(4) - takenByAll(facts).minutes)).toBeLessThanOrEqual(2)
})

test('a section whose tables say their source does not say it again', () => {
  const table: ReportTable = {
    kind: 'table',
    id: 't',
    caption: 'Rows',
    columns: [{ key: 'a', title: 'A', width: 1 }],
    rows: [],
    empty: 'None.',
  }
  const said = (source?: string) =>
    JSON.stringify(
      packReport(factsWith({ sections: [sectionWith({}, { source: 'The register', blocks: [{ ...table, ...(source && { source }) }] })] })),
    )
  expect(said()).toContain('Source: The register.')
  expect(said('The register, 15 October 2024.')).not.toContain('Source: The register.')
})

describe('what is open before a pack is submitted', () => {
  test('each point names a section by its number only, and all of them make one word', () => {
    const sections = [
      sectionWith({ preparedBy: null, title: 'Hidden title', isPrivate: true }, { blocks: [] }),
      sectionWith({ id: 2, wordBudget: 1 }, { blocks: [{ kind: 'paragraph', spans: ['Two words'] }], warning: 'it does not hold.' }),
    ]
    const points = pointsIn(factsWith({ sections, pack: packWith({ wordBudget: 1 }) }))
    expect(points.map(({ title }) => title)).toEqual([
      'The pack is 3 words over its budget',
      'Section 1 is empty',
      'Section 2 does not hold',
      'Section 2 is 1 word over its budget',
      'Nobody is named for section 1',
      'One item is private',
    ])
    expect(points.map(({ title }) => title).join()).not.toContain('Hidden')
    expect(pointsRead(points)).not.toBe(pointsRead(points.slice(1)))
  })
  test('however many sections nobody is named for, it is one point', () => {
    const nobody = [1, 2, 3].map((id) => sectionWith({ id, preparedBy: null }))
    expect(pointsIn(factsWith({ sections: nobody })).map(({ title }) => title)).toEqual(['Nobody is named for any of the 3 sections'])
    const some = pointsIn(factsWith({ sections: [...nobody, sectionWith({ id: 4 })] }))
    expect(some.map(({ title }) => title)).toEqual(['Nobody is named for sections 1, 2 and 3'])
  })
  test('a pack in order leaves nothing open', () => expect(pointsIn(factsWith())).toEqual([]))
})

describe('one page', () => {
  const long = (n: number) => `${'Long words that go on about it '.repeat(n)}end.`
  const worst = Array.from({ length: 40 }, (_, at) => ({
    ref: `item:${at}`,
    title: `Item ${at} ${long(10)}`,
    href: `/items/${at}`,
    why: `${long(3)} ${long(9)}`,
  }))
  const cases = {
    usual: factsWith(),
    full: factsWith({
      onePage: {
        ...factsWith().onePage,
        worst: worst.slice(0, 9),
        decisions: [long(5), long(4), long(6)],
        untold: worst.map(({ title }) => title),
      },
    }),
    extreme: factsWith({
      trust: 'The Very Long Named Partnership University Hospitals and Community NHS Foundation Trust',
      pack: packWith({
        title: 'Extraordinary meeting of the board and its committees '.repeat(3).slice(0, 160),
        body: 'Quality, people, finance and performance assurance committee in common '.slice(0, 120),
      }),
      since: {
        instant: null,
        words: `since ${'the quality, people, finance and performance committee '.repeat(2)} met on 28 May 2024; no pack was frozen for that meeting`,
      },
      sections: [...twoSections],
      onePage: {
        ...factsWith().onePage,
        answer: long(30),
        worst,
        decisions: Array.from({ length: 20 }, () => long(30)),
        untold: worst.map(({ title }) => title),
      },
      edition: { number: 1, on: '2024-11-20', reason: '' },
    }),
  }
  for (const [name, facts] of Object.entries(cases))
    test(`${name}: it fits one page of A4, whole sentences only`, async () => {
      const report = withSeal(onePageReport(facts), 'f'.repeat(64), { holds: true, words: '' })
      expect(reportFaults(report)).toEqual([])
      expect(pagesPrinted(await writePdf(report))).toBe(1)
      const items = report.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])).flat()
      for (const span of items.filter((one) => typeof one === 'string')) expect(span.trimEnd().at(-1), String(span)).toBe('.')
    })

  test('what does not fit is counted', () => {
    const text = JSON.stringify(onePageReport(cases.full).blocks)
    expect(text).toContain('And 4 more.')
    expect(text).toContain('and 38 more.')
  })

  test('that something is decided in private is said, and not what', () => {
    expect(JSON.stringify(onePageReport(factsWith({ sections: twoSections })))).toContain('What is decided in private is not told here.')
    expect(JSON.stringify(onePageReport(forPublic(factsWith({ sections: twoSections }))))).not.toContain('A claim')
  })
})

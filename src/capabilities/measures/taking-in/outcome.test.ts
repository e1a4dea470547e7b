import { describe, expect, test } from 'vitest'
import type { Meaning } from './matching/known.ts'
import type { Outcome } from './outcome.ts'
import { heldOf, outcome } from './test-known.ts'

const would = ({ ready }: Outcome) =>
  ready.map(({ of, period, numerator, denominator, value, status, does }) => [
    of.measure.name,
    of.place,
    period,
    numerator,
    denominator,
    value,
    status,
    does,
  ])
const findings = ({ findings }: Outcome) => findings.map((f) => `${f.severity}: ${f.words} [${f.cells.join(' ')}]`)
const answering = (of: Outcome, way: 'keep' | 'leave out' | 'first' | 'last' | 'missing') =>
  Object.fromEntries(of.findings.filter(({ severity }) => severity !== 'tells').map(({ key }) => [key, way]))

describe('matching', () => {
  test('by name, code, other name and earlier name', () =>
    expect(
      would(outcome('Ward,Month,M1,inpatient FALLS\nAsh,2024-08,1,\nOld Beech,2024-08,2,\n')).map((row) => row.slice(0, 2)),
    ).toContainEqual(['Falls', 'Beech Ward']))

  test('words nobody goes by are asked once, with a guess, and an answer settles them', () => {
    const text = 'Ward,Month,Falls,Harm\nAsh,2024-08,1,0\nCedar,2024-08,2,0\n'
    const asked = outcome(text)
    expect(asked.matched.names.map(({ key, guess, figures }) => [key, guess, figures])).toEqual([
      ['measure|harm', undefined, 2],
      ['place|cedar', undefined, 2],
    ])
    expect(asked.open).toBe(2)
    const settled = outcome(text, { names: { 'measure|harm': 'leave out', 'place|cedar': { id: 12, part: 'value' } } })
    expect(settled.open).toBe(0)
    expect(would(settled).map((row) => [row[0], row[1], row[5]])).toEqual([
      ['Falls', 'Ash Ward', 1],
      ['Falls', 'Beech Ward', 2],
    ])
    expect(settled.leftOut).toBe(2)
    const rest = outcome(text, { names: { 'measure|*': 'leave out', 'place|*': 'leave out' } })
    expect([rest.open, rest.ready.length]).toEqual([0, 1])
    const next = outcome(text, {
      knows: {
        remembered: new Map<string, Meaning>([
          ['measure|harm', 'leave out'],
          ['place|cedar', { id: 12, part: 'value' }],
        ]),
      },
    })
    expect([next.open, next.ready.length]).toEqual([0, 2])
  })

  test('other organisations of a national file are left out and counted', () => {
    const { matched, ready, open } = outcome(
      'year_month,org_code,org_name,Falls\n2024-08,RZ9,A TRUST,5\n2024-08,RZ1,ANOTHER,6\n2024-08,RZ2,A THIRD,7\n',
    )
    expect([ready.length, open, matched.elsewhere]).toEqual([1, 0, { figures: 2, organisations: 2 }])
  })

  test('where none of a file’s organisations is known, they are asked about', () => {
    const { matched, open } = outcome('year_month,org_code,org_name,Falls\n2024-08,RZ1,ANOTHER,6\n2024-08,RZ2,A THIRD,7\n')
    expect([open, matched.elsewhere.figures, matched.names.map(({ key }) => key)]).toEqual([2, 0, ['place|another', 'place|a third']])
  })

  test('a file that names no place is of the one its title names, confirmed by somebody', () => {
    const { matched } = outcome('Beech Ward falls,\n,\nMonth,Falls\n2024-08,3\n')
    expect(matched.names).toMatchObject([{ key: 'place|', guess: { id: 12 } }])
    expect(outcome('Month,Falls\n2024-08,3\n').matched.names).toMatchObject([{ key: 'place|', guess: { id: 10 } }])
  })

  test('columns called as the parts of a measure are put together, and its value worked out', () =>
    expect(would(outcome('Ward,Month,Hands washed,Hands watched\nAsh,2024-08,93,100\n'))).toEqual([
      ['Hand hygiene', 'Ash Ward', '2024-08-01', 93, 100, 93, 'final', 'added'],
    ]))

  test('groups of people', () =>
    expect(outcome('Ward,Month,Ethnic group,Falls\nAsh,2024-08,Asian or Asian British,1\n').ready[0]?.of.groupId).toBe(5))
})

describe('what is held already', () => {
  test('new, revised and the same', () =>
    expect(
      would(
        outcome('Ward,Measure,Jun 2024,Jul 2024,Aug 2024\nAsh,Falls,3,4,5\n', {
          held: heldOf(1, 11, { '2024-06-01': 3, '2024-07-01': 9 }),
        }),
      ).map((row) => row.at(-1)),
    ).toEqual(['same', 'revised', 'added']))

  test('suppressed and missing are kept as such, never as nought', () =>
    expect(would(outcome('Ward,Month,Falls\nAsh,2024-08,*\nAsh,2024-07,NA\n')).map((row) => [row[5], row[6]])).toEqual([
      [null, 'hidden'],
      [null, 'missing'],
    ]))
})

describe('bad input, each with its cell', () => {
  test.each([
    [
      'a future month',
      'Ward,Month,Falls\nAsh,2024-11,3\n',
      'stops: Falls: 1 figure is for a period to come. November 2024 has not begun [C2]',
    ],
    [
      'a month not over',
      'Ward,Month,Falls\nAsh,2024-10,3\n',
      'asks: Falls: 1 figure is for a period that is not over. October 2024 is not over yet [C2]',
    ],
    ['a negative count', 'Ward,Month,Falls\nAsh,2024-08,-3\n', 'stops: Falls: 1 figure is below nought. -3 is less than nought [C2]'],
    ['part of a count', 'Ward,Month,Falls\nAsh,2024-08,3.5\n', 'asks: Falls: 1 figure is not whole. 3.5 is no whole number [C2]'],
    [
      '850 per cent',
      'Ward,Month,Hand hygiene\nAsh,2024-08,850\n',
      'stops: Hand hygiene: 1 figure is above 100%. 850 is more than 100% [C2]',
    ],
    [
      'no denominator',
      'Ward,Month,Hands washed,Hands watched\nAsh,2024-08,0,0\n',
      'stops: Hand hygiene: 1 figure is without a denominator. The denominator is 0 [C2]',
    ],
    [
      'more than the whole',
      'Ward,Month,Hands washed,Hands watched\nAsh,2024-08,12,10\n',
      'stops: Hand hygiene: 1 figure is more than the whole. The numerator 12 is more than the denominator 10 [C2]',
    ],
    [
      'parts that disagree',
      'Ward,Month,Hands washed,Hands watched,Hand hygiene\nAsh,2024-08,9,10,85\n',
      'stops: Hand hygiene: 1 figure is at odds with their numerator and denominator. The value is 85, but 9 of 10 makes 90 [E2]',
    ],
    [
      'another frequency',
      'Ward,Month,Staff\nAsh,2024-08,9\n',
      'stops: Staff: 1 figure is for another length of period. the figure is for a month, the measure is one of each quarter [C2]',
    ],
    [
      'rolling months in a monthly measure',
      'Ward,Period,Falls\nAsh,12 months to August 2024,9\n',
      'stops: Falls: 1 figure is for overlapping periods. the figure covers 12 months, the measure one period only: they overlap and are not to be mixed [C2]',
    ],
  ])('%s', (_, text, words) => {
    const of = outcome(text)
    expect(findings(of)).toContain(words)
    expect(of.open).toBe(1)
    if (words.startsWith('stops')) {
      expect(of.ready).toEqual([])
      expect(outcome(text, { answers: answering(of, 'leave out') })).toMatchObject({ open: 0, ready: [] })
      expect(outcome(text, { answers: answering(of, 'keep') }).open).toBe(1)
    } else expect(outcome(text, { answers: answering(of, 'keep') })).toMatchObject({ open: 0, ready: [{}] })
  })

  test('three months to June are the quarter of a quarterly measure', () =>
    expect(would(outcome('Ward,Period,Staff\nAsh,Apr to Jun 2024,9\n'))[0]?.[2]).toBe('2024-04-01'))

  test('a denominator of nought may be kept as no value', () => {
    const text = 'Ward,Month,Hands washed,Hands watched\nAsh,2024-08,0,0\n'
    expect(would(outcome(text, { answers: answering(outcome(text), 'missing') }))).toEqual([
      ['Hand hygiene', 'Ash Ward', '2024-08-01', null, null, null, 'missing', 'added'],
    ])
  })

  test('the same month twice: alike it is taken once; differing, somebody chooses', () => {
    const same = outcome('Ward,Month,Falls\nAsh,2024-08,3\nAsh,2024-08,3\n')
    expect([same.ready.length, same.open, findings(same)[0]]).toEqual([
      1,
      0,
      expect.stringContaining('tells: Falls: a figure is there twice, alike'),
    ])
    const text = 'Ward,Month,Falls\nAsh,2024-08,3\nAsh,2024-08,4\n'
    const of = outcome(text)
    expect(findings(of)).toEqual([
      'stops: Falls: a figure is there twice with different values: August 2024 at Ash Ward stands in C2 and in C3. [C3]',
    ])
    expect([of.ready.length, of.open]).toEqual([0, 1])
    expect(would(outcome(text, { answers: answering(of, 'first') })).map((r) => r[5])).toEqual([3])
    expect(would(outcome(text, { answers: answering(of, 'last') })).map((r) => r[5])).toEqual([4])
    expect(outcome(text, { answers: answering(of, 'leave out') }).ready).toEqual([])
  })

  test('shares of one are percentages, and told; a unit that changes is asked', () => {
    const shares = outcome('Ward,Month,Hand hygiene\nAsh,2024-08,0.93\nAsh,2024-07,1\n')
    expect(would(shares).map((row) => row[5])).toEqual([93, 100])
    expect(findings(shares)).toEqual(['tells: Hand hygiene: written as shares of one, read as percentages: 0.93 is 93%. [C2]'])
    const mixed = outcome('Ward,Month,Hand hygiene\nAsh,2024-08,0.93\nAsh,2024-07,91%\n')
    expect(findings(mixed)).toEqual([
      'asks: Hand hygiene: a figure is 1 or less where others are percentages: is 0.93 meant as 0.93%? [C2]',
    ])
    expect(mixed.open).toBe(1)
  })
})

describe('suspicion', () => {
  const year = (values: number[]) => Object.fromEntries(values.map((value, n) => [`2023-0${n + 5}-01`, value]))

  test('the newest months are those of last year', () => {
    const text = 'Ward,Measure,May 2024,Jun 2024,Jul 2024,Aug 2024\nAsh,Falls,9,4,6,5\n'
    const of = outcome(text, { held: heldOf(1, 11, year([7, 4, 6, 5])) })
    expect(findings(of)).toEqual([
      'asks: Falls, Ash Ward: the newest 3 figures are exactly those of a year before. Was last year’s file sent again? [D2 E2 F2]',
    ])
    expect(outcome(text, { held: heldOf(1, 11, year([7, 4, 6, 9])) }).findings).toEqual([])
    expect(outcome(text.replace('4,6,5', '0,0,0'), { held: heldOf(1, 11, year([7, 0, 0, 0])) }).findings).toEqual([])
  })

  test('ten and a hundred times its neighbours', () => {
    const held = heldOf(1, 11, { '2024-03-01': 41, '2024-04-01': 38, '2024-05-01': 44, '2024-06-01': 40, '2024-07-01': 39 })
    const said = (value: number) => findings(outcome(`Ward,Month,Falls\nAsh,2024-08,${value}\n`, { held }))
    expect(said(401)).toEqual([
      'asks: Falls, Ash Ward: a figure is about 10 times those before and after it. Is a decimal point or a digit wrong? [C2]',
    ])
    expect(said(3900)[0]).toContain('about 100 times')
    expect(said(4)[0]).toContain('about a tenth of')
    expect(said(80)).toEqual([])
  })

  test('a file one month late, and two columns swapped', () => {
    const held = heldOf(1, 11, { '2024-03-01': 11, '2024-04-01': 12, '2024-05-01': 15, '2024-06-01': 13, '2024-07-01': 17 })
    expect(findings(outcome('Ward,Measure,Apr 2024,May 2024,Jun 2024,Jul 2024\nAsh,Falls,11,12,15,13\n', { held }))[0]).toContain(
      'one month later',
    )
    const both = new Map([...held, ...heldOf(4, 11, { '2024-04-01': 2, '2024-05-01': 3, '2024-06-01': 2.5, '2024-07-01': 2.2 })])
    const swapped = outcome('Ward,Measure,Apr 2024,May 2024,Jun 2024,Jul 2024\nAsh,Falls,2,3,2.5,2.2\nAsh,Length of stay,12,15,13,17\n', {
      held: both,
    })
    expect(findings(swapped).filter((words) => words.includes('columns swapped'))).toHaveLength(2)
  })

  test('rolling figures are marked as such', () =>
    expect(findings(outcome('Ward,Period,Length of stay\nAsh,12 months to July 2024,9\nAsh,12 months to August 2024,8.5\n'))).toEqual([
      'tells: Length of stay: each figure covers 12 months and overlaps the next; they are never added up. [C2 C3]',
    ]))
})

import { describe, expect, test } from 'vitest'
import { bandsAsText, readBands } from './bands-text.ts'
import { domainsAsText, readDomains } from './domains-text.ts'
import { whyNotMatrix } from './matrix.ts'
import { npsaMatrix } from './npsa-matrix.ts'

describe('bands as text', () => {
  test.each([
    ['15 Extreme', { from: 15, name: 'Extreme', top: true }],
    ['15 Extreme; every month; darkest', { from: 15, name: 'Extreme', top: true, months: 1, tone: 'top' }],
    ['8: High; every 3 months', { from: 8, name: 'High', top: false, months: 3 }],
    ['1 - Low; light; every 2 years', { from: 1, name: 'Low', top: false, months: 24, tone: 'middle' }],
  ])('%s', (line, band) => expect(readBands(line, 15)).toEqual({ bands: [band] }))

  test.each(['Extreme 15', '15 Extreme; often', '15 Extreme; every 99 years', '15 Extreme; every 0 months'])(
    '%s cannot be read, and says so',
    (line) => expect(readBands(line, 15)).toHaveProperty('no'),
  )

  test('what is written is read back', () => {
    const bands = npsaMatrix.bands.map((band, at) => ({ ...band, tone: (['low', 'middle', 'high', 'top'] as const)[at] }))
    expect(readBands(bandsAsText(bands), 15)).toEqual({ bands })
  })
})

describe('kinds of consequence as text', () => {
  test('the default is written and read back, and fits its matrix', () => {
    expect(readDomains(domainsAsText(npsaMatrix.domains ?? []), 5)).toEqual({ domains: npsaMatrix.domains })
    expect(whyNotMatrix(npsaMatrix)).toEqual([])
    expect(npsaMatrix.domains).toHaveLength(8)
  })

  test.each([
    ['', []],
    ['Money\na\nb\nc\nd\ne\n\n\n  Harm \r\n1\n2\n3\n4\n5', ['Money', 'Harm']],
  ])('%j', (text, names) => expect(readDomains(text, 5)).toMatchObject({ domains: names.map((name) => ({ name })) }))

  test.each([
    ['Money\na\nb', 'needs 5 lines beneath its name, from the least to the worst; it has 2'],
    ['Money\na\nb\nc\nd\ne\n\nmoney\na\nb\nc\nd\ne', 'is there twice'],
    [`Money\na\nb\nc\nd\n${'e'.repeat(301)}`, 'is too long'],
    [Array.from({ length: 13 }, (_, n) => `K${n}\na\nb\nc\nd\ne`).join('\n\n'), 'at most 12'],
  ])('%j is refused with words', (text, words) => expect(readDomains(text, 5)).toEqual({ no: expect.stringContaining(words) }))
})

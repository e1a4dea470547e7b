import { expect, it } from 'vitest'
import { sharedStringsOf } from './excel-strings.ts'

it('keeps a raised figure of a spreadsheet apart from the figure before it', () => {
  const part = '<sst><si><r><t>12</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si></sst>'
  expect(sharedStringsOf(Buffer.from(part))).toEqual(['12¹'])
})

import { describe, expect, test } from 'vitest'
import { partAsked, partsOf } from './parts.ts'

describe('the risks a page is about', () => {
  const registers = [
    { id: 1, name: 'Assurance framework', level: 'assurance framework' as const },
    { id: 2, name: 'Estates', level: 'directorate' as const },
  ]
  test.each([
    ['strategic ones first', [null, 1, 2], undefined, 'strategic risk', [null, 1]],
    ['every one', [null, 1, 2], 'all', 'risk', [null, 1, 2]],
    ['those of a register', [null, 1, 2], '2', 'risk', [2]],
    ['a register there is not', [null, 1, 2], '9', 'strategic risk', [null, 1]],
    ['only strategic ones there', [null, 1], undefined, 'risk', [null, 1]],
    ['no strategic one there', [2], undefined, 'risk', [2]],
  ] as const)('%s', (_, of, asked, noun, held) => {
    const risks = of.map((registerId) => ({ registerId }))
    const part = partAsked(partsOf(registers, risks), asked)
    expect(part.noun).toBe(noun)
    expect(risks.filter(part.holds).map(({ registerId }) => registerId)).toEqual(held)
  })
})

import { expect } from 'vitest'
import { journey } from '../../../../tests/support.ts'
import { broughtIn, wordsOf } from '../test-support.ts'
import { asFile, heldPapers, takenAway } from './test-paper.ts'

for (const format of ['csv', 'xlsx', 'docx'] as const)
  journey(`a plan and a register brought back untouched as ${format} say nothing new`, async (world) => {
    const { lead, plan, register } = await heldPapers(world)
    for (const address of [plan, register]) {
      const review = await broughtIn(lead, `back.${format}`, await asFile(await takenAway(lead, address), format))
      const page = wordsOf(await lead.read(review))
      expect(page, address).toContain('Nothing in this file is new.')
      expect(page, address).not.toContain('Held, but not in this file')
    }
  })

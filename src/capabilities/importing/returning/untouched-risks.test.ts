import { expect } from 'vitest'
import { journey } from '../../../../tests/support.ts'
import { record } from '../../../platform/history/index.ts'
import { broughtIn, wordsOf } from '../test-support.ts'
import { asFile, edited, heldPapers, takenAway } from './test-paper.ts'

const told = 'There is a risk that heating fails because of old boilers resulting in closed wards'

journey(
  'a register of risks told in full goes out and comes back: what was not touched says nothing, and a day changed counts',
  async (world) => {
    const { lead, register } = await heldPapers(world)
    await world.inTrust(lead.personId, async (db) => {
      const { id: post } = await db
        .insertInto('posts')
        .values({ trust_id: world.trustId, title: 'Director of Sheds' })
        .returning('id')
        .executeTakeFirstOrThrow()
      const parts = { cause: 'the boilers are old', event: 'heating fails', effect: 'wards close' }
      const days = { review_on: '2024-09-01' as never, target_by: '2025-03-31' as never }
      const { id } = await db
        .updateTable('risks')
        .set({ title: told, ...parts, ...days, lead_post_id: post })
        .where('title', 'like', 'The boilers%')
        .returning('id')
        .executeTakeFirstOrThrow()
      const control = { trust_id: world.trustId, title: 'A man with a spanner' }
      const { id: controlId } = await db.insertInto('controls').values(control).returning('id').executeTakeFirstOrThrow()
      await db.insertInto('risk_controls').values({ trust_id: world.trustId, risk_id: id, control_id: controlId }).execute()
      await record(db, { verb: 'risk.changed', ref: { kind: 'risk', id }, facts: { number: '2', title: told } })
    })
    for (const format of ['csv', 'xlsx', 'docx'] as const) {
      const bytes = Buffer.from(await (await lead.get(`${register}/${format}`)).arrayBuffer())
      const page = wordsOf(await lead.read(await broughtIn(lead, `back.${format}`, bytes)))
      expect(page, format).toContain('Nothing in this file is new.')
      expect(page, format).not.toContain('is no one day')
    }
    const paper = await takenAway(lead, register)
    const title = paper.columns.find(({ title: over }) => over === 'Risk title')?.key ?? ''
    const more = { key: 'review', title: 'Next review date' }
    const withDays = {
      ...paper,
      columns: [...paper.columns, more],
      rows: paper.rows.map((row) => ({ ...row, cells: { ...row.cells, review: { text: '1 September 2024\nOverdue' } } })),
    }
    const pageOf = async (file: typeof paper, name: string) =>
      wordsOf(await lead.read(await broughtIn(lead, name, await asFile(file, 'xlsx'))))
    const asItWas = await pageOf(withDays, 'same.xlsx')
    expect(asItWas).toContain('Next review 1 September 2024')
    expect(asItWas).toMatch(/1 of 2 rows is ready/)
    const changed = await pageOf(edited(withDays, 'heating fails', { review: '1 December 2024', [title]: `${told} in winter` }), 'new.xlsx')
    expect(changed).toMatch(/Next review: 1 .*September.* .*December.* 2024/)
    expect(changed).toMatch(/Title: .*closed wards .*in winter/)
    expect(changed).not.toContain('Cause:')
  },
)

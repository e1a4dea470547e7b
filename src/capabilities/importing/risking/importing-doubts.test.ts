import { expect } from 'vitest'
import { journey, type World } from '../../../../tests/support.ts'
import { accepted, pasted, trustWithCalendar, wordsOf } from '../test-support.ts'

const row = (...cells: string[]) => cells.join('\t')
const head = row('Risk ID', 'Risk', 'Likelihood', 'Consequence', 'Current score', 'Risk status', 'Action', 'Action owner')

/** What the review of such rows says. */
function reviewed(...rows: string[]) {
  return async (world: World) => {
    const lead = await trustWithCalendar(world)
    const { id } = await world.database.owner
      .selectFrom('periods')
      .where('trust_id', '=', world.trustId)
      .where('label', '=', 'Q2 2024/25')
      .select('id')
      .executeTakeFirstOrThrow()
    const review = await pasted(lead, [head, ...rows].join('\n'))
    await lead.post(`${review}/target`, { 'period|baf||1': String(id), 'period|risk-register||1': String(id) })
    return wordsOf(await lead.read(review))
  }
}

journey('a risk that the file calls closed is left out with the reason; an open one is ready', async (world) => {
  const page = await reviewed(
    row('R1', 'Roofs leak', '3', '4', '12', 'Open', 'Mend', 'Head of Estates'),
    row('R2', 'Lifts stop', '3', '4', '12', 'Closed', 'Mend', 'Head of Estates'),
  )(world)
  expect(page).toContain('The file says that it is closed (“Closed”): only open risks are brought in')
  expect(page).toMatch(/1 of (1|2) rows? (is|are) ready/)
})

journey('two rows of one new number are one risk told twice: the second is asked about', async (world) => {
  const page = await reviewed(
    row('R1', 'Roofs leak', '3', '4', '12', 'Open', 'Mend', 'Head of Estates'),
    row('R1', 'Roofs leak', '3', '4', '12', 'Open', 'Replace', 'Head of Estates'),
  )(world)
  expect(page).toContain('A row above has the number r1 too')
  expect(page).not.toContain('2 of 2 rows are ready.')
})

journey('a score that cannot be read is not replaced by likelihood and consequence unless somebody says so', async (world) => {
  const page = await reviewed(row('R1', 'Roofs leak', '3', '4', '12 → 16', 'Open', 'Mend', 'Head of Estates'))(world)
  expect(page).toContain('Likelihood and consequence make 12')
  expect(page).not.toContain('1 of 1 rows are ready.')
})

journey('what an import did to a confidential risk is hidden with it, and who may not see it cannot undo it', async (world) => {
  const lead = await trustWithCalendar(world)
  const { id } = await world.database.owner
    .selectFrom('periods')
    .where('trust_id', '=', world.trustId)
    .where('label', '=', 'Q2 2024/25')
    .select('id')
    .executeTakeFirstOrThrow()
  const rows = [
    row('R1', 'Roofs leak', '3', '4', '12', 'Open', 'Mend', 'Head of Estates'),
    row('R2', 'Invoices unchecked', '3', '5', '15', 'Open', 'Check', 'Head of Estates'),
  ]
  const review = await pasted(lead, [head, ...rows].join('\n'))
  await lead.post(`${review}/target`, { 'period|baf||1': String(id), 'period|risk-register||1': String(id) })
  expect((await accepted(lead, review)).status).toBe(303)
  const secretary = await world.as('secretary')
  expect(await secretary.read(`${review}/receipt`)).toContain('Invoices unchecked')
  const risk = /href="(\/risks\/\d+)"[^>]*>[^<]*Invoices/.exec(await lead.read('/risks?by=register'))?.[1] ?? ''
  const version = /name="version"[^>]*value="(\d+)"/.exec(await lead.read(`${risk}/edit`))?.[1] ?? ''
  const said = { number: 'R2', title: 'Invoices unchecked', confidential: 'yes', seenBy: ['governance lead'], meantIt: '', version }
  expect((await lead.post(risk, said)).status).toBe(303)
  const receipt = await secretary.read(`${review}/receipt`)
  expect(receipt).toContain('Roofs leak')
  expect(receipt).not.toContain('Invoices')
  for (const path of [review, `${review}/check`]) expect(await (await secretary.get(path)).text(), path).not.toContain('Invoices')
  expect((await secretary.post(`${review}/undoing`)).status).toBe(403)
  expect(await lead.read(`${review}/receipt`)).toContain('Invoices unchecked')
  expect((await lead.post(`${review}/undoing`)).status).toBe(303)
})

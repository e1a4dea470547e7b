import type { Browser, World } from '../../../tests/support.ts'
import { record } from '../../platform/history/index.ts'
import { hidden, quarter } from '../reporting/build-quarter.ts'

/** A trust with a quarter open, a board, a post, and a pack of three sections: progress, words for all, words in private. */
export async function composed(world: World) {
  const made = await quarter(world)
  const secretary = await world.as('secretary')
  const board = await world.inTrust(secretary.personId, async (db) => {
    const { id } = await db
      .insertInto('bodies')
      .values({ trust_id: world.trustId, name: 'Trust board', kind: 'board' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await record(db, { verb: 'body.added', ref: { kind: 'body', id }, facts: { name: 'Trust board', kind: 'board' } })
    return id
  })
  const begun = await secretary.post('/packs', { body: String(board), ...meeting('2024-11-26'), pageBudget: '2' })
  const pack = begun.headers.get('location') ?? ''
  await addTo(secretary, pack, { kind: 'progress', title: 'Progress this quarter' })
  await addTo(secretary, pack, { kind: 'written', title: 'From the chair', words: 'Thank you all.\n\nSee you soon.' })
  await addTo(secretary, pack, { kind: 'written', title: 'Ombudsman claim', words: 'The settlement is confidential.', isPrivate: 'yes' })
  return { ...made, secretary, board, pack }
}

/** A day in its three boxes. */
export const meeting = (day: string, name = 'meetsOn') => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

export const addTo = (who: Browser, pack: string, form: Record<string, string>) => who.post(`${pack}/sections`, { version: '0', ...form })

/** The numbers of a pack's sections in order, as its page shows them. */
export const sectionsOn = (page: string): string[] => [...page.matchAll(/id="section-(\d+)"/g)].map(([, id]) => id ?? '')

/** Submits as a person does: reads the page, ticks, sends what the page holds. */
export async function submitted(who: Browser, pack: string, reason = '') {
  const page = await who.read(`${pack}/freeze`)
  return who.post(`${pack}/editions`, {
    edition: hidden(page, 'edition'),
    read: hidden(page, 'read').replaceAll('&amp;', '&'),
    acknowledged: 'yes',
    reason,
  })
}

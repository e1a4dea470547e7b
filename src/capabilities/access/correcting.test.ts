import { expect } from 'vitest'
import { journey } from '../../../tests/support.ts'
import { day, trustIn } from './test-waits.ts'

journey(
  'a validation and a scenario written down wrongly are put right or taken away, with the reason, and nobody writes over another',
  async (world) => {
    const lead = await world.as('governance lead')
    const { place, post } = await trustIn(world, lead.personId)
    const at = (await lead.post('/access/services', { name: 'Continence', place: `${place}`, every: '30' })).headers.get(
      'location',
    ) as string
    const given = { ...day('held', [1, 10, 2024]), checked: '240', wrong: '100', post: `${post}` }
    await lead.post(`${at}/validations`, given)
    const [, edit = ''] = (await lead.read(at)).match(/(\/access\/services\/\d+\/validations\/\d+\/edit)/) as RegExpMatchArray
    expect(await lead.read(edit)).toMatch(/value="240"[\s\S]*value="100"/)
    expect(await (await lead.post(edit, { ...given, wrong: '241', version: '1' })).text()).toContain('More entries cannot be wrong')
    expect((await lead.post(edit, { ...given, wrong: '10', version: '1' })).status).toBe(303)
    expect(await lead.read(at)).toContain('4.2% wrong (10 of 240)')
    const late = await lead.post(edit, { ...given, wrong: '77', version: '1' })
    expect(late.status).toBe(409)
    expect(await late.text()).toMatch(/Save again to put yours in its place[\s\S]*value="77"/)
    const removal = edit.replace('/edit', '/removal')
    expect(await (await lead.post(removal, { version: '2' })).text()).toContain('Enter why it is taken away')
    expect((await lead.post(removal, { version: '1', reason: 'Of another service' })).status).toBe(409)
    expect((await lead.post(removal, { version: '2', reason: 'Of another service' })).status).toBe(303)
    expect(await lead.read(at)).toContain('It was never gone through.')
    const supposed = { waiting: '400', referrals: '20', removals: '2', slots: '30', notAttended: '10', followUps: '1', standardWeeks: '18' }
    const kept = (await lead.post(`${at}/scenarios`, { ...supposed, name: 'As it is', assumptions: 'Counted in May' })).headers.get(
      'location',
    ) as string
    expect(await lead.read(kept)).toContain(`${kept}/edit`)
    expect(await lead.read(`${kept}/edit`)).toMatch(/value="400"[\s\S]*Counted in May/)
    const changed = { ...supposed, referrals: '13', name: 'As it is', assumptions: 'Counted again', version: '1' }
    expect((await lead.post(`${kept}/edit`, { ...changed, notAttended: '120' })).status).toBe(422)
    expect((await lead.post(`${kept}/edit`, changed)).headers.get('location')).toBe(kept)
    expect(await lead.read(kept)).toMatch(/falls by 2\.5 people a week[\s\S]*Counted again/)
    expect((await lead.post(`${kept}/edit`, changed)).status).toBe(409)
    expect((await lead.post(`${kept}/removal`, { version: '2', reason: 'Nobody plans by it' })).status).toBe(303)
    expect((await lead.get(kept)).status).toBe(404)
    const ward = await world.as('ward manager')
    expect((await ward.get(`${at}/scenarios/1/edit`)).status).toBe(403)
    expect(await lead.read('/history')).toContain('href="/history/access%20service/')
    expect((await lead.get('/history/access%20service/1')).status).toBe(200)
    expect(await lead.read('/history')).toMatch(/ook away the scenario[\s\S]*ut right what is written of the tracking list/)
  },
)

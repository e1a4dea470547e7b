import { expect } from 'vitest'
import { journey, newWorld } from '../../../tests/support.ts'
import { day, trustIn } from './test-waits.ts'

journey('a service is written down, weighed, told by a measure, and its wait is held against the standard and forecast', async (world) => {
  const lead = await world.as('governance lead')
  const { place, post, measure } = await trustIn(world, lead.personId)
  expect(await lead.read('/access')).toContain('No service is written down that people wait for.')
  const bad = await lead.post('/access/services', {})
  expect(await bad.text()).toMatch(/Enter the name of the service[\s\S]*Select the place it belongs to/)
  const typed = { name: 'Neurodevelopmental', place: `${place}`, owner: `${post}`, every: '30' }
  const at = (await lead.post('/access/services', typed)).headers.get('location') as string
  expect((await lead.post('/access/services', { ...typed, name: 'neurodevelopmental' })).status).toBe(422)
  expect(await lead.read('/access')).toContain('Nobody can tell whether waits are over standard')
  expect((await lead.post(`${at}/measures`, { longest: `${measure} 999999` })).status).toBe(422)
  expect((await lead.post(`${at}/measures`, { longest: `${measure} ${place}` })).status).toBe(303)
  const weighed = { version: '1', harm: '4', likelihood: '4', reason: 'Children miss school', ...day('review', [1, 4, 2025]) }
  expect((await lead.post(`${at}/priority`, weighed)).status).toBe(303)
  const late = await lead.post(`${at}/priority`, { ...weighed, reason: 'Mine' })
  expect(late.status).toBe(409)
  expect(await late.text()).toMatch(/Save again to put yours in its place[\s\S]*Mine/)
  expect(await lead.read('/access')).toMatch(
    /Waits are over standard in 1 of 1 service; the longest is 26 weeks \(Neurodevelopmental, September 2024\)\.[\s\S]*High: 16 of 25/,
  )
  const page = await lead.read(at)
  expect(page).toContain('At this pace it reaches 18 weeks in January 2025.')
  expect(await lead.read(`/measures/${measure}`)).toContain('Longest wait by service')
  expect(await lead.read('/reports/waits')).toContain('Waits are over standard in 1 of 1 service')
  expect((await lead.get('/reports/waits/csv?table=waits')).status).toBe(200)
  const ward = await world.as('ward manager')
  expect((await ward.get(at)).status).toBe(200)
  expect((await ward.post(`${at}/priority`, weighed)).status).toBe(403)
  expect((await (await (await newWorld()).as('governance lead')).get(at)).status).toBe(404)
  expect((await lead.post(`${at}/end`, { version: '2', reason: 'Moved to another trust' })).status).toBe(303)
  expect((await lead.post(`${at}/priority`, weighed)).status).toBe(409)
})

journey('tracking lists and reviews: counts only, never a patient, overdue told to whoever answers for it', async (world) => {
  const lead = await world.as('governance lead')
  const { place, post } = await trustIn(world, lead.personId)
  const at = (await lead.post('/access/services', { name: 'Continence', place: `${place}`, owner: `${post}`, every: '30' })).headers.get(
    'location',
  ) as string
  expect(await lead.read('/')).toContain('Tracking list of Continence')
  expect(await lead.read('/access/lists')).toContain('0 of 1 tracking list were gone through in time.')
  const given = { ...day('held', [1, 10, 2024]), checked: '240', wrong: '10', post: `${post}` }
  const refuse = async (more: Record<string, string>, words: RegExp) => {
    const answer = await lead.post(`${at}/validations`, { ...given, ...more })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toMatch(words)
  }
  await refuse({ wrong: '241' }, /More entries cannot be wrong than were looked at/)
  await refuse({ checked: '0' }, /was not validated/)
  await refuse({ checked: 'many' }, /as a whole number/)
  await refuse({ 'held-year': '2025' }, /still to come/)
  await refuse({ post: '999999' }, /Select a post from the list/)
  await refuse({ words: 'entry 943 476 5919 twice' }, /valid NHS number[\s\S]*943 476 5919/)
  expect((await lead.post(`${at}/validations`, given)).status).toBe(303)
  expect(await lead.read(at)).toContain('4.2% wrong (10 of 240)')
  expect(await lead.read('/')).not.toContain('Tracking list of Continence')
  expect((await lead.get(`${at}/reviews/held`)).status).toBe(409)
  expect((await lead.post(`${at}/reviews`, day('due', [20, 10, 2024]))).status).toBe(303)
  expect((await lead.post(`${at}/reviews`, day('due', [21, 10, 2024]))).status).toBe(409)
  const held = { ...day('held', [14, 10, 2024]), result: 'Two clinics short', post: `${post}`, ...day('next', [31, 3, 2025]) }
  expect((await lead.post(`${at}/reviews/held`, held)).status).toBe(303)
  expect(await lead.read('/access/lists')).toMatch(/Two clinics short[\s\S]*31 March 2025/)
})

journey('standards replace one another with a reason; a scenario is explained; the policy and procedures are counted', async (world) => {
  const lead = await world.as('governance lead')
  const { place } = await trustIn(world, lead.personId)
  const at = (await lead.post('/access/services', { name: 'Autism', place: `${place}`, every: '30' })).headers.get('location') as string
  const service = at.split('/').at(-1) as string
  const standard = { scope: 'local', words: 'Seen within 52 weeks', service, by: 'Integrated Care Board', ...day('from', [1, 4, 2024]) }
  expect((await lead.post('/access/standards', standard)).status).toBe(303)
  const [, id] = (await lead.read('/access/standards')).match(/standards\/new\?for=(\d+)/) as RegExpMatchArray
  const change = { ...standard, words: 'Seen within 40 weeks', ...day('from', [1, 10, 2024]) }
  expect(await (await lead.post(`/access/standards?for=${id}`, change)).text()).toContain('Enter why the standard changes')
  expect((await lead.post(`/access/standards?for=${id}`, { ...change, reason: 'Guidance changed' })).status).toBe(303)
  expect((await lead.post(`/access/standards?for=${id}`, { ...change, reason: 'Again' })).status).toBe(409)
  expect(await lead.read('/access/standards')).toMatch(
    /Seen within 40 weeks[\s\S]*Guidance changed[\s\S]*No longer in force[\s\S]*Seen within 52 weeks/,
  )
  const supposed = { waiting: '400', referrals: '20', removals: '2', slots: '30', notAttended: '10', followUps: '1', standardWeeks: '18' }
  expect((await lead.post(`${at}/scenarios`, { ...supposed, name: 'As it is', notAttended: '120', assumptions: 'x' })).status).toBe(422)
  const kept = (await lead.post(`${at}/scenarios`, { ...supposed, name: 'As it is', assumptions: 'Counted in May' })).headers.get(
    'location',
  ) as string
  expect(await lead.read(kept)).toMatch(/the list grows by 4\.5 people a week[\s\S]*Counted in May[\s\S]*10% more/)
  expect((await lead.post('/access/policy/adoptions', { place: `${place}`, state: 'adopted' })).status).toBe(409)
  expect((await lead.post('/access/policy', { label: '2024', ...day('adopted', [1, 7, 2024]) })).status).toBe(303)
  expect((await lead.post('/access/policy/adoptions', { place: `${place}`, state: 'adopted' })).status).toBe(303)
  expect((await lead.post('/access/policy/procedures', { service, state: 'in use' })).status).toBe(303)
  expect(await lead.read('/access/policy')).toMatch(
    /The access policy 2024 is adopted in 1 of 1 directorate\.[\s\S]*1 of 1 service \(100%\) have an operating procedure in use/,
  )
  expect(await lead.read('/gaps')).toContain('Services nobody answers for')
})

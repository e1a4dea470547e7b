import { expect } from 'vitest'
import { programOf } from '../../../../tests/program.ts'
import { type Browser, journey } from '../../../../tests/support.ts'

const day = (name: string, text: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = text.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

const addRisk = async (lead: Browser, number: string, title: string): Promise<string> =>
  (await lead.post('/risks', { number, title })).headers.get('location') ?? ''

journey(
  'a program reads what stands against risks, page by page: an overdue control is not effective, what nobody said is null',
  async (world) => {
    const lead = await world.as('governance lead')
    const [waits] = [await addRisk(lead, '01', 'People wait too long'), await addRisk(lead, '02', 'Roofs leak')]
    await lead.post(`${waits}/controls`, { controlTitle: 'Lists are gone through', kind: 'detective' })
    const control = /\/controls\/\d+/.exec(await lead.read('/controls'))?.[0] ?? ''
    await lead.post(`${control}/tests`, { result: 'effective', how: 'Each list was seen', ...day('testedOn', '2023-06-04') })
    await lead.post(`${waits}/gaps`, { gapKind: 'control', gapWords: 'Urgent referrals look like others', ...day('foundOn', '2024-10-01') })
    const call = await programOf(world, lead, ['assurance: read'])
    const first = await call('/api/assurance?limit=1')
    expect(first).toMatchObject({
      status: 200,
      said: {
        risks: [
          {
            ...{ number: '01', assurances: [], actions: [], factors: [] },
            controls: [
              {
                ...{ title: 'Lists are gone through', kind: 'detective', owner: null, testMonths: null, nextTestOn: null },
                ...{ effectiveness: 'test overdue', tests: [{ testedOn: '2023-06-04', result: 'effective', words: 'Each list was seen' }] },
              },
            ],
            gaps: [{ kind: 'control', words: 'Urgent referrals look like others', foundOn: '2024-10-01', closedOn: null }],
          },
        ],
      },
    })
    const next = new URL(String(first.link?.match(/<(.*)>/)?.[1]))
    expect(await call(`${next.pathname}${next.search}`)).toMatchObject({
      ...{ status: 200, link: null },
      said: { risks: [{ number: '02', controls: [], gaps: [] }], next: null },
    })
    expect(await call('/api/risks/01/assurance')).toMatchObject({ status: 200, said: { risk: { number: '01' } } })
    expect(await call('/api/risks/77/assurance')).toMatchObject({ status: 404 })
    expect(await call('/api/assurance?colour=red')).toMatchObject({ status: 400 })
    expect(await call('/api/assurance?changed-since=2024-10-01')).toMatchObject({ status: 400 })
    expect(await call('/api/risks')).toMatchObject({ status: 403 })
    expect(await lead.read('/assurance/interface.json')).toContain('"/api/assurance"')
    expect(await lead.read('/keys')).toContain('href="/assurance/interface.json"')
  },
)

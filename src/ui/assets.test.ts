import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildAssets, uiSources } from './assets.ts'
import type { AssetAddresses } from './frame.ts'
import { blockOf, blocks, usedCss } from './used-css.ts'

let out = ''
let addresses: AssetAddresses
const built = (address: string, ending = '') => readFile(join(out, address.replace('/assets/', '') + ending))

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'stepup-assets-'))
  addresses = await buildAssets(out)
})
afterAll(() => rm(out, { recursive: true, force: true }))

describe('what browsers fetch', () => {
  test('stands under an address that changes with its contents, and the manifest says where', async () => {
    expect(addresses.css).toMatch(/^\/assets\/[0-9a-f]{12}\/staff\.css$/)
    expect(addresses.js).toMatch(/^\/assets\/[0-9a-f]{12}\/staff\.js$/)
    expect(JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'))).toEqual(addresses)
    expect(await buildAssets(out)).toEqual(addresses)
  })

  test.each(['css', 'js'] as const)('is there compressed both ways: %s', async (kind) => {
    const plain = await built(addresses[kind])
    expect(gunzipSync(await built(addresses[kind], '.gz')).equals(plain)).toBe(true)
    expect(brotliDecompressSync(await built(addresses[kind], '.br')).equals(plain)).toBe(true)
  })

  test('is small: script under 6 KB and stylesheet under 22 KB as sent', async () => {
    expect(gzipSync(await built(addresses.js)).length).toBeLessThan(6 * 1024)
    expect(gzipSync(await built(addresses.css)).length).toBeLessThan(22 * 1024)
  })

  test('asks no other site for anything', async () => {
    const [css, js] = [(await built(addresses.css)).toString(), (await built(addresses.js)).toString()]
    expect(css).not.toMatch(/@font-face|@import|url\(['"]?(https?:)?\/\//)
    expect(js).not.toMatch(/https?:\/\//)
    expect(js).not.toMatch(/\beval\b|new Function|innerHTML|localStorage|sessionStorage/)
  })

  test('has a rule for every class a milestone may take', async () => {
    const css = (await built(addresses.css)).toString()
    for (const half of [0, 1, 100, 199, 200]) expect(css).toMatch(new RegExp(`\\.x${half}[{,]`))
  })
})

describe('what is kept of the design system', () => {
  const source = async () => {
    const files = (await readdir(uiSources(), { recursive: true })).filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
    return Promise.all(files.map((file) => readFile(join(uiSources(), file), 'utf8')))
  }

  test('covers every class of it that a component uses', async () => {
    const names = (await source()).flatMap((text) => [...text.matchAll(/nhsuk-[a-z][\w-]*/g)].map(([name]) => name))
    const used = names.filter((name) => !name.endsWith('-') && !name.startsWith('nhsuk-frontend')).map(blockOf)
    expect(used.length).toBeGreaterThan(50)
    expect([...new Set(used)].filter((block) => block !== '' && !blocks.includes(block))).toEqual([])
  })

  test.each([
    ['@font-face{font-family:x;src:url(y)}a{b:c}', 'a{b:c}'],
    ['.nhsuk-card{a:b}.nhsuk-tag{a:b}', '.nhsuk-tag{a:b}'],
    ['.nhsuk-card,.nhsuk-tag--red,p{a:b}', '.nhsuk-tag--red,p{a:b}'],
    ['@media print{.nhsuk-card{a:b}}', ''],
    ['@media print{.nhsuk-hint{a:b}}', '@media print{.nhsuk-hint{a:b}}'],
    ['.nhsuk-button:not(.nhsuk-card,.x){a:b}', ''],
    ['@charset "utf-8";html{a:b}', 'html{a:b}'],
    ['@keyframes turn{from{a:b}}', '@keyframes turn{from{a:b}}'],
  ])('%s becomes %s', (css, kept) => expect(usedCss(css)).toBe(kept))

  test('a broken stylesheet is said to be so', () => expect(() => usedCss('a{b:c')).toThrow('ends within a rule'))
})

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { dressed } from '../src/dress.ts'
import { testDatabase } from '../src/platform/db/test-database.ts'

const plain = { css: '/assets/a.css', js: '/assets/a.js', files: new Map() }
const folder = mkdtempSync(join(tmpdir(), 'dress-'))
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const app = async (assets: typeof plain) =>
  createApp({ database: await testDatabase(), now: () => '2024-10-15T09:00:00Z', assets, isLocal: () => false, log: () => {} })

test('no logo and no licensed font are there by default', async () => {
  const page = await (await (await app(plain)).request('http://localhost/sign-in')).text()
  expect(page).not.toMatch(/<img|\/assets\/own\//)
})

test('an operator’s logo and font are served from this site, and the page uses them', async () => {
  const own = dressed(plain, { logo: file('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'), font: file('font.woff2', 'bytes') })
  const served = await app(own as typeof plain)
  const page = await (await served.request('http://localhost/sign-in')).text()
  expect(page).toContain(`<img class="s-logo" src="${own.logo}"`)
  expect(page).toContain(`href="${own.font}"`)
  const sheet = await (await served.request(`http://localhost${own.font}`)).text()
  const font = /url\("([^"]+)"\)/.exec(sheet)?.[1]
  expect((await served.request(`http://localhost${font}`)).headers.get('content-type')).toBe('font/woff2')
})

test('a file of another kind stops the start with words', () => {
  expect(() => dressed(plain, { logo: file('logo.html', '<script>') })).toThrow('must be one of .svg, .png')
})

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { capabilities } from '../src/capabilities.ts'
import { roles } from '../src/kernel/role.ts'
import { permissionsOf } from '../src/platform/rights.ts'
import { addressIn, trustNamed } from './addresses.ts'
import { openBrowser } from './browser.ts'
import { type Served, serveSample } from './served-sample.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const pages = capabilities.flatMap((c) => c.routes.declared).filter((r) => r.method === 'GET')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
let browser: Browser
let served: Served

beforeAll(async () => {
  ;[browser, served] = [await openBrowser(), await serveSample()]
})
afterAll(async () => {
  await browser.close()
  await served.close()
})

/** One sample person for each role, so that every page is seen by somebody who may see it. */
const people: Partial<Record<(typeof roles)[number], string>> = { 'governance lead': 'Head of Governance' }

async function contextFor(permission: string, width: number): Promise<BrowserContext | undefined> {
  const name = permission === 'anyone' ? null : Object.entries(people).find(([role]) => permissionsOf(capabilities, [role as never]).has(permission))?.[1]
  if (name === undefined) return undefined
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  if (name) await context.addCookies([await served.cookieOf(name)])
  return context
}

for (const width of [1280, 375])
  describe(`at ${width} pixels`, () => {
    for (const { path, permission } of pages)
      test(path, async () => {
        const context = await contextFor(permission, width)
        if (!context) return expect.fail(`nobody in the sample has ${permission}: add them to the people of this test`)
        const address = await addressIn(served.database, path, await trustNamed(served.database, 'Soarvale'))
        if (address === null) return context.close()
        const page = await context.newPage()
        const said: string[] = []
        page.on('console', (line) => line.type() === 'error' && said.push(line.text()))
        page.on('pageerror', (error) => said.push(String(error)))
        const answer = await page.goto(served.address + address)
        if (!/text\/html/.test(answer?.headers()['content-type'] ?? '')) return context.close()
        expect(answer?.status(), address).toBe(200)
        await page.evaluate(axe)
        const found = await page.evaluate((runOnly) => (globalThis as never as { axe: { run(at: unknown, options: unknown): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> } }).axe.run((globalThis as never as { document: unknown }).document, { runOnly }), tags)
        expect(found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' | ')}`)).toEqual([])
        expect(said).toEqual([])
        const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
        expect(wide, 'the page scrolls sideways').toBeLessThanOrEqual(0)
        await context.close()
      })
  })

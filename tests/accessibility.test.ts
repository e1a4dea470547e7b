import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { capabilities } from '../src/capabilities.ts'
import { addressIn, personWith, trustNamed } from './addresses.ts'
import { openBrowser } from './browser.ts'
import { addMissingRecords } from './missing-records.ts'
import { type Served, serveSample } from './served-sample.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** What is read by a secret address is read by programs, and is no page. */
const pages = capabilities.flatMap((c) => c.routes.declared).filter((r) => r.method === 'GET' && r.handle.for !== 'secret')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const widths = [1280, 375]
let browser: Browser
let served: Served
let trustId: number
const contexts = new Map<string, Promise<BrowserContext>>()

beforeAll(async () => {
  ;[browser, served] = await Promise.all([openBrowser(), serveSample()])
  trustId = await trustNamed(served.database, 'Soarvale')
  await addMissingRecords(served.database, (path, init) => fetch(served.address + path, init), served.address)
})
afterAll(async () => {
  await browser.close()
  await served.close()
})

/** The window of somebody who has the permission; one for each person. */
async function contextFor(permission: string): Promise<BrowserContext> {
  const name = permission === 'anyone' ? '' : await personWith(served.database, permission, trustId)
  if (name === undefined) throw new Error(`nobody in the sample has ${permission}`)
  const open = async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    if (name) await context.addCookies([await served.cookieOf(name)])
    return context
  }
  if (!contexts.has(name)) contexts.set(name, open())
  return contexts.get(name) as Promise<BrowserContext>
}

/** Every violation axe finds, each with the places it was found at. */
async function violationsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe)
  const script = `axe.run(document, { runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'] })`
  const { violations } = (await page.evaluate(script)) as { violations: { id: string; nodes: { target: string[] }[] }[] }
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' | ')}`)
}

async function addressOf(path: string): Promise<string> {
  const address = await addressIn(served.database, path, trustId)
  if (address === null) throw new Error(`the sample has no record for ${path}: make one in tests/missing-records.ts`)
  return address
}

/** The page is sound at each width: no violation, no sideways scrolling, nothing on the console. */
async function holds(page: Page, address: string): Promise<void> {
  const said: string[] = []
  page.on('console', (line) => line.type() === 'error' && said.push(line.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  await page.setViewportSize({ width: 1280, height: 900 })
  const answer = await page.goto(served.address + address)
  expect(answer?.status(), address).toBe(200)
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    expect(await violationsOn(page), `${address} at ${width}`).toEqual([])
    const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(wide, `${address} scrolls sideways at ${width}`).toBeLessThanOrEqual(0)
  }
  expect(said, address).toEqual([])
}

async function visit(path: string, permission: string, query = ''): Promise<void> {
  const context = await contextFor(permission)
  const address = (await addressOf(path)) + query
  const { headers } = await context.request.head(served.address + address, { maxRedirects: 0 }).then((a) => ({ headers: a.headers() }))
  if (headers['content-disposition'] || !/text\/html/.test(headers['content-type'] ?? 'text/html')) return
  const page = await context.newPage()
  await holds(page, address).finally(() => page.close())
}

describe.concurrent('every page, wide and narrow', () => {
  for (const { path, permission } of pages) test(path, () => visit(path, permission))
})

describe.concurrent('every page as at an earlier day', () => {
  const readable = pages.filter((r) => r.permission.endsWith(':read') && !r.path.includes(':import')) // the file was brought in just now
  for (const { path, permission } of readable) test(path, () => visit(path, permission, '?as-at=2024-10-14'))
})

test('the check sees a field without a label', async () => {
  const page = await (await contextFor('anyone')).newPage()
  await page.goto(`${served.address}/accessibility`)
  await page.evaluate('document.querySelector("main").insertAdjacentHTML("beforeend", "<input name=unlabelled>")')
  expect(await violationsOn(page)).toEqual(['label: input'])
  await page.close()
})

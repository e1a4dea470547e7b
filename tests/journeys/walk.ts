import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { openBrowser } from '../browser.ts'
import { type Served, serveSample } from '../served-sample.ts'

/** How somebody uses the product: with scripts or without, on a wide screen or a telephone. */
export interface Manner {
  scripts: boolean
  width: number
}

export const manners: [string, Manner][] = [
  ['with scripts', { scripts: true, width: 1280 }],
  ['without scripts', { scripts: false, width: 1280 }],
  ['on a telephone', { scripts: true, width: 375 }],
]

export interface Walk {
  served(): Served
  /** A window in which somebody of the sample has signed in, through the sign-in page. Nothing may be said on its console. */
  as(name: string, manner?: Manner): Promise<Page>
  /** A window of somebody who has not signed in. */
  visitor(manner?: Manner): Promise<Page>
}

const wide: Manner = { scripts: true, width: 1280 }

/** The product with the sample and a real browser, for the journeys of one file. */
export function walk(): Walk {
  let browser: Browser
  let served: Served
  const contexts: BrowserContext[] = []
  beforeAll(async () => {
    ;[browser, served] = await Promise.all([openBrowser(), serveSample()])
  })
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()))
    await browser?.close()
    await served?.close()
  })

  async function visitor({ scripts, width }: Manner = wide): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled: scripts, viewport: { width, height: 900 }, acceptDownloads: true })
    contexts.push(context)
    context.setDefaultTimeout(8_000)
    const page = await context.newPage()
    page.on('console', (line) => {
      // A form sent back with errors answers 422, which the browser mentions as if a file were missing.
      if (line.type() === 'error' && !/status of 4(09|22)/.test(line.text())) throw new Error(`the console says: ${line.text()}`)
    })
    page.on('pageerror', (error) => {
      throw error
    })
    return page
  }

  async function as(name: string, manner: Manner = wide): Promise<Page> {
    const page = await visitor(manner)
    await page.goto(`${served.address}/sign-in`)
    await press(page, page.getByRole('button', { name: new RegExp(`as (the )?${name}$`) }).first())
    expect(new URL(page.url()).pathname, `${name} is signed in`).not.toMatch(/^\/sign-in/)
    return page
  }

  return { served: () => served, as, visitor }
}

/** Presses what leads to another page, and waits until that stands. */
export async function press(page: Page, button: Locator): Promise<void> {
  const stands = page.waitForEvent('load')
  await button.click()
  await stands
}

/** The id of what has the focus. */
export const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement.id || document.activeElement.className')

/** The page's words, as somebody reads them. */
export const words = async (page: Page): Promise<string> => (await page.locator('main').innerText()).replace(/\s+/g, ' ')

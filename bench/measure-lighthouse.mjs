// Lighthouse over the four pages people open most, in a real Chromium, signed in.
import { existsSync } from 'node:fs'
import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'
import { tell } from './figure.mjs'
import { cookieOf, filledFolder, numbersIn, product, startProduct } from './ground.mjs'

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
if (!existsSync(executablePath)) {
  console.error('not measured: Lighthouse needs a Chromium; name it in CHROMIUM_PATH')
  process.exit(0)
}
const { openDatabase } = await product('platform/db/index.js')
const folder = await filledFolder()
const database = await openDatabase({ folder })
const cookie = await cookieOf(database, 'Head of Governance')
const { item, period } = await numbersIn(database)
await database.close()

const server = await startProduct({ DATA_FOLDER: folder, DATABASE_URL: '' })
const port = 9300 + (process.pid % 500)
const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', `--remote-debugging-port=${port}`] })
const onlyCategories = ['performance', 'accessibility', 'best-practices']
const pages = { wall: '/strategy', item: `/items/${item}`, register: '/risks', report: `/reports/progress/${period}` }
for (const [name, address] of Object.entries(pages))
  for (const formFactor of ['desktop', 'mobile']) {
    const screen = formFactor === 'desktop' ? { mobile: false, width: 1350, height: 940, deviceScaleFactor: 1, disabled: false } : undefined
    const flags = {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories,
      formFactor,
      extraHeaders: { cookie },
      ...(screen ? { screenEmulation: screen } : {}),
    }
    const { lhr } = await lighthouse(server.address + address, flags)
    for (const { id, score } of Object.values(lhr.categories)) {
      const lost = Object.values(lhr.audits)
        .filter((audit) => audit.score !== null && audit.score < 1)
        .map((audit) => audit.id)
      const wanting = score === 1 ? {} : { lost }
      tell({
        name: `lighthouse ${name} ${formFactor}: ${id}`,
        samples: [100 - score * 100],
        unit: 'points below 100',
        data: address,
        target: 0,
        ...wanting,
      })
    }
  }
await browser.close()
await server.stop()

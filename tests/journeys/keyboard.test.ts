import { expect, test } from 'vitest'
import { focused, walk } from './walk.ts'

const { served, as, visitor } = walk()

test('the first stop skips to the page, and every stop shows that it has the focus', async () => {
  const page = await as('Head of Governance')
  await page.goto(`${served().address}/strategy`)
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('Skip to main content')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('location.hash')).toBe('#main')
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.closest("main") !== null'), 'the next stop is inside the page').toBe(true)
  for (let stop = 0; stop < 12; stop++) {
    const seen = `(() => { const e = document.activeElement; const now = getComputedStyle(e); const look = [now.outlineStyle, now.boxShadow, now.backgroundColor].join();
      e.blur(); const then = getComputedStyle(e); const plain = [then.outlineStyle, then.boxShadow, then.backgroundColor].join(); e.focus({ focusVisible: true }); return look !== plain || e.outerHTML.slice(0, 200) })()`
    expect(await page.evaluate(seen)).toBe(true)
    await page.keyboard.press('Tab')
  }
})

test('errors take the focus, and their links lead to the fields', async () => {
  const page = await as('Head of Governance')
  await page.goto(`${served().address}/strategy/versions/new`)
  await page.locator('main form button').last().focus()
  await page.keyboard.press('Enter')
  await page.waitForSelector('.nhsuk-error-summary')
  expect(await focused(page)).toContain('nhsuk-error-summary')
  await page.keyboard.press('Tab')
  const wanted = await page.evaluate('document.activeElement.getAttribute("href").slice(1)')
  await page.keyboard.press('Enter')
  expect(await focused(page)).toBe(wanted)
})

test('somebody signs in without a mouse', async () => {
  const page = await visitor()
  await page.goto(`${served().address}/sign-in`)
  for (let stop = 0; stop < 12; stop++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate('document.activeElement.tagName === "BUTTON"')) break
  }
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/')
})

test('printed, a page has its words and not its menus', async () => {
  const page = await as('Head of Governance')
  await page.goto(`${served().address}/strategy`)
  const title = await page.locator('h1').innerText()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('h1').isVisible()).toBe(true)
  expect(await page.locator('h1').innerText()).toBe(title)
  expect(await page.locator('.nhsuk-header__navigation').isVisible()).toBe(false)
  const bytes = await page.pdf({ format: 'A4' })
  expect(bytes.subarray(0, 4).toString()).toBe('%PDF')
})

import { expect, test } from 'vitest'
import type { Frame } from './frame.ts'
import { Page } from './page.tsx'

const frame: Frame = {
  product: 'StepUp',
  home: '/',
  trust: 'Soarvale Partnership NHS Trust',
  assets: { css: '/assets/1/staff.css', js: '/assets/1/staff.js' },
  nav: [
    { href: '/work', label: 'My work' },
    { href: '/strategy', label: 'Strategy', current: true },
  ],
  recordsAsAt: '15 October 2024',
  accessibility: '/accessibility',
}
const drawn = (more: Partial<Frame> = {}, form = { values: {}, errors: {} }) =>
  String(
    <Page frame={{ ...frame, ...more }} title="Items" form={form}>
      <p>Words</p>
    </Page>,
  )

test('a page is a whole document that keeps out of search engines', () => {
  const html = drawn()
  expect(html).toMatch(/^<!doctype html><html lang="en-GB">/)
  expect(html).toContain('<meta name="robots" content="noindex"/>')
  expect(html).toContain('<title>Items - StepUp - Soarvale Partnership NHS Trust</title>')
  expect(html).toContain('Records as at 15 October 2024.')
})

test('the skip link leads to what is there', () => {
  expect(drawn()).toMatch(/href="#main".*<main class="s-main" id="main">/s)
})

test('an error is in the title, heads the page, and leads to its field; a day leads to its first box', () => {
  const html = drawn({}, { values: { name: '', 'due-day': '31' }, errors: { name: 'Enter a name', due: 'Enter a real date' } })
  expect(html).toContain('<title>Error: Items - StepUp')
  expect(html).toContain('<a href="#name">Enter a name</a>')
  expect(html).toContain('<a href="#due-day">Enter a real date</a>')
})

test('nothing is inline that a strict content security policy forbids', () => {
  const html = drawn({
    demonstration: { day: '15 October 2024', words: 'Sample records.' },
    asAt: { day: '30 June 2024', words: 'Changing is off.', back: '/items' },
    account: { label: 'Trust Secretary', links: [{ href: '/me', label: 'Settings' }], signOut: '/sign-out' },
  })
  expect(html).not.toMatch(/ style=| on\w+=|<style|<script>/)
  expect(html).toContain('You are reading the records as at 30 June 2024.')
  expect(html).toContain('Demonstration day: 15 October 2024.')
})

test('no logo unless one is set, and words are never markup', () => {
  expect(drawn()).not.toContain('<img')
  expect(drawn({ trust: '<b>Trust</b>' })).toContain('&lt;b&gt;Trust&lt;/b&gt;')
})

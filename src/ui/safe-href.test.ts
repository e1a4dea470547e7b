import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeHref } from './safe-href.ts'

test.each([
  '/items/4',
  '?goal=2',
  '#main',
  'items/4',
  '',
  '/a?at=10:42',
  '#a:b',
  'https://example.org/a',
  'HTTPS://example.org',
  '/items/4#update:2',
])('a link may lead to %j', (href) => expect(safeHref(href)).toBe(href))

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'http://example.org',
  'mailto:a@example.org',
  '//example.org',
  '/\\example.org',
  '\\\\example.org',
  'blob:https://example.org/1',
  'a:b',
])('a link never leads to %j', (href) => expect(safeHref(href)).toBeUndefined())

test('whatever is let through is read by a browser as this site or https', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((s) => `javascript:${s}`),
        fc.string().map((s) => `/${s}`),
      ),
      (href) => {
        const safe = safeHref(href)
        if (safe === undefined || !URL.canParse(safe, 'https://trust.example/page')) return
        expect(new URL(safe, 'https://trust.example/page').protocol).toBe('https:')
        if (!/^https:/i.test(safe)) expect(new URL(safe, 'https://trust.example/page').host).toBe('trust.example')
      },
    ),
  )
})

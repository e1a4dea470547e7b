import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localPath } from './local-path.ts'

test.each(['/', '/items/4', '/items?rag=red&sort=due', '/a#b', '/%2F%2Fevil.example'])('%s stays here', (path) =>
  expect(localPath(path)).toBe(path),
)

test.each([
  undefined,
  null,
  '',
  'items',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' /items',
  'https://evil.example',
  'javascript:alert(1)',
  '/\u0000/x',
])('%j leads to the fallback', (text) => expect(localPath(text)).toBe('/'))

test('whatever is typed, the address a browser resolves is ours', () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((s) => `/${s}`),
      ),
      (text) => new URL(localPath(text), 'https://stepup.example').host === 'stepup.example',
    ),
  ))

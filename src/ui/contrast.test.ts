import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { uiSources } from './assets.ts'

const css = readFileSync(join(uiSources(), 'staff.css'), 'utf8')
const colours = Object.fromEntries([...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi)].map(([, name, value]) => [name, value]))

/** Relative luminance, by the definition of WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const colour = (name: string): string => {
  const found = name.startsWith('#') ? name : colours[name]
  if (!found) throw new Error(`staff.css has no colour --${name}`)
  return found
}

test('the measure itself is right', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 1)
})

// WCAG 1.4.3: words of ordinary size need 4.5 to 1.
test.each([
  ['ink', '#ffffff'],
  ['quiet', '#ffffff'],
  ['quiet', 'wash'],
  ['quiet', 'blue-wash'],
  ['blue', '#ffffff'],
  ['blue', 'wash'],
  ['blue', 'as-at'],
  ['blue', 'blue-wash'],
  ['blue-dark', 'blue-wash'],
  ['#ffffff', 'blue'],
  ['ink', 'added'],
  ['ink', 'as-at'],
  ['ink', 'focus'],
  ['spc-better', '#ffffff'],
  ['spc-worse', '#ffffff'],
  ['spc-plain', '#ffffff'],
])('words in %s can be read on %s', (words, ground) => expect(contrast(colour(words), colour(ground))).toBeGreaterThanOrEqual(4.5))

// WCAG 1.4.11: a shape that means something needs 3 to 1, unless words beside say the same.
test.each([
  ['rag-green', '#ffffff'],
  ['rag-red', '#ffffff'],
  ['rag-blue', '#ffffff'],
  ['rag-none', '#ffffff'],
])('a bar in %s can be seen on %s', (bar, ground) => expect(contrast(colour(bar), colour(ground))).toBeGreaterThanOrEqual(3))

test('amber is edged where it stands on white, for it is too pale alone', () => {
  expect(contrast(colour('rag-amber'), '#ffffff')).toBeLessThan(3)
  expect(css).toMatch(/\.i-a\{background:var\(--rag-amber\);box-shadow:inset 0 0 0 1px var\(--rag-amber-edge\)\}/)
  expect(contrast(colour('rag-amber-edge'), '#ffffff')).toBeGreaterThanOrEqual(3)
})

const heat = Object.fromEntries(
  [...css.matchAll(/\.s-heat\.is-([a-z]+)\{background:(#[0-9a-f]{6}|var\(--[\w-]+\))\}/gi)].map(([, tone, ground]) => [tone, ground]),
)
const groundOf = (value = ''): string => colour(/^var\(--([\w-]+)\)$/.exec(value)?.[1] ?? value)

test.each(['none', 'low', 'middle', 'high', 'top'])('a score, a reference and a chosen one can be read on a cell of tone %s', (tone) => {
  for (const words of ['quiet', 'blue', 'ink']) expect(contrast(colour(words), groundOf(heat[tone])), words).toBeGreaterThanOrEqual(4.5)
})

const design = readFileSync(join(import.meta.dirname, '../../node_modules/nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css'), 'utf8')

test.each(['green', 'yellow', 'orange', 'red', 'blue'])('the word of a %s tag can be read on it', (tone) => {
  const rule = new RegExp(`\\.nhsuk-tag--${tone}\\{([^}]*)\\}`).exec(design)?.[1] ?? ''
  const [ground = '', words = ''] = ['background-color', 'color'].map(
    (name) => new RegExp(`(?:^|;)${name}:(#[0-9a-f]{3,6})`).exec(rule)?.[1],
  )
  expect(contrast(words, ground)).toBeGreaterThanOrEqual(4.5)
})

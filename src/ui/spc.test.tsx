import { expect, test } from 'vitest'
import { spcIconKinds, spcIconWords } from '../kernel/spc-icon.ts'
import { Drawing, drawn } from './drawing.tsx'
import { Sparkline } from './sparkline.tsx'
import { IconSprite, SpcIcon, SpcLegend } from './spc-icon.tsx'

test('an icon is said in words once: by itself where nothing stands beside it', () => {
  expect(String(<SpcIcon kind="concern_high" />)).toContain('<span class="nhsuk-u-visually-hidden">Concern, higher values</span>')
  expect(String(<SpcIcon kind="concern_high" isNamed />)).not.toContain('Concern')
})

test('each icon drawn from the sprite is in the sprite, once', () => {
  const sprite = String(<IconSprite />)
  for (const kind of spcIconKinds) {
    const [, id = ''] = /href="#([^"]+)"/.exec(String(<SpcIcon kind={kind} fromSprite />)) ?? []
    expect(sprite.match(new RegExp(`id="${id}"`, 'g')), kind).toHaveLength(1)
  }
})

test('the legend says what each icon means, or only those asked for', () => {
  const all = String(<SpcLegend />)
  for (const kind of spcIconKinds) expect(all).toContain(spcIconWords[kind].meaning)
  const few = String(<SpcLegend only={['pass']} />)
  expect(few).toContain(spcIconWords.pass.short)
  expect(few.match(/<li>/g)).toHaveLength(1)
  expect(few).not.toContain('Variation')
})

test('a sparkline is named in words that cannot become markup; without values it says so', () => {
  const attack = '"><script>alert(1)</script>'
  const html = String(<Sparkline values={[1, 2, 3]} signal="common" label={attack} />)
  expect(html).toMatch(/^<svg role="img" aria-label="[^<>]*" class="s-spark"/)
  expect(html).not.toContain('<script')
  expect(String(<Sparkline values={[null]} signal="common" label="Falls" />)).toBe('<span class="s-quiet">No values</span>')
})

test('a picture without a name is passed over; words of a user’s are no picture', () => {
  expect(String(<Drawing inside={drawn('<path d="M0 0"/>')} width={10} height={10} />)).toContain('aria-hidden="true"')
  const words: string = 'Ward 4'
  // @ts-expect-error only what was said to be drawn may be
  expect(String(<Drawing inside={words} width={10} height={10} label="Falls" />)).toContain('aria-label="Falls"')
})

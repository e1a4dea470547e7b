import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { Button, ButtonLink } from './button.tsx'
import { Checkboxes } from './checkboxes.tsx'
import type { Choice } from './choices.tsx'
import { DateField } from './date-field.tsx'
import { Details } from './details.tsx'
import { ErrorMessage } from './error-message.tsx'
import { ErrorSummary } from './error-summary.tsx'
import type { Field } from './field.ts'
import { Legend } from './fieldset.tsx'
import { FileField } from './file-field.tsx'
import { Hint } from './hint.tsx'
import { Label, type LabelSize } from './label.tsx'
import { Pagination } from './pagination.tsx'
import { Radios } from './radios.tsx'
import { Select } from './select.tsx'
import { SkipLink } from './skip-link.tsx'
import { Tag } from './tag.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

type Context = Record<string, unknown>
type Draw = (context: Context) => unknown
interface Fixture {
  name: string
  context: Context
  html: string
}

const require = createRequire(import.meta.url)
const fixturesOf = (name: string): Fixture[] =>
  JSON.parse(readFileSync(require.resolve(`nhsuk-frontend/dist/nhsuk/components/${name}/fixtures.json`), 'utf8')).fixtures

const entities: Record<string, string> = {
  '&quot;': '"',
  '&#39;': "'",
  '&#34;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&mldr;': '…',
  '&ctdot;': '⋯',
}
const plain = (text: string) => text.replace(/&[#\w]+;/g, (entity) => entities[entity] ?? entity)
const squeezed = (text: string) => plain(text.replace(/\s+/g, ' ').trim())

/** HTML as one token a line: tags with sorted attributes, and text without the space around it. Equal lists are equal trees. */
function tokensOf(html: string): string[] {
  return [...html.matchAll(/<!--.*?-->|<(\/?)([\w-]+)((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*(\/?)>|([^<]+)/gs)].flatMap(
    (found) => {
      const [, slash, tag, attributes = '', , text] = found
      if (text !== undefined) return squeezed(text) === '' ? [] : [squeezed(text)]
      if (tag === undefined || (slash && /^(path|input|img|br)$/.test(tag))) return []
      const sorted = [...attributes.matchAll(/([\w:-]+)(?:\s*=\s*"([^"]*)")?/g)]
        .map(([, name, value = '']) => `${name}="${name === 'class' ? squeezed(value).split(' ').sort().join(' ') : squeezed(value)}"`)
        .sort()
      return [`<${slash}${[tag, ...sorted].join(' ')}>`]
    },
  )
}

const only = (context: object, ...known: string[]) => Object.keys(context).every((key) => known.includes(key))
const skip = Symbol('our components do not offer this')

/** The design system's words for a label or legend in ours, or `skip` where we do not offer them (raw HTML, classes of one's own). */
function worded(words: Context | undefined): { label: string; size?: LabelSize; headed?: boolean; caption?: string } | typeof skip {
  if (!words || !only(words, 'heading', 'text', 'size', 'isPageHeading', 'caption')) return skip
  const label = words.heading ?? words.text
  if (typeof words.caption === 'object' || typeof label !== 'string' || (words.text && words.heading)) return skip
  return {
    label,
    ...(words.size ? { size: words.size as LabelSize } : {}),
    ...(words.heading || words.isPageHeading ? { headed: true } : {}),
    ...(words.caption ? { caption: String(words.caption) } : {}),
  }
}

const textOf = (part: unknown): string | undefined | typeof skip => {
  if (part === undefined) return undefined
  return typeof part === 'object' && part !== null && only(part, 'text') ? String((part as Context).text) : skip
}

/** A field's context in our words; `skip` when it asks for something else. */
function fieldOf(context: Context, name: string, words: Context | undefined, value?: string): Field | typeof skip {
  const label = worded(words)
  const hint = textOf(context.hint)
  const error = textOf(context.errorMessage)
  if (label === skip || hint === skip || error === skip) return skip
  return {
    ...label,
    name,
    ...(context.id || context.idPrefix ? { id: String(context.id ?? context.idPrefix) } : {}),
    ...(hint === undefined ? {} : { hint }),
    ...(context.disabled ? { disabled: true } : {}),
    form: { values: value === undefined ? {} : { [name]: value }, errors: error === undefined ? {} : { [name]: error } },
  }
}

const boxKeys = ['label', 'name', 'id', 'hint', 'errorMessage', 'disabled']

const box =
  (extra: string[], draw: (field: Field, context: Context) => unknown): Draw =>
  (context) => {
    if (!only(context, ...boxKeys, ...extra)) return skip
    const field = fieldOf(context, String(context.name), context.label as Context, context.value as string | undefined)
    return field === skip ? skip : draw(field, context)
  }

function choicesOf(items: Context[]): Choice[] | typeof skip {
  const all = items.map((item): Choice | typeof skip => {
    if ('divider' in item) return typeof item.divider === 'string' && only(item, 'divider') ? { or: item.divider } : skip
    const hint = textOf(item.hint)
    if (!only(item, 'value', 'text', 'hint', 'disabled') || hint === skip) return skip
    const { value, text, disabled } = item
    return {
      value: String(value),
      label: String(text),
      ...(hint && { hint }),
      ...('disabled' in item ? { disabled: Boolean(disabled) } : {}),
    }
  })
  return all.some((choice) => choice === skip) ? skip : (all as Choice[])
}

const choosing =
  (Component: typeof Radios): Draw =>
  (context) => {
    const { fieldset, name, items, value, values, small, inline } = context
    if (
      !only(context, 'fieldset', 'name', 'idPrefix', 'items', 'small', 'inline', 'disabled', 'hint', 'errorMessage', 'value', 'values') ||
      !name
    )
      return skip
    const field = fieldOf(
      context,
      String(name),
      (fieldset as Context | null)?.legend as Context,
      (value as string) ?? (values as string[])?.join('\n'),
    )
    const choices = choicesOf(items as Context[])
    if (field === skip || choices === skip) return skip
    return <Component {...field} choices={choices} {...(small ? { small: true } : {})} {...(inline ? { inline: true } : {})} />
  }

const dated: Draw = (context) => {
  if (!only(context, 'fieldset', 'hint', 'id', 'errorMessage', 'values', 'disabled', 'namePrefix')) return skip
  const id = String(context.id)
  const field = fieldOf(context, id, (context.fieldset as Context | null)?.legend as Context)
  if (field === skip || 'value' in context) return skip
  const typed = Object.entries((context.values ?? {}) as Context).map(([part, value]) => [`${id}-${part}`, String(value)])
  return <DateField {...field} form={{ values: Object.fromEntries(typed), errors: field.form?.errors ?? {} }} />
}

const lettered: Draw = (context) => {
  const { variant, small, disabled, href, preventDoubleClick, text } = context
  if (!only(context, 'text', 'small', 'disabled', 'variant', 'href', 'preventDoubleClick')) return skip
  if (!['undefined', 'secondary', 'warning', 'reverse'].includes(String(variant)) || (href && disabled) || preventDoubleClick === false)
    return skip
  const look = { kind: variant as 'secondary', small: Boolean(small), disabled: Boolean(disabled), once: Boolean(preventDoubleClick) }
  return href ? (
    <ButtonLink href={String(href)} {...look}>
      {text as string}
    </ButtonLink>
  ) : (
    <Button {...look}>{text as string}</Button>
  )
}

const summed: Draw = ({ heading, errorList, ...rest }) => {
  const lines = (errorList ?? []) as { text?: string; href?: string }[]
  if (!only(rest) || lines.length === 0 || !lines.every(({ text, href, ...more }) => text && href?.startsWith('#') && only(more)))
    return skip
  const title = typeof heading === 'string' ? heading : textOf(heading)
  if (title === skip || title === undefined) return skip
  return (
    <ErrorSummary
      heading={title}
      form={{ values: {}, errors: Object.fromEntries(lines.map(({ text, href }) => [href?.slice(1), text])) }}
    />
  )
}

const paged: Draw = ({ items, previous, next, ...rest }) => {
  if (!only(rest) || !Array.isArray(items) || items.some((item) => !item || !only(item, 'number', 'href', 'current', 'ellipsis')))
    return skip
  const href = (to: unknown) => (to ? String((to as Context).href) : undefined)
  const ends = [previous, next].filter(Boolean) as Context[]
  if (ends.some((end) => !only(end, 'href'))) return skip
  const pages = items.map((item) =>
    item.ellipsis ? ('gap' as const) : { number: Number(item.number), href: String(item.href), current: Boolean(item.current) },
  )
  return <Pagination pages={pages} previous={href(previous)} next={href(next)} />
}

const headed =
  (draw: (words: Exclude<ReturnType<typeof worded>, typeof skip>) => unknown): Draw =>
  (context) => {
    const words = worded(context)
    return words === skip ? skip : draw(words)
  }

/** Each component with the fixtures it must match at least, of all that the design system ships. The rest ask for what we do not offer. */
const components: { name: string; least: number; draw: Draw }[] = [
  {
    name: 'tag',
    least: 24,
    draw: ({ text, colour, border, ...rest }) =>
      text && only(rest) ? (
        <Tag colour={colour as 'red'} border={border !== false}>
          {text as string}
        </Tag>
      ) : (
        skip
      ),
  },
  { name: 'button', least: 29, draw: lettered },
  {
    name: 'input',
    least: 27,
    draw: box(['autocomplete', 'width', 'classes', 'spellcheck', 'type', 'code', 'inputmode', 'value', 'prefix', 'suffix'], (field, c) =>
      typeof c.prefix === 'object' || typeof c.suffix === 'object' || (c.width && c.classes) ? (
        skip
      ) : (
        <TextField {...(c as { width?: 10 })} {...field} {...(c.classes ? { class: String(c.classes) } : {})} />
      ),
    ),
  },
  { name: 'textarea', least: 12, draw: box(['autocomplete'], (field, c) => <TextArea {...(c as object)} {...field} />) },
  {
    name: 'select',
    least: 13,
    draw: box(['items', 'value'], (field, c) => {
      const items = c.items as Context[]
      return items.every((item) => only(item, 'value', 'text', 'disabled') && item.value !== undefined) ? (
        <Select
          {...field}
          options={items.map(({ value, text, disabled }) => ({ value: String(value), label: String(text), disabled: Boolean(disabled) }))}
        />
      ) : (
        skip
      )
    }),
  },
  { name: 'radios', least: 28, draw: choosing(Radios) },
  { name: 'checkboxes', least: 28, draw: choosing(Checkboxes) },
  { name: 'date-input', least: 10, draw: dated },
  { name: 'file-upload', least: 12, draw: box(['multiple'], (field, c) => <FileField {...field} multiple={Boolean(c.multiple)} />) },
  { name: 'error-summary', least: 3, draw: summed },
  { name: 'error-message', least: 2, draw: (c) => (c.text && only(c, 'text') ? <ErrorMessage>{c.text as string}</ErrorMessage> : skip) },
  { name: 'hint', least: 1, draw: (c) => (only(c, 'text') ? <Hint>{c.text as string}</Hint> : skip) },
  { name: 'label', least: 10, draw: headed(({ label, ...rest }) => <Label {...rest}>{label}</Label>) },
  { name: 'legend', least: 10, draw: headed(({ label, ...rest }) => <Legend {...rest}>{label}</Legend>) },
  {
    name: 'details',
    least: 3,
    draw: (c) =>
      only(c, 'summary', 'text', 'open') && only(c.summary as object, 'text') ? (
        <Details summary={textOf(c.summary) as string} open={Boolean(c.open)}>
          {c.text as string}
        </Details>
      ) : (
        skip
      ),
  },
  { name: 'skip-link', least: 3, draw: ({ href, text }) => <SkipLink href={String(href)} words={String(text)} /> },
  { name: 'pagination', least: 4, draw: paged },
]

/** Fixtures whose words are not in their context, or whose options the design system itself gives up. */
const wordsElsewhere = /via call block|deprecated/

/** Where ours differs on purpose: the boxes of a day carry the field's name. */
const ours = (name: string, context: Context, html: string) =>
  name === 'date-input' ? html.replace(/name="(?:[\w-]+\[)?(day|month|year)\]?"/g, `name="${context.id}-$1"`) : html

for (const { name, least, draw } of components)
  describe(`${name} as the design system has it`, () => {
    const fixtures = fixturesOf(name).map((fixture) => ({
      ...fixture,
      drawn: wordsElsewhere.test(fixture.name) ? skip : draw(fixture.context),
    }))
    const drawn = fixtures.filter((fixture) => fixture.drawn !== skip)
    test(`at least ${least} of ${fixtures.length} fixtures are compared (${drawn.length})`, () =>
      expect(drawn.length).toBeGreaterThanOrEqual(least))
    for (const fixture of drawn)
      test(fixture.name, () => expect(tokensOf(String(fixture.drawn))).toEqual(tokensOf(ours(name, fixture.context, fixture.html))))
  })

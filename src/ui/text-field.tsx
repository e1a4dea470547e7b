import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'
import { type Field, parts } from './field.ts'
import { OneBox } from './form-group.tsx'

interface Words extends Field {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password'
  /** Characters the answer usually has; the box is as wide. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
  /** Letters spaced for codes and numbers. */
  code?: boolean
  inputmode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'text'
  autocomplete?: string
  spellcheck?: boolean
  /** The id of a `datalist` whose values are offered while typing. */
  list?: string
  prefix?: string
  suffix?: string
  class?: string
}

const Affix = ({ kind, words }: { kind: 'prefix' | 'suffix'; words: string | undefined }) =>
  words ? (
    <div class={`nhsuk-input-wrapper__${kind}`} aria-hidden="true">
      {words}
    </div>
  ) : null

const Wrapped = ({ field, children }: { field: Words; children?: Child }) =>
  field.prefix || field.suffix ? (
    <div class="nhsuk-input-wrapper">
      <Affix kind="prefix" words={field.prefix} />
      {children}
      <Affix kind="suffix" words={field.suffix} />
    </div>
  ) : (
    children
  )

/** One line of text. */
export const TextField = (field: Words) => {
  const { id, value, error, describedBy } = parts(field)
  const { width, code, class: name, type = 'text', spellcheck } = field
  return (
    <OneBox field={field}>
      <Wrapped field={field}>
        <input
          class={classNames(
            'nhsuk-input',
            code && 'nhsuk-input--code',
            width && `nhsuk-input--width-${width}`,
            name,
            error && 'nhsuk-input--error',
          )}
          id={id}
          name={field.name}
          type={type}
          value={value}
          inputmode={field.inputmode}
          autocomplete={field.autocomplete}
          list={field.list}
          spellcheck={spellcheck === undefined ? undefined : spellcheck ? 'true' : 'false'}
          disabled={field.disabled}
          aria-describedby={describedBy}
        />
      </Wrapped>
    </OneBox>
  )
}

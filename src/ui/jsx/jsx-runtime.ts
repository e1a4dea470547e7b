// Strict JSX types over hono/jsx: an unknown tag or attribute is a compile error, not an empty space on a page.
import type { JSX as HonoJSX } from 'hono/jsx/jsx-runtime'

export { Fragment, jsx, jsxs } from 'hono/jsx/jsx-runtime'

type Known<T> = {
  [K in keyof T as string extends K ? never : number extends K ? never : K extends keyof Given ? never : K]: T[K]
}
type Data = { [K in `data-${string}`]?: string | number | boolean | undefined }
type AriaName =
  | 'label'
  | 'labelledby'
  | 'describedby'
  | 'current'
  | 'expanded'
  | 'hidden'
  | 'controls'
  | 'live'
  | 'sort'
  | 'invalid'
  | 'required'
  | 'atomic'
  | 'haspopup'
  | 'disabled'
type Aria = { [K in AriaName as `aria-${K}`]?: string | boolean | undefined } & { role?: string | undefined }
/** Attributes that hono types too narrowly to be left out by `undefined`. */
type Given = { spellcheck?: 'true' | 'false' | undefined; rel?: string | undefined; formaction?: string | undefined }
type Kids = { children?: unknown; key?: string | number; id?: string | undefined; class?: string | undefined }
type SvgNumber = 'x' | 'y' | 'x1' | 'x2' | 'y1' | 'y2' | 'cx' | 'cy' | 'r' | 'rx' | 'width' | 'height' | 'stroke-width' | 'font-size'
type SvgText =
  | 'd'
  | 'fill'
  | 'stroke'
  | 'stroke-dasharray'
  | 'viewBox'
  | 'xmlns'
  | 'focusable'
  | 'font-family'
  | 'font-weight'
  | 'text-anchor'
  | 'transform'
  | 'points'
  | 'preserveAspectRatio'
type Svg = { [K in SvgNumber]?: string | number } & { [K in SvgText]?: string | undefined }
type SvgTag = 'svg' | 'path' | 'line' | 'g' | 'text' | 'tspan' | 'circle' | 'rect' | 'polygon' | 'desc' | 'defs' | 'pattern'
type Html = Known<HonoJSX.IntrinsicElements>

export namespace JSX {
  export type Element = HonoJSX.Element
  export type ElementType = keyof IntrinsicElements | ((props: never) => unknown)
  export type ElementChildrenAttribute = HonoJSX.ElementChildrenAttribute
  export type IntrinsicAttributes = HonoJSX.IntrinsicAttributes
  export type IntrinsicElements = {
    [T in keyof Html]: Known<Html[T]> & Data & Aria & Kids & Given
  } & { [T in SvgTag]: Svg & Data & Aria & Kids } & { search: Data & Aria & Kids }
}

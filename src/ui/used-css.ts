/** The blocks of the design system that our components use, as in `nhsuk-<block>`; all else is left out of the stylesheet. */
export const blocks = [
  'button',
  'caption',
  'caption-m',
  'caption-l',
  'caption-xl',
  'checkboxes',
  'date-input',
  'details',
  'error-message',
  'error-summary',
  'fieldset',
  'file-upload',
  'form-group',
  'hint',
  'icon',
  'input',
  'input-wrapper',
  'label',
  'label-wrapper',
  'list',
  'pagination',
  'radios',
  'select',
  'skip-link',
  'tag',
  'textarea',
  'u-visually-hidden',
]

/** The block of a class name: the name up to its element (`__`) or its modifier (`--`). */
export const blockOf = (name: string): string => name.replace(/^nhsuk-/, '').replace(/(__|--).*$/, '')

const used = (selector: string) =>
  [...selector.matchAll(/\.(nhsuk-[\w-]+)/g)].every(([, name = '']) => name.startsWith('nhsuk-frontend') || blocks.includes(blockOf(name)))

/** The end of the block that opens at `open`: the index of its closing brace. */
function closing(css: string, open: number): number {
  let depth = 0
  for (let i = open; i < css.length; i++) {
    if (css[i] === '{') depth += 1
    else if (css[i] === '}' && --depth === 0) return i
  }
  throw new Error('The stylesheet ends within a rule')
}

function kept(head: string, body: string): string {
  if (head.startsWith('@font-face')) return ''
  if (/^@(media|supports|layer)/.test(head)) {
    const inside = usedCss(body)
    return inside === '' ? '' : `${head}{${inside}}`
  }
  if (head.startsWith('@')) return `${head}{${body}}`
  const selectors = head.split(/,(?![^(]*\))/).filter(used)
  return selectors.length === 0 ? '' : `${selectors.join(',')}{${body}}`
}

/** A stylesheet with its fonts and the rules of unused blocks taken out. Comments must be gone already (it is read minified). */
export function usedCss(css: string): string {
  let out = ''
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf('{', at)
    if (open === -1) break
    const end = closing(css, open)
    const head = css
      .slice(at, open)
      .replace(/^(?:@(?:charset|import)[^;]*;|\s)+/, '')
      .trim()
    out += kept(head, css.slice(open + 1, end))
    at = end + 1
  }
  return out
}

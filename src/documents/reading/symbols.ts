const arrows = {
  df: '←',
  e0: '→',
  e1: '↑',
  e2: '↓',
  e3: '↖',
  e4: '↗',
  e5: '↙',
  e6: '↘',
  e7: '←',
  e8: '→',
  e9: '↑',
  ea: '↓',
  eb: '↖',
  ec: '↗',
  ed: '↙',
  ee: '↘',
}
const hollow = { ef: '⇦', f0: '⇨', f1: '⇧', f2: '⇩', f3: '⇔', f4: '⇕' }
const ticks = {
  fb: '✗',
  fc: '✓',
  fd: '☒',
  fe: '☑',
  a8: '☐',
  '6f': '☐',
  a7: '▪',
  '6e': '■',
  '6c': '●',
  '9f': '•',
  b7: '•',
  '4a': '☺',
  '4b': '😐',
  '4c': '☹',
}

// the characters of picture fonts, by their last two hexadecimal digits, to the ones everyone can read
const fonts: Record<string, Record<string, string>> = {
  wingdings: { ...arrows, ...hollow, ...ticks },
  'wingdings 2': { '4f': '✗', '50': '✓', '51': '☒', '52': '☑', '53': '☒', '54': '☒', a3: '☐', '97': '●' },
  webdings: { '61': '✓', '72': '✗', '63': '☐', '67': '■', '6e': '●' },
  symbol: { b7: '•', ab: '↔', ac: '←', ad: '↑', ae: '→', af: '↓', d6: '√', b3: '≥', a3: '≤', b1: '±' },
}

export const isSymbolFont = (font: string | undefined): boolean => font !== undefined && font.toLowerCase() in fonts

/** A character of a picture font (its code, with or without the private F000) as one everyone can read; undefined when not known. */
export function symbolOf(font: string, code: number): string | undefined {
  if (code === 0x20) return ' '
  const table = fonts[font.toLowerCase()]
  if (!table) return code >= 0xe000 && code <= 0xf8ff ? undefined : String.fromCodePoint(code)
  return table[(code & 0xff).toString(16).padStart(2, '0')]
}

/** Text typed in a picture font, character by character; a symbol not known becomes �. */
export const symbolsOf = (font: string, text: string): string =>
  [...text].map((character) => (/\s/.test(character) ? character : (symbolOf(font, character.codePointAt(0) ?? 0) ?? '\ufffd'))).join('')

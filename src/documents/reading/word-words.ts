import { isMark } from '../mark.ts'
import { hexColour, type Theme } from './colour.ts'
import { childOf, childrenOf, type Element, textOf, within } from './element.ts'
import { raised } from './raised.ts'
import { isSymbolFont, symbolOf, symbolsOf } from './symbols.ts'
import type { Numbering } from './word-numbering.ts'
import { highlightOf, shadingOf } from './word-shading.ts'
import { hasProperty, isTransparent, through } from './word-structure.ts'
import type { WordStyles } from './word-styles.ts'

/** What reading the words of one document needs, and where it says what a person should know. */
export interface WordPaper {
  theme: Theme
  styles: WordStyles
  numbering: Numbering
  note: (warning: string) => void
}

/** Words with the colours painted behind them, or that a lone mark is printed in; '' stands for words with none. */
export interface Ink {
  words: string
  colours: Set<string>
}

const notPrinted = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:sdtPr',
  'w:pPr',
  'w:rPr',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:commentReference',
])

const tracked = 'There are tracked changes: the table is read as if all of them were accepted.'

function symbol(element: Element, paper: WordPaper): string {
  const read = symbolOf(element.attributes['w:font'] ?? '', Number.parseInt(element.attributes['w:char'] ?? '', 16))
  if (read === undefined) paper.note(`A symbol of the font ${element.attributes['w:font']} could not be read: it stands as �.`)
  return read ?? '\ufffd'
}

/** The old form fields: a check box has no words of its own. */
function checkBox(field: Element): string {
  const box = childOf(field, 'w:ffData', 'w:checkBox')
  if (!box) return ''
  const ticked = childOf(box, 'w:checked') ? hasProperty(box, 'w:checked') : hasProperty(box, 'w:default')
  return ticked ? '☒' : '☐'
}

function drawing(element: Element, paper: WordPaper): string {
  const boxes = [...within(element, 'w:txbxContent')]
  if (boxes.length === 0) paper.note('There are pictures or shapes in the table: what they show is not read.')
  return boxes.map((box) => [...through(box, 'w:p')].map((p) => inkOf(p, paper).words).join('\n')).join('\n')
}

function pieceOf(piece: Element, font: string | undefined, paper: WordPaper): string {
  switch (piece.name) {
    case 'w:t':
      return font !== undefined && isSymbolFont(font) ? symbolsOf(font, textOf(piece)) : textOf(piece)
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:sym':
      return symbol(piece, paper)
    case 'w:fldChar':
      return checkBox(piece)
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return drawing(piece, paper)
    case 'mc:AlternateContent':
      return childrenOf(childOf(piece, 'mc:Choice'))
        .map((inner) => pieceOf(inner, font, paper))
        .join('')
    default:
      return ''
  }
}

function addRun(run: Element, paper: WordPaper, ink: Ink): void {
  const properties = childOf(run, 'w:rPr')
  const font = childOf(properties, 'w:rFonts')?.attributes
  const words = childrenOf(run)
    .map((piece) => pieceOf(piece, font?.['w:ascii'] ?? font?.['w:hAnsi'], paper))
    .join('')
  if (hasProperty(properties, 'w:vanish')) {
    if (words.trim()) paper.note('There is hidden text in the table: it is left out.')
    return
  }
  ink.words += childOf(properties, 'w:vertAlign')?.attributes['w:val'] === 'superscript' ? raised(words) : words
  if (!words.trim()) return
  const behind = highlightOf(childOf(properties, 'w:highlight')) ?? shadingOf(childOf(properties, 'w:shd'), paper.theme)
  const own = isMark(words) ? hexColour(childOf(properties, 'w:color')?.attributes['w:val']) : undefined
  ink.colours.add(behind ?? own ?? '')
}

function addWords(element: Element, paper: WordPaper, ink: Ink): void {
  for (const child of childrenOf(element)) {
    if (child.name === 'w:del' || child.name === 'w:ins' || child.name === 'w:moveFrom') paper.note(tracked)
    if (notPrinted.has(child.name)) continue
    if (child.name === 'w:r') addRun(child, paper, ink)
    else if (isTransparent(child)) addWords(child, paper, ink)
    else if (child.name === 'm:oMath' || child.name === 'm:oMathPara') ink.words += textOf(child)
  }
}

/** The words of a paragraph as printed, its list number before them. Insertions are kept, deletions and hidden text are gone. */
export function inkOf(paragraph: Element, paper: WordPaper): Ink {
  const ink: Ink = { words: '', colours: new Set() }
  addWords(paragraph, paper, ink)
  const label = paper.numbering.labelOf(paper.styles.listOf(paragraph))
  if (label !== '' && (label !== '•' || ink.words.trim() !== '')) ink.words = `${label} ${ink.words}`
  const behind = shadingOf(childOf(paragraph, 'w:pPr', 'w:shd'), paper.theme)
  if (behind && ink.colours.delete('')) ink.colours.add(behind)
  return ink
}

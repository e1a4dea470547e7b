import { isMark } from '../mark.ts'
import { childOf, childrenOf, type Element, textOf, within } from './element.ts'
import { colourIn, type Palette } from './slides-colour.ts'
import { isSymbolFont, symbolsOf } from './symbols.ts'

/** What reading the words of one slide needs, and where it says what a person should know. */
export interface SlidePaper {
  palette: Palette
  note: (warning: string) => void
}

/** Words with the colours painted behind them, or that a lone mark is printed in; '' stands for words with none. */
export interface SlideInk {
  words: string
  colours: Set<string>
}

/** Characters of a picture font lie in the private area where only the symbol font is named. */
function inFont(text: string, properties: Element | undefined): string {
  const letters = childOf(properties, 'a:latin')?.attributes.typeface
  if (letters !== undefined && isSymbolFont(letters)) return symbolsOf(letters, text)
  const symbols = childOf(properties, 'a:sym')?.attributes.typeface
  if (symbols === undefined || !isSymbolFont(symbols)) return text
  return text.replace(/[\uf000-\uf0ff]/g, (sign) => symbolsOf(symbols, sign))
}

function addRun(run: Element, paper: SlidePaper, ink: SlideInk): void {
  const properties = childOf(run, 'a:rPr')
  const words = inFont(textOf(childOf(run, 'a:t')), properties)
  ink.words += words
  if (!words.trim()) return
  const behind = colourIn(childOf(properties, 'a:highlight'), paper.palette)
  const own = isMark(words) ? colourIn(childOf(properties, 'a:solidFill'), paper.palette) : undefined
  ink.colours.add(behind ?? own ?? '')
}

function addParagraph(paragraph: Element, paper: SlidePaper, ink: SlideInk): void {
  if (childOf(paragraph, 'a:pPr', 'a:buAutoNum')) paper.note('There are numbers that PowerPoint counts by itself: they are not read.')
  for (const piece of childrenOf(paragraph)) {
    if (piece.name === 'a:r' || piece.name === 'a:fld') addRun(piece, paper, ink)
    else if (piece.name === 'a:br') ink.words += '\n'
    else if (piece.name === 'mc:AlternateContent') for (const run of within(piece, 'a:r')) addRun(run, paper, ink)
  }
}

/** The words of a text body as shown, one line a paragraph. */
export function slideInkOf(body: Element | undefined, paper: SlidePaper): SlideInk {
  const ink: SlideInk = { words: '', colours: new Set() }
  for (const [at, paragraph] of childrenOf(body, 'a:p').entries()) {
    if (at > 0) ink.words += '\n'
    addParagraph(paragraph, paper, ink)
  }
  // the line break within a paragraph as older files keep it
  ink.words = ink.words.replaceAll('\u000b', '\n').replaceAll('_x000B_', '\n')
  return ink
}

import { firstState, moveLine, setMatrix } from './graphics-state.ts'
import { asMatrix, n, Page, type PageMarks, type Walk } from './page-marks.ts'

type Step = (args: unknown[], page: Page) => void
const colour = (value: unknown) => (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? value.slice(1) : undefined)

const textSteps: Record<string, Step> = {
  setFont: ([name, size], { state: { text }, walk }) => {
    text.size = n(size)
    text.unit = walk.fontOf(String(name))?.fontMatrix?.[0] || 0.001
  },
  beginText: (_, { state: { text } }) => setMatrix(text, [1, 0, 0, 1, 0, 0]),
  setTextMatrix: ([m], { state: { text } }) => setMatrix(text, asMatrix(m)),
  moveText: ([x, y], { state: { text } }) => moveLine(text, n(x), n(y)),
  setLeadingMoveText: ([x, y], { state: { text } }) => {
    text.leading = n(y)
    moveLine(text, n(x), n(y))
  },
  nextLine: (_, { state: { text } }) => moveLine(text, 0, text.leading),
  setLeading: ([leading], { state: { text } }) => {
    text.leading = -n(leading)
  },
  setCharSpacing: ([space], { state: { text } }) => {
    text.betweenLetters = n(space)
  },
  setWordSpacing: ([space], { state: { text } }) => {
    text.betweenWords = n(space)
  },
  setHScale: ([percent], { state: { text } }) => {
    text.across = n(percent) / 100
  },
  setTextRise: ([rise], { state: { text } }) => {
    text.rise = n(rise)
  },
  setTextRenderingMode: ([mode], { state: { text } }) => {
    text.mode = n(mode)
  },
  showText: ([glyphs], page) => page.write(glyphs),
}

const stateSteps: Record<string, Step> = {
  save: (_, page) => page.save(),
  restore: (_, page) => page.restore(),
  transform: (matrix, page) => page.transform(matrix),
  setFillRGBColor: ([value], { state }) => {
    state.fill = colour(value)
  },
  setFillColorN: (_, { state }) => {
    state.fill = undefined
  },
  setFillTransparent: (_, { state }) => {
    state.fill = undefined
  },
  setGState: ([pairs], { state }) => {
    for (const [name, value] of (pairs as [string, unknown][]) ?? []) if (name === 'ca') state.alpha = n(value)
  },
  paintFormXObjectBegin: ([matrix, shows], page) => page.enter(matrix, shows),
  paintFormXObjectEnd: (_, page) => page.leave(),
  beginAnnotation: ([, , transform, matrix], page) => {
    page.enter(null, null)
    Object.assign(page.state, firstState(page.walk.transform, page.state.clip))
    page.transform(transform)
    page.transform(matrix)
  },
  endAnnotation: (_, page) => page.leave(),
  beginMarkedContent: ([tag], page) => page.open(tag, undefined),
  beginMarkedContentProps: ([tag, about], page) => page.open(tag, about),
  endMarkedContent: (_, page) => page.close(),
  clip: (_, page) => {
    page.isClipping = true
  },
  eoClip: (_, page) => {
    page.isClipping = true
  },
}

/** Steps by the numbers pdf.js gives them. */
export function stepsOf(names: Record<string, number>): Map<number, Step> {
  const setOf = (...painting: string[]) => new Set(painting.map((name) => names[name] ?? -1))
  const painting = {
    fills: setOf('fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'),
    strokes: setOf('stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'),
  }
  const constructPath: Step = ([how, parts], page) => page.draw(how, (parts as ArrayLike<number>[] | null)?.[0], painting)
  const all = { ...textSteps, ...stateSteps, constructPath }
  return new Map(Object.entries(all).map(([name, step]) => [names[name] ?? -1, step]))
}

/** Follows the drawing steps of a page and gives what it shows. */
export function marksOf(
  { fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[][] },
  steps: Map<number, Step>,
  walk: Walk,
): PageMarks {
  const page = new Page(walk)
  for (const [at, number] of fnArray.entries()) steps.get(number)?.(argsArray[at] ?? [], page)
  return page.marks
}

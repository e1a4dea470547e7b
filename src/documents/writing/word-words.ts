import { ExternalHyperlink, InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun, UnderlineType } from 'docx'
import { type MarkedRun, type Span, spanOf } from '../report.ts'
import { linkTarget } from './link-target.ts'
import { officeInks } from './office-tones.ts'
import type { WordSetting } from './word-setting.ts'

type Look = Pick<IRunOptions, 'bold' | 'color' | 'underline'>

/** Words as runs, a line break between their lines. */
export const runsOf = (text: string, look: Look = {}): TextRun[] =>
  text.split('\n').map((line, at) => new TextRun({ ...look, text: line, ...(at > 0 ? { break: 1 } : {}) }))

const linkLook: Look = { color: officeInks.blue, underline: { type: UnderlineType.SINGLE } }

/** Words that may lead somewhere: to a section of this paper, to an address, or nowhere. */
export function linkedWords(words: { text: string; bold?: true; href?: string }, setting: WordSetting, look: Look = {}): ParagraphChild[] {
  const own: Look = words.bold ? { ...look, bold: true } : look
  const target = words.text.trim() === '' ? undefined : linkTarget(words.href, setting.report)
  if (target === undefined) return runsOf(words.text, own)
  const children = runsOf(words.text, { ...own, ...linkLook })
  return 'place' in target
    ? [new InternalHyperlink({ anchor: setting.placeOf(target.place), children })]
    : [new ExternalHyperlink({ link: target.url, children })]
}

/** Runs of words, one after the other. */
export const spansOf = (spans: readonly Span[], setting: WordSetting): ParagraphChild[] =>
  spans.map(spanOf).flatMap((span) => linkedWords(span, setting))

/** Words of which the new ones have a line beneath them. */
export const markedWords = (runs: readonly MarkedRun[]): TextRun[] =>
  runs.flatMap(({ text, new: isNew }) => runsOf(text, isNew ? { underline: { type: UnderlineType.THICK, color: officeInks.blue } } : {}))

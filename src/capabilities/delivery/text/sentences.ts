/** One sentence of a text, as written, and where it begins in that text. */
export interface Sentence {
  text: string
  index: number
}

const shortForms =
  /(?:\b(?:e\.g|i\.e|cf|vs|approx|incl|dept|no|mr|mrs|ms|dr|prof|st|fig|exp|rev|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|(?:^|\s)[A-Z])\.$/i
const marker = /^(?:[•●▪◦‣·*–—-]|\(?\d{1,2}[.)](?=\s)|\(?[a-z]\)|[ivx]{1,4}\))\s*/i

/** A line belongs to the line before it only when it carries on in small letters and nothing had ended. */
const carriesOn = (line: string, earlier: string) => /^\s*[a-z(]/.test(line) && !/[.!?:;]\s*$/.test(earlier) && !marker.test(line.trim())

/**
 * The sentences of a text as people write updates: full stops, question and exclamation marks, bullets, numbered lines and
 * line breaks end one; dates (20.09.22), figures (7.9%), times and short forms (e.g., Dr., Sept.) do not. List marks are left off.
 */
export function sentencesIn(text: string): Sentence[] {
  return blocksIn(text).flatMap(({ start, end }) => cut(text, start, end))
}

function blocksIn(text: string): { start: number; end: number }[] {
  const blocks: { start: number; end: number }[] = []
  let earlier = ''
  for (const match of text.matchAll(/[^\r\n•●▪◦‣]+/g)) {
    const line = match[0]
    const last = blocks.at(-1)
    const between = last ? text.slice(last.end, match.index) : ''
    if (last && /^\r?\n$/.test(between) && carriesOn(line, earlier)) last.end = match.index + line.length
    else blocks.push({ start: match.index, end: match.index + line.length })
    earlier = line
  }
  return blocks
}

function cut(text: string, start: number, end: number): Sentence[] {
  const found: Sentence[] = []
  let from = start
  const keep = (to: number) => {
    const piece = trimmed(text, from, to)
    if (piece) found.push(piece)
    from = to
  }
  for (const stop of text.slice(start, end).matchAll(/[.!?]{1,9}["'”’)]{0,3}(?=\s+["'“‘(]*[A-Z0-9£]|\s*$)/g)) {
    const to = start + stop.index + stop[0].length
    const sofar = text.slice(from, to)
    if (stop[0] === '.' && (shortForms.test(sofar) || /^\s*\d{1,2}\.$/.test(sofar))) continue
    keep(to)
  }
  keep(end)
  return found
}

function trimmed(text: string, from: number, to: number): Sentence | undefined {
  const raw = text.slice(from, to)
  const lead = raw.length - raw.trimStart().length
  const mark = marker.exec(raw.trimStart())?.[0].length ?? 0
  const words = raw.slice(lead + mark).trim()
  return /[\p{L}\p{N}]/u.test(words) ? { text: words, index: from + raw.indexOf(words, lead + mark) } : undefined
}

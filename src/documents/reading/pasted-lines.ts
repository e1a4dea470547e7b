import type { TextRecord } from './records.ts'

/** A line of pasted text: its cells, and whether it only rules the line above as a heading (`|---|---|`). */
export interface PastedLine {
  cells: TextRecord
  isRule?: true
}

// a quoted cell, as Excel pastes one that holds line breaks; other quotation marks are words
const quoted = /"((?:[^"]|"")*)"(?=\t|\n|$)/y

function tabCell(text: string, at: number): { cell: string; end: number } {
  quoted.lastIndex = at
  const found = text[at] === '"' ? quoted.exec(text) : null
  if (found && /\n|""/.test(found[1] ?? '')) return { cell: (found[1] ?? '').replaceAll('""', '"'), end: quoted.lastIndex }
  let end = at
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end += 1
  return { cell: text.slice(at, end), end }
}

/** Text with tabs, as copied from Word or Excel, line by line. */
export function tabLines(text: string): PastedLine[] {
  const lines: PastedLine[] = []
  let cells: string[] = []
  for (let at = 0; at <= text.length; ) {
    const { cell, end } = tabCell(text, at)
    cells.push(cell)
    if (text[end] !== '\t') {
      lines.push({ cells })
      cells = []
    }
    at = end + 1
  }
  return lines
}

const isRule = (line: string): boolean => /^[|+]?\s*:?[-=]{2,}:?\s*([|+]\s*:?[-=]{2,}:?\s*)*[|+]?$/.test(line) && /[|+]/.test(line)
const isPiped = (line: string): boolean => line.startsWith('|') || / \| /.test(line)

function pipeCells(line: string): string[] {
  const inner = line.replace(/^\|/, '').replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) =>
    cell
      .replaceAll('\\|', '|')
      .replace(/<br ?\/?>/gi, '\n')
      .replace(/\*\*([^*]+)\*\*/g, '$1')
      .trim(),
  )
}

/** Text with pipes between the cells, line by line. A row left open (begun with a pipe, not ended with one) goes on with the lines below. */
export function pipeLines(text: string): PastedLine[] {
  const lines: PastedLine[] = []
  let open: string | undefined
  const closes = /\|\s*\n\s*\|.*\|\s*(\n|$)/.test(text)
  for (const written of text.split('\n')) {
    const line = written.trim().replace(/[│┃]/g, '|')
    const goesOn = open !== undefined && line !== '' && !line.startsWith('|')
    if (open !== undefined && !goesOn) {
      lines.push({ cells: pipeCells(open) })
      open = undefined
    }
    const whole: string = goesOn ? `${open}\n${line}` : line
    if (isRule(line)) lines.push({ cells: [''], isRule: true })
    else if (closes && whole.startsWith('|') && !whole.endsWith('|')) open = whole
    else {
      open = undefined
      lines.push({ cells: isPiped(whole) ? pipeCells(whole) : [whole] })
    }
  }
  if (open !== undefined) lines.push({ cells: pipeCells(open) })
  return lines
}

import { spcIconWords } from '../../kernel/spc-icon.ts'
import type { ControlChart } from './control-chart.ts'
import { ink, type Part, quiet, size } from './parts.ts'
import { wrapped } from './text-width.ts'

const line = 15
const between = 6

/** The icons in words, beside them: whoever does not know them can read on. */
export function iconWords({ variation, assurance }: ControlChart['icons']): string {
  const said = `${spcIconWords[variation].short}.`
  if (assurance === null || (assurance === 'empty' && variation === 'empty')) return said
  return assurance === 'empty' ? `${said} Too few points to say of the target.` : `${said} ${spcIconWords[assurance].short}.`
}

/** What stands above the plot: the measure and the icons in words on the left, the icons on the right, assurance before variation. */
export function controlHead({ measure, icons }: ControlChart, width: number): { parts: Part[]; height: number } {
  const isSmall = width < 260
  const side = isSmall ? 28 : width < 380 ? 32 : 38
  const kinds = icons.assurance === null ? [icons.variation] : [icons.assurance, icons.variation]
  const taken = kinds.length * (side + between)
  const room = Math.max(60, width - taken - 8)
  const words = iconWords(icons)
  const name = wrapped(measure, { size, width: room, lines: 2 })
  const first = isSmall ? Math.max(name.length * line, side + 2) : name.length * line
  const spoken = wrapped(words, { size, width: isSmall ? width : room, lines: 4 })
  const parts: Part[] = [
    ...name.map((each, at): Part => ({ as: 'words', x: 0, y: size + at * line, words: each, anchor: 'start', ink: quiet })),
    ...spoken.map((each, at): Part => ({ as: 'words', x: 0, y: first + size + at * line, words: each, anchor: 'start', ink })),
    ...kinds.map((kind, at): Part => ({ as: 'icon', kind, x: width - side - (kinds.length - 1 - at) * (side + between), y: 0, side })),
  ]
  return { height: Math.max(side, first + spoken.length * line) + 6, parts }
}

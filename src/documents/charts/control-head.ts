import { spcIconWords } from '../../kernel/spc-icon.ts'
import type { ControlChart } from './control-chart.ts'
import { ink, type Part, quiet, size } from './parts.ts'
import { wrapped } from './text-width.ts'

const line = 15
const between = 6

/** What stands above the plot: the measure and the icons in words on the left, the icons on the right, assurance before variation. */
export function controlHead({ measure, icons }: ControlChart, width: number): { parts: Part[]; height: number } {
  const side = width < 380 ? 32 : 38
  const kinds = icons.assurance === null ? [icons.variation] : [icons.assurance, icons.variation]
  const taken = kinds.length * (side + between)
  const room = Math.max(60, width - taken - 8)
  const said = [icons.variation, ...(icons.assurance === null ? [] : [icons.assurance])].map((kind) => spcIconWords[kind].short)
  const words = [...new Set(said)].map((each) => `${each}.`).join(' ')
  const lines = [
    ...wrapped(measure, { size, width: room, lines: 2 }).map((each) => ({ words: each, ink: quiet })),
    ...wrapped(words, { size, width: room, lines: 2 }).map((each) => ({ words: each, ink })),
  ]
  return {
    height: Math.max(side, lines.length * line) + 6,
    parts: [
      ...lines.map((each, at): Part => ({ as: 'words', x: 0, y: size + at * line, ...each, anchor: 'start' })),
      ...kinds.map((kind, at): Part => ({ as: 'icon', kind, x: width - side - (kinds.length - 1 - at) * (side + between), y: 0, side })),
    ],
  }
}

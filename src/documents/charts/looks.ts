import type { ChartSeries, Tone } from '../report.ts'
import { ink, type Look, quiet, type Shape } from './parts.ts'

type Bar = Pick<Look, 'ink' | 'fill' | 'onFill' | 'letter' | 'dash'>

const tones: Record<Tone, Bar> = {
  red: { ink: '#d5281b', fill: '#d5281b', onFill: '#ffffff', letter: 'R' },
  orange: { ink: '#b25900', fill: '#f28c28', onFill: ink, letter: 'O' },
  amber: { ink: '#a86a00', fill: '#ffb81c', onFill: ink, letter: 'A' },
  green: { ink: '#007f3b', fill: '#007f3b', onFill: '#ffffff', letter: 'G' },
  blue: { ink: '#005eb8', fill: '#005eb8', onFill: '#ffffff', letter: 'B' },
  none: { ink: quiet, fill: '#ffffff', onFill: quiet, letter: '?', dash: '3 2' },
}
const inks = ['#005eb8', '#7c2855', '#00665e', ink, '#8a4b00'] as const
const shapes: readonly Shape[] = ['circle', 'square', 'triangle', 'diamond', 'ring']
const dashes = ['7 4', '2 3', '10 3 2 3'] as const

const pick = <T>(from: readonly [T, ...T[]] | readonly T[], at: number): T => from[at % from.length] as T

/** Bars without a status: full, hollow, tinted, so that they differ in print without colour. */
function barLook(at: number): Bar {
  const colour = pick(inks, at)
  const fills = [colour, '#ffffff', '#d8dde0']
  return { ink: colour, fill: pick(fills, at), onFill: at % 3 === 0 ? '#ffffff' : ink }
}

/** Blue has the letter of its word: B for blue, D for delivered. */
const toneLook = (tone: Tone, name: string): Bar => (tone === 'blue' && /^d/i.test(name) ? { ...tones.blue, letter: 'D' } : tones[tone])

/** How each series is drawn: no two alike by line, shape or filling, whatever their colour. */
export function looksOf(series: readonly ChartSeries[]): Look[] {
  const before = { line: 0, dashed: 0, bars: 0 }
  return series.map(({ name, drawn, tone }) => {
    const at = before[drawn]
    before[drawn] += 1
    if (drawn === 'bars') return { ...(tone ? toneLook(tone, name) : barLook(at)), shape: 'square', thick: 1 }
    if (drawn === 'dashed') {
      const colour = tone ? tones[tone].ink : pick([ink, '#7c2855', '#00665e'], at)
      return { ink: colour, fill: colour, onFill: '#ffffff', dash: pick(dashes, at), shape: 'circle', thick: 1.5 }
    }
    const colour = tone ? tones[tone].ink : pick(inks, at)
    const shape = pick(shapes, at + Math.floor(at / shapes.length))
    return { ink: colour, fill: shape === 'ring' ? '#ffffff' : colour, onFill: '#ffffff', shape, thick: 2 }
  })
}

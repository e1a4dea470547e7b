import { count, listed, opening } from '../../../kernel/words.ts'
import { bandOf, type Matrix } from '../matrix/matrix.ts'
import type { RegisterAlike } from './queries.ts'
import type { Placed, Register } from './register.ts'

/** A register in the list: how many open risks stand in each band, the top one, and what is overdue. */
export interface RegisterLine extends Placed {
  risks: number
  bands: readonly { name: string; count: number; top: boolean }[]
  unscored: number
  overdue: number
  top: { id: number; number: string; title: string } | undefined
}

interface Facts {
  alike: readonly RegisterAlike[]
  tops: ReadonlyMap<number | null, { id: number; number: string; title: string }>
  matrix: Matrix
  matrixOf: (id: number) => Matrix
}

/** The registers with what stands in them; risks of no register are the framework's. */
export function registerLines(placed: readonly Placed[], facts: Facts): RegisterLine[] {
  return placed.map(({ register, depth }) => {
    const keys: (number | null)[] = register.level === 'assurance framework' ? [register.id, null] : [register.id]
    const own = facts.alike.filter(({ registerId }) => keys.includes(registerId))
    const sum = (of: (one: RegisterAlike) => number) => own.reduce((total, one) => total + of(one), 0)
    const named = (one: RegisterAlike) => bandOf(facts.matrixOf(one.matrixId), one.score)?.name
    return {
      ...{ register, depth },
      risks: sum((one) => one.count),
      bands: [...facts.matrix.bands]
        .sort((a, b) => b.from - a.from)
        .map(({ name, top }) => ({ name, top, count: sum((one) => (named(one) === name ? one.count : 0)) })),
      unscored: sum((one) => (one.score === null ? one.count : 0)),
      overdue: sum((one) => one.overdue),
      top: keys.map((key) => facts.tops.get(key)).find((risk) => risk !== undefined),
    }
  })
}

/** "Seven registers hold 34 open risks, four of them in the top band." */
export function registersAnswer(lines: readonly RegisterLine[]): { strong: string; words: string } {
  if (lines.length === 0)
    return { strong: 'No register is open here yet.', words: 'Risks without one are read as the board assurance framework’s.' }
  const sum = (of: (line: RegisterLine) => number) => lines.reduce((total, line) => total + of(line), 0)
  const [risks, overdue] = [sum((line) => line.risks), sum((line) => line.overdue)]
  const top = sum((line) => line.bands.reduce((n, band) => n + (band.top ? band.count : 0), 0))
  const empty = lines.filter((line) => line.risks === 0).map(({ register }) => register.name)
  return {
    strong: `${opening(lines.length)} ${lines.length === 1 ? 'register holds' : 'registers hold'} ${count(risks, 'open risk')}${top > 0 ? `, ${top} in a top band` : ''}.`,
    words: [
      overdue > 0 ? `${count(overdue, 'review is', 'reviews are')} overdue.` : 'No review is overdue.',
      empty.length > 0
        ? `${listed(empty.slice(0, 3))}${empty.length > 3 ? ` and ${empty.length - 3} more` : ''} ${empty.length === 1 ? 'holds' : 'hold'} no open risk.`
        : '',
    ]
      .filter((words) => words !== '')
      .join(' '),
  }
}

/** What became of a register that ended. */
export function endedInWords(register: Register, registers: readonly Register[]): string {
  const into = registers.find(({ id }) => id === register.intoId)
  return [into ? `Merged into ${into.name}.` : '', register.endedWhy].filter((words) => words !== '').join(' ')
}

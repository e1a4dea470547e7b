import type { RiskRegister } from '../../risk/index.ts'
import type { Choices } from '../choices.ts'
import { isOfRisks, type TableKind } from '../kinds.ts'

/** The register that the new risks of a kind of table go into. */
export interface RegisterTarget {
  kind: TableKind
  register: RiskRegister | undefined
  offered: readonly RiskRegister[]
  /** Nothing is left to choose: a register is known, or the trust keeps none beside its framework. */
  settled: boolean
}

const plain = (words: string): string =>
  ` ${words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `

/** As a person chose; else a framework's own, the one its file or titles name, or the only one. Undefined for what are no risks. */
export function registerFor(
  kind: TableKind,
  texts: readonly string[],
  { registers, choices }: { registers: readonly RiskRegister[]; choices: Choices },
): RegisterTarget | undefined {
  if (!isOfRisks(kind)) return undefined
  const open = registers.filter(({ endedOn }) => endedOn === null)
  const chosen = open.find(({ id }) => String(id) === choices.registers[kind])
  const isFramework = ({ level }: RiskRegister) => level === 'assurance framework'
  const others = open.filter((one) => !isFramework(one))
  const said = texts.map(plain)
  const named = others.filter(({ name, formerNames }) =>
    [name, ...formerNames].some((one) => said.some((words) => plain(one).trim() !== '' && words.includes(plain(one)))),
  )
  const likely = kind === 'baf' ? open.find(isFramework) : named.length === 1 ? named[0] : others.length === 1 ? others[0] : undefined
  const register = chosen ?? likely
  return { kind, register, offered: open, settled: register !== undefined || kind === 'baf' || others.length === 0 }
}

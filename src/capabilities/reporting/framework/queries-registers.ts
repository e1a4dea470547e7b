import type { Context } from '../../../platform/context.ts'
import { type RiskFacts, riskRegisters, risksWithScores } from '../../risk/index.ts'
import type { RegisterTold } from './facts.ts'

/** A register as its row has it. */
export interface Register {
  id: number
  name: string
  level: string
  isEnded: boolean
}

/** Every register, the framework first, then by name; those that ended last. */
export const allRegisters = (c: Context): Promise<Register[]> =>
  c.once('reporting: registers', async () => {
    const found = (await riskRegisters(c)).map(({ id, name, level, endedOn }) => ({
      ...{ id, name, level, isEnded: endedOn !== null && endedOn <= c.on },
    }))
    const rank = ({ level, isEnded }: Register) => (isEnded ? 2 : level === framework ? 0 : 1)
    return found.sort((a, b) => rank(a) - rank(b))
  })

const framework = 'assurance framework'

/** The board assurance framework: also of a trust that never wrote its registers down. */
export async function frameworkRegister(c: Context): Promise<RegisterTold> {
  const own = (await allRegisters(c)).find(({ level, isEnded }) => level === framework && !isEnded)
  return { id: own?.id ?? null, name: own?.name ?? 'Board assurance framework', isFramework: true }
}

/** The register of a number; undefined where there is none. */
export async function registerTold(c: Context, id: number): Promise<RegisterTold | undefined> {
  const found = (await allRegisters(c)).find((one) => one.id === id)
  return found && { id, name: found.name, isFramework: found.level === framework }
}

/** What every register is called; a risk that stands in none belongs to the framework. */
export async function registerNames(c: Context): Promise<(id: number | null) => string> {
  const names = new Map((await allRegisters(c)).map(({ id, name }) => [id, name]))
  const own = await frameworkRegister(c)
  return (id) => (id === null ? own.name : (names.get(id) ?? own.name))
}

/** The open risks a paper may tell of: a confidential one stands in no paper, whoever makes it, because others read it. */
export const paperRisks = async (c: Context): Promise<RiskFacts[]> => (await risksWithScores(c)).filter(({ seenBy }) => seenBy === null)

/** Those of one register; of the framework also those that stand in none. */
export async function risksOfRegister(c: Context, register: RegisterTold): Promise<RiskFacts[]> {
  const frameworks = new Set((await allRegisters(c)).filter(({ level }) => level === framework).map(({ id }) => id))
  return (await paperRisks(c)).filter(({ registerId }) =>
    register.isFramework && (register.id === null || frameworks.has(register.id))
      ? registerId === null || registerId === register.id || (register.id === null && frameworks.has(registerId))
      : registerId === register.id,
  )
}

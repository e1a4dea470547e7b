import type { Fault } from '../scoring/assessing.ts'
import type { Register, RegisterLevel } from './register.ts'

/** A register as a form says it. */
export interface PlainRegister {
  name: string
  level: RegisterLevel
  placeId: number | null
  keeperPostId: number | null
  bodyId: number | null
}

const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

/** Why a register cannot be kept like this: its name is free, the framework and the organisation's are the whole trust's, the others have a place. */
export function whyNotRegister(plain: PlainRegister, others: readonly Register[]): Fault | undefined {
  if (others.some(({ name }) => sameName(name, plain.name)))
    return { field: 'name', words: 'Another register has this name: give this one another' }
  const isWhole = plain.level === 'assurance framework' || plain.level === 'organisational'
  if (isWhole && plain.placeId !== null)
    return { field: 'place', words: 'A register at this level is the whole trust’s: leave the place open' }
  if (!isWhole && plain.placeId === null) return { field: 'place', words: 'Select the place whose register it is' }
  if (plain.level === 'assurance framework' && others.some(({ level, endedOn }) => level === 'assurance framework' && endedOn === null))
    return { field: 'level', words: 'The trust has a board assurance framework already: end it first, or choose another level' }
  return undefined
}

/** Why a register cannot be ended; with open risks in it they go somewhere first. */
export function whyNotEnd(register: Register, openRisks: number): Fault | undefined {
  if (register.endedOn !== null) return { field: 'why', words: 'It has ended already' }
  return openRisks === 0
    ? undefined
    : {
        field: 'why',
        words: `${openRisks} open or proposed ${openRisks === 1 ? 'risk stands' : 'risks stand'} in it: merge it into another register instead`,
      }
}

/** Why a register cannot be merged into another. */
export function whyNotMergeRegisters(from: Register, into: Register | undefined): Fault | undefined {
  if (from.endedOn !== null) return { field: 'into', words: 'It has ended already' }
  if (!into || into.endedOn !== null) return { field: 'into', words: 'Select the register its risks go to' }
  return into.id === from.id ? { field: 'into', words: 'Select another register: this is the one that ends' } : undefined
}

/** A risk as these rules see it. */
interface Kept {
  id: number
  state: string
  registerId: number | null
  closedOn: string | null
}

/** Why a risk cannot be moved to a register under a number. */
export function whyNotMove(risk: Kept, to: { register: Register | undefined; numberTaken: boolean }): Fault | undefined {
  if (risk.closedOn !== null) return { field: 'register', words: 'It is closed: reopen it before moving it' }
  if (!to.register || to.register.endedOn !== null) return { field: 'register', words: 'Select the register it goes to' }
  if (to.register.id === risk.registerId) return { field: 'register', words: 'It stands in this register already: select another' }
  return to.numberTaken ? { field: 'number', words: 'Another open risk has this number: give this one another' } : undefined
}

/** Why a risk cannot be merged into another; both are open, and neither hides what the other tells. */
export function whyNotMergeRisks(
  risk: Kept & { seenBy: readonly string[] | null },
  into: (Kept & { parentId: number | null; seenBy: readonly string[] | null }) | undefined,
): Fault | undefined {
  if (risk.closedOn !== null || risk.state !== 'open') return { field: 'into', words: 'Only an open risk can be merged' }
  if (!into || into.closedOn !== null || into.state !== 'open')
    return { field: 'into', words: 'Enter the number of the open risk it goes into' }
  if (into.id === risk.id) return { field: 'into', words: 'Enter the number of another risk: this is the one that goes' }
  if (into.parentId === risk.id) return { field: 'into', words: 'That risk belongs to this one: take it from under it first' }
  if ((risk.seenBy === null) !== (into.seenBy === null))
    return { field: 'into', words: 'One of the two is confidential and the other is not: make them alike first' }
  return undefined
}

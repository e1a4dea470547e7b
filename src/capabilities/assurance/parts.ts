import type { RiskRegister } from '../risk/index.ts'

interface Placed {
  registerId: number | null
}

/** Which risks a page is about, as an address asks: the strategic ones where nothing is asked, every one, or those of a register. */
export interface Part {
  /** As the address has it; undefined for the strategic ones. */
  key: string | undefined
  label: string
  noun: string
  holds: (risk: Placed) => boolean
}

/** The parts there are: a risk that stands in no register belongs to the framework; where that is empty, every risk comes first. */
export function partsOf(registers: readonly Pick<RiskRegister, 'id' | 'name' | 'level'>[], risks: readonly Placed[]): Part[] {
  const framework = new Set(registers.filter(({ level }) => level === 'assurance framework').map(({ id }) => id))
  const isStrategic = ({ registerId }: Placed) => registerId === null || framework.has(registerId)
  const others = registers.filter(({ id }) => !framework.has(id) && risks.some(({ registerId }) => registerId === id))
  const strategic: Part = { key: undefined, label: 'Strategic risks', noun: 'strategic risk', holds: isStrategic }
  const every: Part = { key: 'all', label: 'Every register', noun: 'risk', holds: () => true }
  if (others.length === 0) return [{ ...every, key: undefined }]
  return [
    ...(risks.some(isStrategic) ? [strategic, every] : [{ ...every, key: undefined }]),
    ...others.map(({ id, name }) => ({ key: String(id), label: name, noun: 'risk', holds: ({ registerId }: Placed) => registerId === id })),
  ]
}

/** The part asked for; the first where there is none such. */
export const partAsked = (parts: readonly Part[], asked: string | undefined): Part =>
  parts.find(({ key }) => key !== undefined && key === asked) ?? (parts[0] as Part)

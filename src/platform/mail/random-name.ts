import { randomBytes } from 'node:crypto'

/** A name nobody else has: 96 bits of chance as text. */
export const randomName = (): string => randomBytes(12).toString('hex')

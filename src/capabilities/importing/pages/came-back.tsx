import { type CameBack, cameFromInWords } from '../returning/returning.ts'

/** Where a file came from that says it was written here, and how its rows are known. */
export const CameBackWords = ({ cameBack }: { cameBack: CameBack | undefined }) => (cameBack ? <p>{cameFromInWords(cameBack)}</p> : null)

import type { Recogniser } from '../../documents/recognising/recogniser.ts'
import { planRecogniser } from './import-plan.ts'
import { progressRecogniser } from './import-progress.ts'

/** The tables of documents that delivery can bring in. */
export const deliveryRecognisers: readonly Recogniser[] = [planRecogniser, progressRecogniser]

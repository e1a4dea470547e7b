import type { Recogniser } from '../../../documents/recognising/recogniser.ts'
import { actionsRecogniser } from './read-actions.ts'
import { escalationRecogniser } from './read-escalation.ts'

/** Kinds of tables that no capability holds yet: recognised, shown and kept with their file. A capability that comes takes its own over. */
export const unhousedRecognisers: readonly Recogniser[] = [actionsRecogniser, escalationRecogniser]

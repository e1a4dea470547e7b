export { type ChangeEntry, changesOf, changesSince, countChangesSince, historyOf } from './changes.ts'
export { type HistoryContents, historyContents, listChanges } from './list.ts'
export { type Change, record } from './record.ts'
export { type Proof, verifyHistory } from './verify.ts'

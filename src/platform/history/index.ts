export { type ChangeEntry, changesOf, changesSince, countChangesSince, historyOf } from './changes.ts'
export { type Change, record } from './record.ts'
export { type Proof, verifyHistory } from './verify.ts'

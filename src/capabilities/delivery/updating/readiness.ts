import type { Rag } from '../../../kernel/rag.ts'
import type { Activity, Problem } from '../planning/state.ts'

/** An update as typed: what must stand in it before it can be sent. */
export interface UpdateDraft {
  text: string
  nothingChangedBecause: string
  rag: Rag | null
  reason: string
  pathToGreen: string
  evidence: string
  refersTo: string
}

const said = (text: string) => /[\p{L}\p{N}]/u.test(text)

/**
 * What must be mended before an update can be sent, by field. These are the musts of the form; what a sharp-eyed reader would
 * ask besides are questions, and may stay open. An item that is not active (paused, unfunded) owes no RAG.
 */
export function whyNotReady(draft: UpdateDraft, context: { activity: Activity }): Problem[] {
  const problems: Problem[] = []
  const must = (holds: boolean, field: keyof UpdateDraft, words: string) => {
    if (!holds) problems.push({ field, words })
  }
  must(said(draft.text) || said(draft.nothingChangedBecause), 'text', 'Say what has happened, or say why nothing changed')
  must(draft.rag !== null || context.activity !== 'active', 'rag', 'Choose how it is going')
  if (draft.rag === 'amber' || draft.rag === 'red') {
    must(said(draft.reason), 'reason', `Say why it is ${draft.rag}`)
    must(said(draft.pathToGreen), 'pathToGreen', 'Say what will be true, and by which day, for it to be green')
  }
  if (draft.rag === 'blue') must(said(draft.evidence), 'evidence', 'Say what shows that it is delivered and has lasted')
  return problems
}

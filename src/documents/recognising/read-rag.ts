import type { Rag } from '../../kernel/rag.ts'
import { ragOfFill } from './hue.ts'
import { oneLine } from './look-alikes.ts'
import { ragOfWords } from './rag-words.ts'

export interface RagReading {
  rag: Rag | null
  problem?: string
}

const quoted = (text: string) => `“${oneLine(text)}”`

function fromShading(fill: string | undefined, said: string): RagReading {
  const shown = ragOfFill(fill)
  if (!shown) return { rag: null, problem: said ? `RAG ${said} is not a status this can read` : 'No RAG is given' }
  if (shown === 'unclear') return { rag: null, problem: 'RAG: the shading lies between two colours' }
  return said ? { rag: shown, problem: `RAG taken from the shading; its words ${said} name no colour` } : { rag: shown }
}

/**
 * One status from a cell's words and shading. Words stand over shading; a phrase such as "complete" that the
 * shading contradicts, and two statuses in one cell, cannot be told.
 */
export function readRag(text: string, fill: string | undefined): RagReading {
  const words = ragOfWords(text)
  if (words === 'mixed') return { rag: null, problem: `RAG ${quoted(text)} names more than one status` }
  if (words === 'nothing') return fromShading(fill, '')
  if (words === 'unreadable') return fromShading(fill, quoted(text))
  const shown = ragOfFill(fill)
  const disagree = shown && shown !== 'unclear' && shown !== words.rag
  if (disagree && words.by === 'phrase') return { rag: null, problem: `RAG: the words ${quoted(text)} and the ${shown} shading disagree` }
  if (disagree) return { rag: words.rag, problem: `RAG: the words say ${words.rag}, the shading ${shown}; the words were taken` }
  return words.stray ? { rag: words.rag, problem: `RAG: the stray mark ${quoted(words.stray)} was left out` } : { rag: words.rag }
}

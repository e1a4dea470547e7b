import type { AssuranceIcon } from '../../../kernel/spc-icon.ts'
import { isMet, type Target } from './target.ts'

/** What is needed to hold the latest figure beside what its limits promise. */
export interface Promised {
  assurance: AssuranceIcon | null
  value: number | null
  target: Target | undefined
  asked: number | null
}

/**
 * What the latest figure does though its limits say it never will: it meets a target they always miss, or misses one they always meet.
 * Then it lies beyond a limit: the process is changing, as one with a trend does, and limits drawn over all of it promise nothing.
 * Undefined where the two agree or nothing is promised.
 */
export function atOdds({ assurance, value, target, asked }: Promised): 'meets' | 'misses' | undefined {
  if (!target || asked === null || value === null) return undefined
  if (assurance === 'fail') return isMet(value, asked, target.comparison) ? 'meets' : undefined
  if (assurance === 'pass') return isMet(value, asked, target.comparison) ? undefined : 'misses'
  return undefined
}

import type { Report } from '../../documents/report.ts'

/** Whether a frozen paper still says what was frozen. */
export interface Seal {
  holds: boolean
  words: string
}

/** Holds a paper's digest, made from its words just now, against the one kept beside it and the one sealed in the history. */
export function sealOf(now: string, kept: { digest: string; sealed: string | undefined }): Seal {
  if (kept.sealed === undefined)
    return {
      holds: false,
      words: 'The history does not say that this report was frozen. Do not rely on it, and run “stepup history verify”.',
    }
  if (now === kept.sealed && kept.digest === kept.sealed)
    return { holds: true, words: 'The words below match the digest sealed in the history when they were frozen.' }
  return {
    holds: false,
    words:
      'The words below are not those that were frozen: they do not match the digest sealed in the history. Do not rely on them, and run “stepup history verify”.',
  }
}

/** A frozen paper for a file: its digest at its foot, or the warning that it no longer holds. */
export const withSeal = (report: Report, digest: string, seal: Seal): Report => ({
  ...report,
  footer: `${report.footer} ${seal.holds ? `Digest of this paper (SHA-256): ${digest}.` : `WARNING: ${seal.words}`}`,
  ...(seal.holds ? {} : { status: `${report.status}. WARNING: the digest does not match` }),
})

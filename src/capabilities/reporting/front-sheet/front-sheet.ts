import { sentenceCase } from '../../../kernel/words.ts'

/** What a board may be asked with a paper. */
export const askings = ['assurance', 'decision', 'discussion', 'information'] as const
export type Asked = (typeof askings)[number]

/** The longest author's summary, in characters: about half a page. The paper says the rest. */
export const longestSummary = 1500

/** The first page of a paper, in people's words. Empty words and null posts: not said. */
export interface FrontSheet {
  purpose: string
  asked: Asked
  /** What the board is asked to decide, where it is. */
  decisionWords: string
  sponsorPostId: number | null
  sponsor: string | null
  authorPostId: number | null
  author: string | null
  summary: string
  consideredBy: string
  version: number
}

/** What a board would look for on the sheet and does not find, in the order of the sheet. */
export function missingIn({ purpose, asked, decisionWords, sponsor, author, summary, consideredBy }: FrontSheet): string[] {
  const parts: [said: unknown, words: string][] = [
    [purpose.trim(), 'its purpose'],
    [asked !== 'decision' || decisionWords.trim(), 'the decision asked'],
    [sponsor, 'its sponsor'],
    [author, 'its author'],
    [summary.trim(), 'the author’s summary'],
    [consideredBy.trim(), 'who considered it before'],
  ]
  return parts.filter(([said]) => !said).map(([, words]) => words)
}

/** What is asked, as the sheet says it: "Decision: agree the plan". */
export const askedInWords = ({ asked, decisionWords }: Pick<FrontSheet, 'asked' | 'decisionWords'>): string =>
  [sentenceCase(asked), decisionWords.trim()].filter(Boolean).join(': ')

/** Who writes a front sheet: whoever keeps the papers, and the author it names. */
export const mayWriteSheet = (
  sheet: Pick<FrontSheet, 'authorPostId'> | undefined,
  { keepsPapers, postIds }: { keepsPapers: boolean; postIds: readonly number[] },
): boolean => keepsPapers || (sheet?.authorPostId != null && postIds.includes(sheet.authorPostId))

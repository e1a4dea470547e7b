import type { Report } from '../documents/report.ts'
import type { Context } from '../platform/context.ts'

/** What the command line says of a report, by the names of its options; blank words count as not given. */
export type ReportWords = Readonly<Record<string, string | undefined>>

/** One kind of report the command line writes. */
export interface ReportKind {
  /** The word that names it: `progress`. */
  name: string
  /** Its own options, beside those every report has, as the usage shows them: `--period "Q2 2024/25"`. */
  usage: string
  /** What it is, for the help. */
  about: string
  /** The names of its own options; those in `needs` must be given. */
  options: readonly string[]
  /** Its own options that take no word: given or not. */
  flags?: readonly string[]
  /** What the word after its name is called, where it needs one: given to it under that name. */
  takes?: string
  needs: readonly string[]
  /** @throws Misused in words that list what there is. */
  write(c: Context, words: ReportWords): Promise<Report>
}

import type { Day } from '../kernel/day.ts'
import type { Earned, Rag } from '../kernel/rag.ts'
import type { Ref } from '../kernel/ref.ts'
import type { Role } from '../kernel/role.ts'
import type { Context, TrustFacts } from './context.ts'
import type { Routes } from './routes.ts'

export type Facts = Record<string, unknown>

/** One line of My work: something this person owes, is asked to decide, or got back. */
export interface DueLine {
  kind: 'owe' | 'decide'
  ref: Ref
  due: Day | null
  /** "Q2 update: green plan refresh". */
  title: string
  /** Where it stands: "Came back: say why amber". */
  stands: string
  href: string
  action: string
  cameBack?: true
  /** Of a decision: the day it was asked for, and by whom. */
  since?: Day | null
  by?: string
  /** Of a decision: the status it declares. */
  rag?: Rag | null
  /** The title without what anybody wrote in it, for mail and calendars; without it the action and the record’s name are told. */
  told?: string
  /** Of a decision: it waits for the holder of the post it came from, who may be reminded of it. */
  toAgree?: true
}

/** One line of a thread: what a record serves, or what serves it. */
export interface ThreadLine {
  /** "Risk 01, score 20, not falling". */
  kind: string
  title: string
  href: string | null
}

/** What a record is called and where it is read. */
export interface Named {
  title: string
  href: string
  /** What it belongs to, where its name alone could be taken for another's: its plan, its version. */
  of?: string
}

/** A gap shown in place, with the one action that closes it. */
export interface GapLine {
  words: string
  href: string
  action: string
  /** How many records it is about, where it is about several. */
  size?: number
}

/** Something the records leave open between what the trust says and what it does, with whose it is to close. */
export interface Gap {
  /** The same from week to week: `commitment without a row:strategy element:41`. */
  key: string
  /** What it is one of: "Commitments with no row in the plan". */
  kind: string
  ref: Ref
  title: string
  /** What is missing and why it matters, in a sentence. */
  words: string
  /** The page where it is closed, and the verb on the button there. */
  href: string
  action: string
  /** The post whose holder can close it; null where none is named, and then a governance lead can. */
  closer: { postId: number; title: string } | null
  /** How many records were looked at for a gap of this kind: "33 of 66". */
  of?: number
  /** The permission that the page where it is closed asks for. */
  needs?: string
  /** The brick of the strategy it stands under. */
  brickId?: number
}

/** Where a value of a record came from: "Imported from Plan!C5 of Plan.xlsx on 15 October 2024". */
export interface OriginLine {
  /** The field it fills, as the record calls it. */
  field: string
  words: string
  href: string
}

/** What stands beneath a record of another capability: statuses for a spread, what changed, what is missing, and the rows themselves. */
export interface Beneath {
  under: Ref
  declared: Earned[]
  earned: Earned[]
  changed: string[]
  gaps: GapLine[]
  rows: BeneathRow[]
}

export interface BeneathRow {
  title: string
  href: string
  accountable: string
  declared: Earned
  earned: Earned
  why: string
  lastChange: Day | null
}

/** The answer over everything of a kind, for the top of a page: sentences, the spread, movements, gaps. */
export interface Overview {
  strong: string
  words: string
  caption: string
  declared: Earned[]
  earned: Earned[]
  moved: { from: Earned; to: Earned; title: string; href: string; words: string }[]
  gaps: GapLine[]
  against: string
}

/** A kind of record that search finds, as a heading calls them, for those who may read it. */
export interface SearchedKind {
  kind: string
  label: string
  permission: string
  /** What others share with this trust, which its own texts do not hold: those in which every word stands, each perhaps only begun. */
  shared?: (c: Context, words: readonly string[]) => Promise<Named[]>
}

/** What a capability tells the platform about itself. Everything else it keeps behind its own door. */
export interface Capability {
  name: string
  /** Capabilities above it in the list whose front doors it enters. */
  uses: readonly string[]
  /** Its permissions, each with the roles that have it. A permission ending in :read is all that is left while reading as at a day. */
  may: Record<string, readonly Role[]>
  routes: Routes
  /** Every event it records, told as a sentence without its subject: "sent the Q2 2024/25 update". */
  verbs: Record<string, (facts: Facts) => string>
  /** Where it stands in the header; `when` says for which trusts, where not for all. */
  nav?: { label: string; href: string; permission: string; under: readonly string[]; when?: (trust: TrustFacts) => boolean }
  /** What each kind of its records is called, by number: one query for many. */
  nouns?: Record<string, (c: Context, ids: readonly number[]) => Promise<Map<number, Named>>>
  /** Which of its kinds search finds; each must be among its nouns, and its tables made searchable by a migration. */
  searched?: readonly SearchedKind[]
  /** What a key may be made for, by its name: what it is called, and the permissions it may use of those its maker has. */
  scopes?: Record<string, { label: string; permissions: readonly string[] }>
  /** Where it is described what programs with a key may ask of it (OpenAPI). */
  interfaces?: readonly { label: string; href: string }[]
  /** What this person owes or must decide. */
  due?: (c: Context) => Promise<DueLine[]>
  /** What it knows that stands above or below a record of another capability. */
  about?: (c: Context, ref: Ref) => Promise<{ serves: ThreadLine[]; servedBy: ThreadLine[] }>
  /** Where values of a record came from, newest last. */
  origins?: (c: Context, ref: Ref) => Promise<OriginLine[]>
  /** What of its own stands beneath these records of other capabilities. */
  beneath?: (c: Context, refs: readonly Ref[]) => Promise<Beneath[]>
  /** The answer over all of its records now. */
  overview?: (c: Context) => Promise<Overview | undefined>
  /** What its records leave open, judged on the day the page is read at. */
  gaps?: (c: Context) => Promise<Gap[]>
  /** What follows in its records when places of the organisation are put elsewhere; written in the same change, which the caller records. */
  moved?: (c: Context) => Promise<void>
  /** What is plain today, for the strip of a sample trust: "Q2 2024/25 is open until 18 October." */
  plainToday?: (c: Context) => Promise<string | undefined>
}

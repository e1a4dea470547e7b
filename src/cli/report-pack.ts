import {
  type Copy,
  copies,
  forPublic,
  onePageReport,
  type Pack,
  packEditionsOf,
  packFacts,
  packFor,
  packReport,
  sealedCopy,
  wholeFacts,
} from '../capabilities/packs/index.ts'
import { levelsOf } from '../capabilities/reporting/index.ts'
import type { Report } from '../documents/report.ts'
import { dayInWords, isDay } from '../kernel/day.ts'
import { listed } from '../kernel/words.ts'
import type { Context } from '../platform/context.ts'
import { Misused } from './command.ts'
import type { ReportKind, ReportWords } from './report-kind.ts'
import { namedBy } from './report-plan.ts'

/** A pack of a board or committee: its draft, or an edition word for word. */
export const packKind: ReportKind = {
  name: 'pack',
  usage: `--body NAME --on DAY [--edition N] [--copy public|full|one-page]`,
  about: `
pack puts together the pack of a board, committee or group for the meeting on a
day, as a draft from the records; --edition gives a submitted edition word for
word. The public copy is written unless --copy says full, which holds what is
taken in private, or one-page.`,
  options: ['body', 'on', 'edition', 'copy'],
  needs: ['body', 'on'],
  write: async (c, words) => packPaper(c, words),
}

async function packPaper(c: Context, words: ReportWords): Promise<Report> {
  const pack = await packMeant(c, words)
  const copy = copyMeant(words.copy)
  // Whoever runs the command has the database itself: nothing in it is kept from them, and what is private is asked for by its word.
  const whole: Context = { ...c, may: (permission) => permission === 'pack-private:read' || c.may(permission) }
  if (words.edition !== undefined) return editionOf(whole, { pack, copy, edition: words.edition })
  if (copy === 'one page') return onePageReport(await wholeFacts(whole, pack))
  const facts = await packFacts(whole, pack)
  return packReport(copy === 'public' ? forPublic(facts) : facts)
}

async function packMeant(c: Context, { body: name, on = '' }: ReportWords): Promise<Pack> {
  if (!isDay(on)) throw new Misused(`“${on}” is no day. Give --on as 2024-11-26`)
  const body = namedBy((await levelsOf(c)).bodies, name, 'body')
  const pack = body && (await packFor(c, body.id, on))
  if (!pack) throw new Misused(`${body?.name ?? 'The body'} has no pack for ${dayInWords(on)}`)
  return pack
}

function copyMeant(word: string | undefined): Copy {
  const copy = word === undefined ? 'public' : copies.find((one) => one.replace(' ', '-') === word.toLowerCase())
  if (!copy) throw new Misused(`There is no copy “${word}”. Give full, public or one-page`)
  return copy
}

async function editionOf(c: Context, { pack, copy, edition }: { pack: Pack; copy: Copy; edition: string }): Promise<Report> {
  const editions = await packEditionsOf(c, pack.id)
  const found = editions.find((one) => String(one.edition) === edition)
  if (found) return (await sealedCopy(c, found, copy)).report
  const there = listed(editions.map((one) => String(one.edition)).toReversed())
  throw new Misused(`${pack.title} has no edition ${edition}: ${there ? `there is ${there}` : 'none was submitted yet'}`)
}

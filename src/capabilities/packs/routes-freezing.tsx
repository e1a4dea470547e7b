import type { Report } from '../../documents/report.ts'
import { FileFailed } from '../../documents/writing/file-failed.ts'
import { pagesPrinted } from '../../documents/writing/pages-printed.ts'
import { writePdf } from '../../documents/writing/report-pdf.ts'
import { type Form, withError } from '../../kernel/form.ts'
import { count } from '../../kernel/words.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { type Http, PageToDraw } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { freezePack } from './actions-freezing.ts'
import { freezingForm } from './forms.ts'
import { whyNotFreezable } from './freezing.ts'
import type { Pack } from './pack.ts'
import { type PackFacts, takenByAll } from './pack-facts.ts'
import { packReport } from './pack-report.ts'
import { FreezePack, type FreezeWords } from './pages/freeze-pack.tsx'
import { pointsIn } from './points.ts'
import { editionsOf } from './queries-editions.ts'
import { packFacts } from './queries-facts.ts'
import { openPack } from './routes.tsx'

/** Submitting a pack: what is open is read, then it is frozen. */
export const freezingRoutes = new Routes()
  .get('/packs/:pack/freeze', 'pack:freeze', ask)
  .post('/packs/:pack/editions', 'pack:freeze', freeze)

async function wordsFor(c: Context, pack: Pack): Promise<{ facts: PackFacts; words: Omit<FreezeWords, 'printed'> }> {
  const facts = await packFacts(c, pack)
  const early = whyNotFreezable({ state: pack.state, sections: facts.sections.length })
  const words = {
    frame: c.frame,
    pack,
    edition: (await editionsOf(c, pack.id)).length + 1,
    points: pointsIn(facts),
    whyNot: c.may('pack:freeze') ? early : 'You are reading an earlier day. Go back to today to submit the pack.',
  }
  return { facts, words }
}

/** The page says about how many pages there are; asked to count them, it prints the draft once the transaction is over. */
async function ask(http: Http, c: Context) {
  const pack = await openPack(http, c)
  const { facts, words } = await wordsFor(c, pack)
  if (http.query('count') !== 'yes')
    return http.page(<FreezePack {...words} printed={estimated(facts)} count={`/packs/${pack.id}/freeze?count=yes`} />)
  return async () => {
    const page = http.page(<FreezePack {...words} printed={await printedInWords(packReport(facts), facts)} />)
    return page instanceof PageToDraw ? page.drawn() : page
  }
}

const estimated = (facts: PackFacts) => `It is about ${count(takenByAll(facts).pages, 'page')}.`

async function printedInWords(report: Report, facts: PackFacts): Promise<string> {
  try {
    const pages = pagesPrinted(await writePdf(report))
    return pages === undefined ? estimated(facts) : `Printed, it is ${count(pages, 'page')}.`
  } catch (error) {
    if (!(error instanceof FileFailed)) throw error
    return `${estimated(facts)} It could not be printed just now to count them.`
  }
}

async function freeze(http: Http, c: Context) {
  const pack = await openPack(http, c)
  const read = readForm(http, freezingForm)
  const again = async (form: Form, status: number) => {
    const { facts, words } = await wordsFor(c, pack)
    return http.page(<FreezePack {...words} printed={estimated(facts)} form={form} />, status)
  }
  if ('form' in read) return again(read.form, 422)
  const frozen = await freezePack(c, pack, read.value)
  if ('yes' in frozen) return http.redirect(`/packs/editions/${frozen.yes}`)
  const field = read.value.edition > 1 && read.value.reason === '' ? 'reason' : 'acknowledged'
  return again(withError(typed(http.posted), field, frozen.no), 409)
}

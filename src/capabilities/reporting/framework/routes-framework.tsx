import type { Report } from '../../../documents/report.ts'
import type { Context } from '../../../platform/context.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { allPeriods, currentPeriod } from '../../calendar/index.ts'
import { type Paper, withFiles } from '../routes-files.tsx'
import { addressQuery } from '../side-by-side/address-query.ts'
import { askedNumber } from '../side-by-side/routes-choosing.tsx'
import type { FrameworkFacts, PaperWords } from './facts.ts'
import { extractReport, frameworkReport, riskRegisterReport, riskReport } from './framework-reports.ts'
import { ShowFramework } from './pages/show-framework.tsx'
import { frameworkFacts, paperWords } from './queries-framework.ts'
import { allRegisters, frameworkRegister, paperRisks, registerTold } from './queries-registers.ts'

const full = '/reports/framework'
const extract = '/reports/framework/extract'
const registers = '/reports/risks'
const one = '/reports/risks/:risk'

/** The papers of risk and assurance: the extract and the whole framework, any register, one risk. What is fixed comes before one risk, which its name would be taken for. */
export const frameworkRoutes = new Routes()
  .with(paperAt(extract, extractAsked))
  .with(paperAt(full, fullAsked))
  .with(paperAt(registers, registerAsked))
  .with(paperAt(one, riskAsked))

/** A paper as an address asks for it, and what its page says around it. */
interface Asked {
  report: Report
  /** The file’s name without its ending. */
  name: string
  base: string
  query: string
  page: Pick<Parameters<typeof ShowFramework>[0], 'narrowings' | 'crumbs'>
}

type Asking = (http: Http, c: Context) => Promise<Asked>

/** A paper’s page and its files. */
function paperAt(address: string, ask: Asking): Routes {
  const paperOf = async (http: Http, c: Context): Promise<Paper> => {
    const { report, name, base, query } = await ask(http, c)
    return { report, name, at: `${base}${query && `?${query}`}` }
  }
  const show = async (http: Http, c: Context) => {
    const { report, base, query, page } = await ask(http, c)
    return http.page(<ShowFramework frame={c.frame} report={report} base={base} query={query} {...page} />)
  }
  return withFiles(new Routes().get(address, 'report:read', show), { address, permission: 'report:read', paperOf })
}

async function periodChosen(http: Http, c: Context) {
  const periods = (await allPeriods(c)).filter(({ kind, state }) => kind === 'quarter' && state !== 'planned')
  const asked = askedNumber(http, 'period')
  if (asked !== undefined && !periods.some(({ id }) => id === asked)) notFound()
  const narrowing = {
    name: 'period',
    label: 'Period',
    options: periods.map(({ id, label }) => ({ value: String(id), label })),
    chosen: String(asked ?? (await currentPeriod(c))?.id ?? ''),
  }
  return { asked, narrowing }
}

type Facts = FrameworkFacts & PaperWords

const factsFor = async (c: Context, asked: Parameters<typeof frameworkFacts>[1]): Promise<Facts> => ({
  ...(await frameworkFacts(c, asked)),
  ...(await paperWords(c)),
})

const fileName = (c: Context, title: string): string => `${c.trust.shortName} ${title}`.replaceAll('/', '-').replaceAll(':', '')

async function frameworkAsked(http: Http, c: Context) {
  const { asked, narrowing } = await periodChosen(http, c)
  const facts = await factsFor(c, asked === undefined ? {} : { periodId: asked })
  return { facts, narrowing, query: addressQuery({ period: asked }) }
}

async function extractAsked(http: Http, c: Context): Promise<Asked> {
  const { facts, narrowing, query } = await frameworkAsked(http, c)
  const report = extractReport(facts)
  const crumbs = [{ label: 'Board assurance framework', href: full }, { label: 'Extract' }]
  return { report, name: fileName(c, report.title), base: extract, query, page: { narrowings: [narrowing], crumbs } }
}

async function fullAsked(http: Http, c: Context): Promise<Asked> {
  const { facts, narrowing, query } = await frameworkAsked(http, c)
  const report = frameworkReport(facts)
  const crumbs = [{ label: 'Board assurance framework' }]
  return { report, name: fileName(c, report.title), base: full, query, page: { narrowings: [narrowing], crumbs } }
}

async function registerAsked(http: Http, c: Context): Promise<Asked> {
  const { asked, narrowing } = await periodChosen(http, c)
  const number = askedNumber(http, 'register')
  const register = number === undefined ? await frameworkRegister(c) : ((await registerTold(c, number)) ?? notFound())
  const band = http.query('band')
  const facts = await factsFor(c, { register, ...(asked === undefined ? {} : { periodId: asked }) })
  const report = riskRegisterReport(inBand(facts, band))
  const query = [addressQuery({ register: number, period: asked }), band === undefined ? '' : `band=${encodeURIComponent(band)}`]
  const bands = [{ value: '', label: 'All' }, ...facts.matrix.bands.map(({ name }) => ({ value: name, label: name }))]
  const narrowings = [
    { name: 'register', label: 'Register', options: await registerOptions(c), chosen: String(register.id ?? '') },
    narrowing,
    { name: 'band', label: 'Band', options: bands, chosen: band ?? '' },
  ]
  const crumbs = [{ label: 'Registers of risks' }]
  return { report, name: fileName(c, report.title), base: registers, query: query.filter(Boolean).join('&'), page: { narrowings, crumbs } }
}

const registerOptions = async (c: Context) =>
  (await allRegisters(c)).map(({ id, name, isEnded }) => ({ value: String(id), label: isEnded ? `${name} (ended)` : name }))

/** Only the risks in one band, where one is asked for. */
function inBand(facts: Facts, band: string | undefined): Facts {
  if (band === undefined || band === '') return facts
  if (!facts.matrix.bands.some(({ name }) => name === band)) notFound()
  return {
    ...facts,
    register: { ...facts.register, name: `${facts.register.name}, ${band.toLowerCase()} risks` },
    risks: facts.risks.filter(({ line }) => line.band?.name === band),
  }
}

async function riskAsked(http: Http, c: Context): Promise<Asked> {
  const id = http.number('risk')
  const { asked, narrowing } = await periodChosen(http, c)
  const risk = (await paperRisks(c)).find((own) => own.id === id) ?? notFound()
  const register = (risk.registerId === null ? undefined : await registerTold(c, risk.registerId)) ?? (await frameworkRegister(c))
  const facts = await factsFor(c, { register, riskId: id, ...(asked === undefined ? {} : { periodId: asked }) })
  const told = facts.risks[0] ?? notFound()
  const report = riskReport(facts, told)
  const crumbs = [
    { label: 'Registers of risks', href: registers },
    { label: `Risk ${risk.number}`, href: `/risks/${id}` },
    { label: 'One page' },
  ]
  return {
    ...{ report, base: `/reports/risks/${id}`, query: addressQuery({ period: asked }), page: { narrowings: [narrowing], crumbs } },
    name: fileName(c, `risk ${risk.number}`),
  }
}

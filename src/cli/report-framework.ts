import { allPeriods } from '../capabilities/calendar/index.ts'
import {
  allRegisters,
  extractReport,
  frameworkFacts,
  frameworkRegister,
  frameworkReport,
  paperRisks,
  paperWords,
  registerFacts,
  registerReport,
  registerTold,
  riskRegisterReport,
  riskReport,
} from '../capabilities/reporting/index.ts'
import type { Report } from '../documents/report.ts'
import type { Context } from '../platform/context.ts'
import { Misused } from './command.ts'
import type { ReportKind, ReportWords } from './report-kind.ts'
import { namedBy, periodMeant } from './report-plan.ts'

/** The quarter words name, where they name one; risks are scored in quarters that have begun. */
async function quarterAsked(c: Context, words: string | undefined): Promise<{ periodId?: number }> {
  if (words === undefined) return {}
  const period = periodMeant(await allPeriods(c), words)
  if (period.kind !== 'quarter' || period.state === 'planned')
    throw new Misused(`Risks are not scored in ${period.label}. Give a quarter that has begun`)
  return { periodId: period.id }
}

const factsOf = async (c: Context, asked: Parameters<typeof frameworkFacts>[1]) => ({
  ...(await frameworkFacts(c, asked)),
  ...(await paperWords(c)),
})

/** The board assurance framework: its extract, or all of it. */
export const bafKind: ReportKind = {
  name: 'baf',
  usage: '[--full] [--period "Q2 2024/25"]',
  about: `
baf is the extract of the board assurance framework: every strategic risk in one
row with its inherent, current and target score, direction and tolerance.
--full writes all of it, a page for each risk: controls, assurances, gaps,
actions and the way to the target.`,
  options: ['period'],
  flags: ['full'],
  needs: [],
  async write(c, { period, full }) {
    const facts = await factsOf(c, await quarterAsked(c, period))
    return full === undefined ? extractReport(facts) : frameworkReport(facts)
  },
}

/** One risk on one page. */
export const riskKind: ReportKind = {
  name: 'risk',
  usage: 'NUMBER [--register NAME] [--period "Q2 2024/25"]',
  about: `
risk is one risk on one page, by the number its register gives it; --register is
needed only where several registers have a risk of that number.`,
  options: ['register', 'period'],
  takes: 'number',
  needs: [],
  write: writeRisk,
}

async function writeRisk(c: Context, { number = '', register: name, period }: ReportWords): Promise<Report> {
  const register = namedBy(await allRegisters(c), name, 'register called')
  const own = register && (await registerTold(c, register.id))
  const all = await paperRisks(c)
  const meant = own === undefined ? all : all.filter(({ registerId }) => registerId === own.id || (own.isFramework && registerId === null))
  const found = meant.filter((risk) => risk.number.toLowerCase() === number.toLowerCase())
  const [risk] = found
  if (found.length > 1) throw new Misused(`${found.length} registers have a risk ${number}. Name one with --register`)
  if (!risk) {
    const list = meant.map((one) => `  ${one.number}  ${one.title}`).join('\n')
    throw new Misused(list === '' ? 'No risk is open' : `There is no open risk “${number}” that papers tell of. There are:\n${list}`)
  }
  const stands = (risk.registerId === null ? undefined : await registerTold(c, risk.registerId)) ?? (await frameworkRegister(c))
  const facts = await factsOf(c, { register: stands, riskId: risk.id, ...(await quarterAsked(c, period)) })
  const [told] = facts.risks
  if (!told) throw new Misused(`Risk ${risk.number} was first scored after that quarter`)
  return riskReport(facts, told)
}

/** A register of risks: to be read, or as one table to edit outside and bring back. */
export const registerKind: ReportKind = {
  name: 'register',
  usage: '--register NAME | --period "Q2 2024/25" [--register NAME]',
  about: `
register --register is every risk of a register in one wide table. With --period
alone it is the risk register with the scores of that quarter, as one table that
can be edited and brought back as plan-table is.`,
  options: ['period', 'register'],
  needs: [],
  async write(c, { period, register: name }) {
    if (name === undefined && period === undefined) throw new Misused('Give --register with the name of a register, or --period')
    if (name === undefined) return registerReport(await registerFacts(c, periodMeant(await allPeriods(c), period ?? '')))
    const named = namedBy(await registersToName(c), name, 'register called')
    const register = named && named.id !== null ? await registerTold(c, named.id) : await frameworkRegister(c)
    return riskRegisterReport(await factsOf(c, { ...(register ? { register } : {}), ...(await quarterAsked(c, period)) }))
  },
}

/** The registers by name; the framework is there also where nobody wrote it down. */
async function registersToName(c: Context): Promise<{ id: number | null; name: string }[]> {
  const [all, own] = [await allRegisters(c), await frameworkRegister(c)]
  return own.id === null ? [own, ...all] : all
}

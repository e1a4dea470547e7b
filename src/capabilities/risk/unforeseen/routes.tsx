import { type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed, z } from '../../../platform/forms.ts'
import type { Http } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { allPeriods } from '../../calendar/index.ts'
import { allRegisters } from '../registers/queries.ts'
import { countHarm } from './actions.ts'
import { harmAnswer, harmByQuarter } from './harm.ts'
import { CountHarmPage } from './pages/count-harm.tsx'
import { UnforeseenPage } from './pages/show-unforeseen.tsx'
import { harmCounted } from './queries.ts'

/** How often harm came from what no register had foreseen. */
export const unforeseenRoutes = new Routes()
  .get('/risks/unforeseen', 'risk:read', show)
  .get('/risks/unforeseen/count', 'register:keep', ask)
  .post('/risks/unforeseen', 'register:keep', count)

const whole = (words: string) => z.number({ error: words }).int(words).min(0, words).max(100_000, words)
const harmForm = z.object({
  period: z.number('Select a quarter').int('Select a quarter'),
  register: z.number().int().optional(),
  lookedAt: whole('Enter how many harms were looked at, such as 12').min(1, 'Enter how many harms were looked at, such as 12'),
  unforeseen: whole('Enter how many of them stood in no register, such as 3; 0 where all did'),
  source: z.string('Enter where the counts come from').max(300, 'The source must be 300 characters or fewer'),
  words: z.string().max(2000, 'The words must be 2,000 characters or fewer').optional(),
  seen: z.string().max(40).optional(),
})

async function show(http: Http, c: Context): Promise<Response> {
  const counted = await harmCounted(c)
  const quarters = harmByQuarter(counted)
  const page = { frame: c.frame, counted, quarters, answer: harmAnswer(quarters), mayCount: c.may('register:keep') }
  return http.page(<UnforeseenPage {...page} />)
}

/** What may be chosen: quarters that have begun, registers still kept. */
async function offered(c: Context) {
  const periods = (await allPeriods(c)).filter(({ starts_on }) => starts_on <= c.today)
  const registers = (await allRegisters(c)).filter(({ endedOn }) => endedOn === null)
  return { periods, registers }
}

const asked = (words: string | undefined) => (words && /^\d{1,9}$/.test(words) ? Number(words) : undefined)

async function ask(http: Http, c: Context): Promise<Response> {
  const [period, register] = [asked(http.query('period')), asked(http.query('register')) ?? null]
  const held = (await harmCounted(c)).find((one) => one.periodId === period && one.registerId === register)
  const values = held
    ? {
        period: String(held.periodId),
        register: String(held.registerId ?? ''),
        lookedAt: String(held.lookedAt),
        unforeseen: String(held.unforeseen),
        source: held.source,
        words: held.words,
        seen: `${held.id}:${held.version}`,
      }
    : { period: String(period ?? ''), register: String(register ?? ''), seen: '' }
  return page(http, c, { values, errors: {} } as Form)
}

async function page(http: Http, c: Context, form: Form, status = 200): Promise<Response> {
  return http.page(<CountHarmPage frame={c.frame} form={form} {...(await offered(c))} changed={status === 409} />, status)
}

async function count(http: Http, c: Context): Promise<Response> {
  const read = readForm(http, harmForm)
  if ('form' in read) return page(http, c, read.form, 422)
  const { period: periodId, register = null, lookedAt, unforeseen, source, words = '', seen = '' } = read.value
  const { periods, registers } = await offered(c)
  const wrong = (field: string, say: string) => page(http, c, withError(typed(http.posted), field, say), 422)
  const period = periods.find(({ id }) => id === periodId)
  const of = registers.find(({ id }) => id === register)
  if (!period) return wrong('period', 'Select a quarter that has begun')
  if (register !== null && !of) return wrong('register', 'Select a register from the list')
  if (unforeseen > lookedAt) return wrong('unforeseen', 'There cannot be more than were looked at')
  const held = (await harmCounted(c)).find((one) => one.periodId === periodId && one.registerId === register)
  const said = { periodId, registerId: register, lookedAt, unforeseen, source, words }
  const isSeen = seen === (held ? `${held.id}:${held.version}` : '')
  if (isSeen && (await countHarm(c, { held, of: { period: period.label, register: of?.name ?? null } }, said)))
    return http.redirect('/risks/unforeseen')
  const now = (await harmCounted(c)).find((one) => one.periodId === periodId && one.registerId === register)
  return page(http, c, { values: { ...typed(http.posted), seen: now ? `${now.id}:${now.version}` : '' }, errors: {} }, 409)
}

import { listed, opening } from '../../../kernel/words.ts'
import type { Context } from '../../../platform/context.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { opensAs, viewsOf } from '../../views/index.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { closedRisks } from '../queries.ts'
import { matrixNow } from '../queries-asked.ts'
import { answerOf } from './answer.ts'
import { directions, mapped, type Narrowed, sorts, states, type View } from './asked.ts'
import { pageSize } from './page-size.ts'
import { RegisterPage } from './pages/list-risks.tsx'
import { NoRisksPage } from './pages/no-risks.tsx'
import { countProposed } from './queries-around.ts'
import { behindInWords, rowsOf, sceneOf, tallyOf } from './queries-scene.ts'
import { readCell } from './register.ts'
import { registerAddress } from './register-address.ts'
import type { Row } from './row.ts'
import type { Scene } from './scene.ts'
import { counted, countTop, countWanted, type Tally, tallyAnswer } from './tally.ts'

/** The register with its map. */
export const listing = new Routes().get('/risks', 'risk:read', showRegister)

/** One of the words an address may say; another is an address of nothing. */
function oneOf<T extends string>(http: Http, name: string, words: readonly T[]): T | undefined {
  const text = http.query(name)
  return text === undefined || text === '' ? undefined : (words.find((word) => word === text) ?? notFound())
}

function numberIn(http: Http, name: string): number | undefined {
  const text = http.query(name)
  if (text === undefined || text === '') return undefined
  return /^\d{1,9}$/.test(text) ? Number(text) : notFound()
}

const narrowedBy = (http: Http): Narrowed => ({
  register: numberIn(http, 'register'),
  category: http.query('category') || undefined,
  goal: numberIn(http, 'goal'),
  owner: numberIn(http, 'owner'),
  lead: numberIn(http, 'lead'),
  committee: numberIn(http, 'committee'),
  state: oneOf(http, 'state', states),
  review: oneOf(http, 'review', ['overdue']),
  tolerance: oneOf(http, 'tolerance', ['above']),
  direction: oneOf(http, 'direction', directions),
  confidential: oneOf(http, 'confidential', ['yes']),
})

/** The order an address asks for; the worst first where it asks for none. */
function orderAsked(http: Http): Pick<View, 'sort' | 'descending'> {
  const sort = oneOf(http, 'sort', sorts)
  return sort === undefined ? { sort: 'now', descending: true } : { sort, descending: http.query('order') === 'descending' }
}

function viewOf(http: Http, matrix: Matrix): View {
  const cellText = http.query('cell')
  const narrowed = narrowedBy(http)
  return {
    ...narrowed,
    by: http.query('by') === 'register' || narrowed.register !== undefined ? 'register' : 'goal',
    ...orderAsked(http),
    cell: cellText ? (readCell(matrix, cellText) ?? notFound()) : undefined,
    band: http.query('band') || undefined,
    map: oneOf(http, 'map', mapped),
    page: Math.max(1, numberIn(http, 'page') ?? 1),
    columns: http.queries('column').slice(0, 20),
  }
}

async function showRegister(http: Http, c: Context): Promise<Response> {
  const [matrix, kept] = [await matrixNow(c), await viewsOf(c, '/risks')]
  const opened = opensAs(http.search, kept)
  if (opened) return http.redirect(opened)
  const view = viewOf(http, matrix)
  const scene = await sceneOf(c, view, matrix)
  if (view.register !== undefined && !scene.names.registers.has(view.register)) notFound()
  const tally = await tallyOf(c, scene)
  const [mayAdd, proposed] = [c.may('risk:add'), await countProposed(c)]
  const waits = { proposed, mayPropose: c.may('risk:propose'), closed: await closedRisks(c) }
  if (counted(tally.alike) === 0 && !(await holdsRisks(c))) return http.page(<NoRisksPage {...{ frame: c.frame, mayAdd, ...waits }} />)
  const all = await wholeOf(c, scene, tally)
  const wanted = countWanted(tally, view)
  const rows = await rowsOf(c, scene, { from: ((view.page ?? 1) - 1) * pageSize, most: pageSize })
  return http.page(
    <RegisterPage
      {...{ frame: c.frame, scene, tally, all, rows, wanted, mayAdd, ...waits }}
      behind={behindInWords(scene)}
      elsewhere={await elsewhereOf(c, scene, tally)}
      answer={
        all
          ? answerOf(
              all.map(({ line }) => line),
              scene.period,
              scene.last,
            )
          : tallyAnswer(tally, scene.period, scene.last)
      }
      views={{ page: '/risks', query: http.search, views: kept, mayKeep: c.may('view:keep') }}
    />,
  )
}

/** Risks in a top band that other registers hold: said where only the framework is shown, so that nobody takes it for all. */
async function elsewhereOf(c: Context, scene: Scene, tally: Tally) {
  const { by, band, cell } = scene.view
  if (by !== 'goal' || band !== undefined || cell !== undefined || scene.registers.length < 2) return undefined
  const all = await tallyOf(c, { ...scene, asked: { ...scene.asked, registers: undefined } })
  const n = countTop(all) - countTop(tally)
  const names = scene.matrix.bands.filter(({ top }) => top).map(({ name }) => name)
  const words = `${opening(n)} ${n === 1 ? 'risk' : 'risks'} of other registers ${n === 1 ? 'is' : 'are'} ${listed(names.map((name) => name.toLowerCase()))} too.`
  const href = registerAddress({ by: 'register', sort: 'now', descending: true, ...(names.length === 1 ? { band: names[0] } : {}) })
  return n > 0 ? { words, href } : undefined
}

/** Of a few open risks every one, for saying which moved and how long each has stood; undefined where they are too many to name. */
async function wholeOf(c: Context, scene: Scene, tally: Tally): Promise<Row[] | undefined> {
  const isFew = counted(tally.alike) <= 30 && (scene.view.state ?? 'open') === 'open'
  return isFew ? rowsOf(c, scene, { from: 0, most: 30, whole: true }) : undefined
}

const holdsRisks = async (c: Context): Promise<boolean> =>
  (await c.db.selectFrom('risks').where('closed_on', 'is', null).where('state', '=', 'open').select('id').limit(1).executeTakeFirst()) !==
  undefined

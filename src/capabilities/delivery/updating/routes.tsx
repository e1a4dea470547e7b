import { timeInWords } from '../../../kernel/day.ts'
import type { Form } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import type { Http } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { judgedClaims } from '../claims/judging.ts'
import { withHeld } from '../claims/queries-desk.ts'
import { whyNotTied } from '../claims/tying.ts'
import { routeRoutes } from '../route/routes-route.tsx'
import { sendUpdate } from './actions.ts'
import { keepDraft, keptMeanwhile } from './actions-drafts.ts'
import { type Desk, startingValues, stateOf, updateHref, whyClosed } from './desk.ts'
import { longest, longestDraft, UpdateForm } from './forms.ts'
import { ReadUpdate } from './pages/read-update.tsx'
import { SettleConflict } from './pages/settle-conflict.tsx'
import { WriteUpdate } from './pages/write-update.tsx'
import { whyNotParts } from './parts.ts'
import { pathFields, whyNotPath } from './path.ts'
import { deskOf } from './queries.ts'
import { whyNotReady } from './readiness.ts'
import { challengingRoutes } from './routes-challenging.tsx'
import { chasingRoutes } from './routes-chasing.tsx'
import { decidingRoutes, decisionOpen, originsIn } from './routes-deciding.tsx'
import { settlementsIn, whyNotSettled } from './settling.ts'
import { boxName, differencesOf, draftOf, isSaidBeside, isSent, kept, type Typed } from './typed.ts'
import { stepUpdate } from './update-state.ts'
import { questionsFor, unseenOf } from './weighing.ts'

const at = '/items/:item/updates/:period'

/** Everything about updates: writing, deciding, chasing, challenging. */
export const updatingRoutes = new Routes()
  .get(at, 'delivery:read', async (http, c) => {
    const desk = await deskOf(c, http.number('item'), http.number('period'))
    const why = whyNotWriting(c, desk)
    if (why !== undefined)
      return http.page(
        <ReadUpdate
          frame={c.frame}
          desk={desk}
          why={why || undefined}
          decide={decisionOpen(c, desk)}
          origins={await originsIn(c, desk)}
          mayRaise={
            c.may('issue:raise') && (desk.actor.holdsAccountablePost || desk.actor.isDeputy || c.person.roles.includes('governance lead'))
          }
        />,
      )
    const values = startingValues(desk)
    return http.page(
      writing(c, await withHeld(c, desk, values), {
        form: { values, errors: {} },
        beforeSending: Number(http.query('before-sending') ?? 0) || 0,
      }),
    )
  })
  .post(`${at}/draft`, 'update:write', async (http, c) => {
    const desk = await deskOf(c, http.number('item'), http.number('period'))
    const mine = kept(typed(http.posted))
    const refused = refusal(desk)
    if (refused !== undefined) return conflict(http, c, { desk, words: `${refused}.`, mine })
    if (Object.values(mine).join('').length > longestDraft) return tooLong(http, c, desk)
    const clash = clashIn(http, c, { desk, mine })
    if (clash) return conflict(http, c, clash)
    const revision = await keepDraft(c, desk, mine)
    return http.inBackground ? http.json({ saved: timeInWords(c.now), revision }) : http.redirect(updateHref(desk.item.id, desk.period.id))
  })
  .post(at, 'update:write', async (http, c) => send(http, c, await deskOf(c, http.number('item'), http.number('period'))))
  .with(decidingRoutes)
  .with(chasingRoutes)
  .with(challengingRoutes)
  .with(routeRoutes)

/** Undefined where this person writes here; else why not, empty where they would not expect to. */
function whyNotWriting(c: Context, desk: Desk): string | undefined {
  if (!c.may('update:write')) return ''
  const refused = refusal(desk)
  if (refused === undefined) return undefined
  return desk.actor.holdsAccountablePost || desk.actor.isDeputy ? refused : ''
}

/** The rule's no to writing at all, or undefined. */
function refusal(desk: Desk): string | undefined {
  const closed = whyClosed(desk.period)
  if (closed !== undefined) return closed
  const decision = stepUpdate('save', { state: stateOf(desk), periodFrozen: false, ready: true, actor: desk.actor })
  return 'no' in decision ? decision.no : undefined
}

const writing = (c: Context, desk: Desk, { form, beforeSending = 0 }: { form: Form; beforeSending?: number }) => (
  <WriteUpdate frame={c.frame} desk={desk} form={form} questions={questionsFor(desk, kept(form.values))} beforeSending={beforeSending} />
)

const revisionIn = (http: Http): number => Number(http.posted.get('revision') ?? 0) || 0
const askedIn = (http: Http): string[] => http.posted.getAll('asked').map(String)

/** Nothing is kept, and everything typed still stands on the page. */
function tooLong(http: Http, c: Context, desk: Desk): Response {
  if (http.inBackground) return http.json({ words: 'This is too long to keep as a draft. Shorten it, and keep it again.' }, 413)
  const mine = kept(typed(http.posted))
  const [longestField = 'text'] = Object.keys(mine).sort((a, b) => (mine[b]?.length ?? 0) - (mine[a]?.length ?? 0))
  const errors = { [longestField]: `Shorten “${boxName(longestField)}” to ${longest.toLocaleString('en-GB')} characters or fewer` }
  return http.page(writing(c, desk, { form: { values: typed(http.posted), errors } }), 413)
}

interface Clash {
  desk: Desk
  words: string
  mine: Typed
  over?: number
  /** The other words are this person's own, from another window. */
  own?: boolean
}

/** A draft that was kept since this page was made and holds other words than it. */
function clashIn(http: Http, c: Context, { desk, mine }: Pick<Clash, 'desk' | 'mine'>): Clash | undefined {
  const other = keptMeanwhile(desk, revisionIn(http), c.now)
  if (!other || differencesOf(startingValues(desk), mine).length === 0) return undefined
  const own = other.personId === c.person.id
  const at = timeInWords(other.savedAt)
  const words = own ? `You kept a draft in another window at ${at}.` : `${other.person} kept a draft at ${at}.`
  return { desk, words, mine, over: other.revision, own }
}

/** Tells what happened meanwhile and shows both texts; a script gets the words alone, since its page still holds what was typed. */
function conflict(http: Http, c: Context, { desk, words, mine, over, own }: Clash): Response {
  if (http.inBackground) return http.json({ words: `${words} Press Keep as draft to see both.` }, 409)
  const page = (
    <SettleConflict
      frame={c.frame}
      desk={desk}
      words={words}
      theirs={startingValues(desk)}
      mine={mine}
      asked={askedIn(http)}
      own={own}
      {...(over === undefined ? {} : { over })}
    />
  )
  return http.page(page, 409)
}

async function send(http: Http, c: Context, bare: Desk): Promise<Response> {
  const mine = kept(typed(http.posted))
  const desk = await withHeld(c, bare, mine)
  const here = updateHref(desk.item.id, desk.period.id)
  const refused = refusal(desk)
  if (refused !== undefined)
    return isSent(desk.standing.update, mine, c.person.id) ? http.redirect(here) : conflict(http, c, { desk, words: `${refused}.`, mine })
  const clash = clashIn(http, c, { desk, mine })
  if (clash) return conflict(http, c, clash)
  const errors = errorsIn(http, c, { desk, mine })
  if (Object.keys(errors).length > 0) return http.page(writing(c, desk, { form: { values: typed(http.posted), errors } }), 422)
  const questions = questionsFor(desk, mine)
  const unseen = unseenOf(questions, askedIn(http))
  if (unseen.length > 0) {
    await keepDraft(c, desk, mine)
    return http.redirect(`${here}?before-sending=${unseen.length}`)
  }
  const onBehalf = desk.actor.isDeputy && !desk.actor.holdsAccountablePost
  const sent = await sendUpdate(c, desk, { values: mine, questions, onBehalf, version: Number(http.posted.get('version') ?? 0) })
  return sent
    ? http.redirect(here)
    : conflict(http, c, { desk: await deskOf(c, desk.item.id, desk.period.id), words: 'The update was changed meanwhile.', mine })
}

/** What must be mended before sending, by field: the form's limits, the update's musts, the days of promises put off. */
function errorsIn(http: Http, c: Context, { desk, mine }: { desk: Desk; mine: Typed }): Form['errors'] {
  const read = readForm(http, UpdateForm)
  if ('form' in read) return read.form.errors
  const problems = [
    ...whyNotReady(draftOf(mine), { activity: desk.item.activity }),
    ...whyNotPath(mine, c.today, desk.standing.update?.pathToGreen),
    ...whyNotParts(desk.item.focus, mine),
    ...(desk.claims ? whyNotTied(judgedClaims(mine, desk.claims), mine, desk.claims) : []),
    ...whyNotSettled(settlementsIn(desk.standing, mine), c.today),
  ]
  const answers = Object.entries(mine).filter(([name, value]) => isSaidBeside(name) && value.length > 2000)
  return Object.fromEntries([
    ...problems.map(({ field, words }) => [field === 'pathToGreen' ? pathFields(1).what : field, words]),
    ...answers.map(([name]) => [name, 'Shorten this to 2,000 characters or fewer']),
  ])
}

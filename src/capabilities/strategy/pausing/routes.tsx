import { withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import type { Routes } from '../../../platform/routes.ts'
import { Gap } from '../../../ui/gap.tsx'
import { elementById, wholeLineage } from '../queries.ts'
import { theElement } from '../routes-editing.tsx'
import { pauseElement, resumeElement } from './actions-pausing.ts'
import { pauseForm, resumeForm } from './forms.ts'
import { EndPausePage } from './pages/end-pause.tsx'
import { PauseElementPage } from './pages/pause-element.tsx'
import { PausedPage } from './pages/show-paused.tsx'
import { whyNotNow, whyNotPause, whyNotResume } from './pause.ts'
import { allPauses, pauseById, pausesOf } from './queries-pauses.ts'

/** The pages that set a part of the strategy aside, let it go on, and tell what was. */
export const pausing = (routes: Routes): Routes =>
  routes
    .get('/strategy/paused', 'strategy:read', showPaused)
    .get('/strategy/elements/:element/suspension', 'strategy:edit', async (http, c) =>
      http.page(<PauseElementPage frame={c.frame} {...(await theElementNow(http, c))} />),
    )
    .post('/strategy/elements/:element/suspension', 'strategy:edit', pause)
    .get('/strategy/suspensions/:suspension/end', 'strategy:edit', async (http, c) =>
      http.page(<EndPausePage frame={c.frame} {...(await thePause(http, c))} />),
    )
    .post('/strategy/suspensions/:suspension/end', 'strategy:edit', resume)

async function showPaused(http: Http, c: Context): Promise<Response> {
  const pauses = await allPauses(c)
  const { known } = await wholeLineage(c)
  const rows = pauses.flatMap((p) => {
    const element = known.get(p.elementId)
    return element ? [{ pause: p, title: element.title, versionLabel: element.versionLabel }] : []
  })
  return http.page(<PausedPage frame={c.frame} rows={rows} on={c.on} mayEdit={c.may('strategy:edit')} />)
}

/** The element in the address, what holds it already, and why it can be set aside no more. */
async function theElementNow(http: Http, c: Context) {
  const { strategy, element } = await theElement(http, c)
  const open = (await pausesOf(c, element.id)).find((p) => p.endedOn === null)
  return { element, version: strategy.version, open, not: whyNotNow(strategy.version, open) }
}

async function pause(http: Http, c: Context): Promise<Response> {
  const { element, version, open, not } = await theElementNow(http, c)
  if (not) return http.page(<PauseElementPage frame={c.frame} element={element} not={not} />, 409)
  const read = readForm(http, pauseForm)
  if ('form' in read) return http.page(<PauseElementPage frame={c.frame} element={element} form={read.form} />, 422)
  const fault = whyNotPause(version, open, read.value, c.today)
  const refused = fault && withError(typed(http.posted), fault.field, fault.words)
  if (refused) return http.page(<PauseElementPage frame={c.frame} element={element} form={refused} />, 422)
  if (await pauseElement(c, element, read.value)) return http.redirect(`/strategy/elements/${element.id}`)
  throw new Turned(
    409,
    'Somebody wrote down meanwhile that it is set aside or brought forward. Read its page, then say that it goes on first.',
  )
}

async function thePause(http: Http, c: Context) {
  const held = (await pauseById(c, http.number('suspension'))) ?? notFound()
  const element = (await elementById(c, held.elementId)) ?? notFound()
  return { pause: held, element }
}

async function resume(http: Http, c: Context): Promise<Response> {
  const { pause: held, element } = await thePause(http, c)
  const page = { frame: c.frame, element, pause: held }
  if (held.endedOn !== null) return http.page(<EndPausePage {...page} />, 409)
  const read = readForm(http, resumeForm)
  if ('form' in read) return http.page(<EndPausePage {...page} form={read.form} />, 422)
  const fault = whyNotResume(held, read.value.ended, c.today)
  if (fault) return http.page(<EndPausePage {...page} form={withError(typed(http.posted), fault.field, fault.words)} />, 422)
  if (await resumeElement(c, element, held, read.value)) return http.redirect(`/strategy/elements/${element.id}`)
  const words = <Gap>Somebody changed this while you were writing. Read it again; what you typed stands below.</Gap>
  return http.page(<EndPausePage {...page} form={{ values: typed(http.posted), errors: {} }} conflict={words} />, 409)
}

import type { Context, HonoRequest } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Turned } from './http.ts'
import type { Route } from './routes.ts'

const kilobyte = 2 ** 10
const mostFields = 20_000
/** The kinds of body another site can send without asking first, which the check against forged requests therefore covers. */
const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i

/** How long a request may be, in bytes: what a program sends, a stranger’s form, a form, a form with a file. */
export function mostBytes({ handle }: Pick<Route, 'handle'>): number {
  if (handle.for === 'key') return 24 * kilobyte * kilobyte
  if (handle.for !== 'person') return 64 * kilobyte
  return handle.before ? 26 * kilobyte * kilobyte : 4 * kilobyte * kilobyte
}

/** Refuses what is longer: a form is short; only a file may be long, and only from somebody signed in. */
export const noLongerThan = (route: Route, refuse: (raw: Context, why: Turned) => Response) =>
  bodyLimit({
    maxSize: mostBytes(route),
    onError: (raw) =>
      refuse(
        raw,
        route.handle.for === 'key'
          ? new Turned(413, `This is more than ${mostBytes(route) / kilobyte ** 2} MB. Send it in parts.`)
          : new Turned(413, 'This is more than the form can bring. Shorten it, and send it again.'),
      ),
  })

/** Whether a stranger’s form is read at all, to be shown to them again once they have signed in: short ones are. */
export function mayBeShownAgain({ method, handle }: Route, request: HonoRequest): boolean {
  if (method !== 'POST' || handle.for !== 'person') return false
  return handle.before === undefined || Number(request.header('content-length') ?? Number.NaN) <= 4 * kilobyte * kilobyte
}

/** What a form brought. Another kind of body is refused, since nothing proves that a page of ours sent it; more fields than any page of ours has are turned away. */
export async function postedIn(request: HonoRequest): Promise<FormData> {
  const type = request.header('content-type')
  if (type && !isForm.test(type)) throw new Turned(400, 'Only a form can be sent here.')
  const posted = await request.formData().catch(() => new FormData())
  if ([...posted.keys()].length > mostFields) throw new Turned(413, 'These are more fields than a form of ours has. Send it in parts.')
  return posted
}

/** What a program sent, as JSON. */
export async function sentIn(request: HonoRequest): Promise<unknown> {
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(request.header('content-type') ?? ''))
    throw new Turned(400, 'Send JSON, and say so: Content-Type: application/json.')
  const text = await request.text()
  try {
    return JSON.parse(text)
  } catch {
    throw new Turned(400, 'What was sent cannot be read as JSON.')
  }
}

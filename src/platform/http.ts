import type { Context as HonoContext } from 'hono'
import type { Day } from '../kernel/day.ts'

/** A request that is understood and cannot be answered, with the words for the page that says so. */
export class Turned extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 429 | 503
  constructor(status: Turned['status'], words: string) {
    super(words)
    this.status = status
  }
}

/** There is no such page, or it is another trust's: the two cannot be told apart from outside. */
export const notFound = (): never => {
  throw new Turned(404, 'Page not found')
}

/** A page whose data is loaded and whose HTML is not made yet: drawing waits until the transaction is over, so that no reader holds the database for it. */
export class PageToDraw extends Response {
  readonly #draw: () => string
  constructor(draw: () => string, status: number) {
    super(null, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
    this.#draw = draw
  }

  drawn(): Response {
    return new Response(this.#draw(), { status: this.status, headers: this.headers })
  }
}

/** A response, or the making of one once the transaction is over: slow work never holds the database. */
export type Answer = Response | (() => Promise<Response>)

export interface Download {
  bytes: Uint8Array | string
  type: string
  name: string
}

/** One request as a capability sees it: parameters and posted fields in, pages out. */
export class Http {
  readonly #raw: HonoContext
  #posted = new FormData()
  readonly #carry: Day | null

  constructor(raw: HonoContext, asAt: Day | null) {
    this.#raw = raw
    this.#carry = asAt
  }

  /** Takes in what was posted. Until somebody may post here, nothing is read of it. */
  receive(posted: FormData): void {
    this.#posted = posted
  }

  get path(): string {
    return this.#raw.req.path
  }

  /** A program asks, with a key: every answer is JSON. */
  get isForProgram(): boolean {
    return this.path.startsWith('/api/')
  }

  /** The path as it may stand in a log: of one that holds a secret, however it is written, only where it begins. */
  get told(): string {
    return this.#raw.req.param('secret') === undefined ? this.path : `/${this.path.split('/')[1]}/(secret)`
  }

  /** The address the asking program knows us by: `https://stepup.example.nhs.uk`. */
  get origin(): string {
    return `${this.isSecure ? 'https' : 'http'}://${new URL(this.#raw.req.url).host}`
  }

  /** The asking program holds an answer already, and this is its tag. */
  holds(tag: string): boolean {
    return (this.#raw.req.header('if-none-match') ?? '').split(/\s*,\s*/).some((held) => held.replace(/^W\//, '') === tag)
  }

  /** A number in the address; anything else does not exist. */
  number(name: string): number {
    const text = this.#raw.req.param(name) ?? ''
    return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : notFound()
  }

  /** A word in the address. */
  word(name: string): string {
    return this.#raw.req.param(name) ?? notFound()
  }

  /** What follows the question mark of the address, without the earlier day it is read at. */
  get search(): string {
    const words = new URLSearchParams(new URL(this.#raw.req.url).search)
    words.delete('as-at')
    return words.toString()
  }

  query(name: string): string | undefined {
    return this.#raw.req.query(name) || undefined
  }

  queries(name: string): string[] {
    return this.#raw.req.queries(name) ?? []
  }

  get posted(): FormData {
    return this.#posted
  }

  /** True when the browser's script asks in the background and wants a short answer, not a page. */
  get inBackground(): boolean {
    return this.#raw.req.header('accept') === 'application/json'
  }

  /** The person's browser speaks TLS, to us or to the proxy before us. */
  get isSecure(): boolean {
    return new URL(this.#raw.req.url).protocol === 'https:' || this.#raw.req.header('x-forwarded-proto') === 'https'
  }

  /** A header of the request. */
  header(name: string): string | undefined {
    return this.#raw.req.header(name)
  }

  cookie(name: string): string | undefined {
    const pair = (this.#raw.req.header('cookie') ?? '').split(/;\s*/).find((c) => c.startsWith(`${name}=`))
    return pair?.slice(name.length + 1)
  }

  /** A whole page. While it is read as at a day, every link on it stays at that day. */
  page(node: unknown, status = 200): Response {
    return new PageToDraw(() => (this.#carry ? keepDay(String(node), this.#carry) : String(node)), status)
  }

  /** On to another page, after a change so that reloading repeats nothing. A page read as at a day leads to pages of that day. */
  redirect(to: string, headers: Record<string, string> = {}): Response {
    const day = this.#raw.req.method === 'GET' && !to.startsWith('/sign-in') ? this.#carry : null
    return new Response(null, { status: 303, headers: { location: day ? atDay(to, day) : to, ...headers } })
  }

  json(value: unknown, status = 200): Response {
    return Response.json(value, { status })
  }

  /** A file for the person to keep; its name is plain letters whatever the records hold. */
  download({ bytes, type, name }: Download): Response {
    const plain = name
      .replace(/[^A-Za-z0-9 ._()-]+/g, '-')
      .replace(/^(.{1,110}).*?(\.[A-Za-z0-9]{1,8})$/, '$1$2')
      .slice(0, 120)
    return new Response(bytes as string, {
      headers: { 'content-type': type, 'content-disposition': `attachment; filename="${plain}"`, 'x-content-type-options': 'nosniff' },
    })
  }
}

function atDay(to: string, day: Day): string {
  const [address = '', anchor] = to.split('#')
  return `${address}${address.includes('?') ? '&' : '?'}as-at=${day}${anchor === undefined ? '' : `#${anchor}`}`
}

/** Adds the as-at day to every address of ours on a page. Text cannot look like an attribute: it is escaped. */
function keepDay(html: string, day: Day): string {
  return html.replace(
    / (href|action)="(\/(?!assets\/|sign-out)(?:&#\d+;|[^"#])*)(#[^"]*)?"/g,
    (whole, name, address: string, anchor = '') => {
      if (/[?;&]as-at=/.test(address)) return whole.replace(/([?;&])as-at=now/, '$1')
      return ` ${name}="${address}${address.includes('?') ? '&amp;' : '?'}as-at=${day}${anchor}"`
    },
  )
}

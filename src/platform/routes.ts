import type { Instant } from '../kernel/day.ts'
import type { Frame } from '../kernel/frame.ts'
import type { Context } from './context.ts'
import type { Db } from './db/index.ts'
import type { Answer, Http } from './http.ts'

/** Somebody who has not signed in: the sign-in pages and the accessibility statement are all they reach. */
export interface Visitor {
  /** Opens a short transaction that sees accounts and sessions and nothing else. */
  inside<T>(work: (db: Db) => Promise<T>): Promise<T>
  now: Instant
  frame: Frame
  /** The request came from this machine itself, over a loopback address. */
  isLocal: boolean
  /** Where the request came from, as text, for counting attempts; empty when there is no socket. */
  address: string
}

export type Handler = (http: Http, c: Context) => Promise<Answer>
/** Answers a program: with what it sent, as JSON; undefined of what only asks. */
export type KeyHandler = (http: Http, c: Context, sent: unknown) => Promise<Answer>
type VisitorHandler = (http: Http, visitor: Visitor) => Promise<Answer>

export interface Route {
  method: 'GET' | 'POST'
  path: string
  /** The permission needed, or `anyone` for the few pages before signing in. */
  permission: string
  handle:
    | {
        for: 'person'
        before?: (http: Http, visitor: Visitor) => Promise<unknown>
        run: (http: Http, c: Context, prepared: unknown) => Promise<Answer>
      }
    | { for: 'visitor'; run: VisitorHandler }
    | { for: 'secret'; purpose: string; permission: string; run: Handler }
    | { for: 'key'; scope: string; permission: string; run: KeyHandler }
}

/** A router that cannot hold a route without saying who may use it. A GET runs in a transaction that cannot write. */
export class Routes {
  readonly declared: Route[] = []

  get(path: string, permission: string, run: Handler): this {
    return this.#add({ method: 'GET', path, permission, handle: { for: 'person', run } })
  }

  post(path: string, permission: string, run: Handler): this {
    return this.#add({ method: 'POST', path, permission, handle: { for: 'person', run } })
  }

  /** A POST whose slow part (reading a stranger's file, checking a passphrase) runs before any transaction opens; its result is handed on. */
  upload<T>(
    path: string,
    permission: string,
    before: (http: Http, visitor: Visitor) => Promise<T>,
    run: (http: Http, c: Context, prepared: T) => Promise<Answer>,
  ): this {
    return this.#add({ method: 'POST', path, permission, handle: { for: 'person', before, run: run as never } })
  }

  /** A page for someone who has not signed in. */
  open(method: Route['method'], path: string, run: VisitorHandler): this {
    return this.#add({ method, path, permission: 'anyone', handle: { for: 'visitor', run } })
  }

  /**
   * What a program reads that cannot sign in, by the secret in its address (`:secret`), made for this purpose by the person it
   * reads as. It can only read, what that person may read today; without the permission, or the secret, it does not exist.
   */
  bySecret(path: `${string}:secret${string}`, { purpose, permission }: { purpose: string; permission: string }, run: Handler): this {
    return this.#add({ method: 'GET', path, permission: 'anyone', handle: { for: 'secret', purpose, permission, run } })
  }

  /**
   * What a program asks or gives with a key in its header (`Authorization: Bearer …`), made by the person it works as: within the key's
   * scope, what that person may today. Answers are JSON, refusals too; what is sent is JSON, and under an `Idempotency-Key` done once.
   */
  byKey(
    method: Route['method'],
    path: `/api/${string}`,
    { scope, permission }: { scope: string; permission: string },
    run: KeyHandler,
  ): this {
    return this.#add({ method, path, permission: 'anyone', handle: { for: 'key', scope, permission, run } })
  }

  /** These routes and another room's. */
  with(other: Routes): this {
    this.declared.push(...other.declared)
    return this
  }

  #add(route: Route): this {
    this.declared.push(route)
    return this
  }
}

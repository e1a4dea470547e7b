import type { Context as HonoContext } from 'hono'

const ownMachine = /^(::ffff:)?127\.|^::1$/
const ofProxies = ['x-forwarded-for', 'forwarded', 'x-forwarded-host', 'x-real-ip', 'via']

const socketOf = (request: HonoContext): string =>
  (request.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress ?? ''

/**
 * Asked from this machine itself, with no proxy between: both the socket and the name asked for are loopback. Where the operator
 * names a public address nothing is: a proxy on this machine need not say that it is one.
 */
export function isOnThisMachine(request: HonoContext, publicUrl: string | undefined): boolean {
  const isNamedSo = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(request.req.url).hostname)
  return publicUrl === undefined && ownMachine.test(socketOf(request)) && isNamedSo && !ofProxies.some((name) => request.req.header(name))
}

/** Where a request came from. A proxy on this machine is believed about whom it speaks for; nobody else is. Empty without a socket. */
export function addressOf(request: HonoContext): string {
  const socket = socketOf(request)
  const forwarded = request.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return ownMachine.test(socket) && forwarded ? forwarded : socket
}

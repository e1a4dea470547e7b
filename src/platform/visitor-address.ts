import type { Context as HonoContext } from 'hono'

const ownMachine = /^(::ffff:)?127\.|^::1$/

/** Where a request came from. A proxy on this machine is believed about whom it speaks for; nobody else is. Empty without a socket. */
export function addressOf(request: HonoContext): string {
  const socket = (request.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress ?? ''
  const forwarded = request.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return ownMachine.test(socket) && forwarded ? forwarded : socket
}

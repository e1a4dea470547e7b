import type { Session } from './engine.ts'

const minute = 60_000

/** PGlite runs neither checkpoints, vacuum nor analyze by itself: its log would grow for ever. This does them, between people's work. */
export function keepTidy(acquire: () => Promise<Session>): () => void {
  let checkedAt = '0/0'
  let since = 0

  async function look(session: Session): Promise<void> {
    const { rows } = await session.query(
      `select pg_current_wal_lsn()::text as place, pg_wal_lsn_diff(pg_current_wal_lsn(), $1::pg_lsn) as written,
        coalesce(vacuumed_at, made_at) < now() - interval '1 day' and extract(hour from now() at time zone 'Europe/London') between 1 and 4
        or coalesce(vacuumed_at, made_at) < now() - interval '3 days' as due from boot.kept`,
      [checkedAt],
    )
    const { place, written, due } = rows[0] as { place: string; written: number; due: boolean }
    if (due) await session.script('vacuum (analyze)').then(() => session.script('update boot.kept set vacuumed_at = now()'))
    if (++since < 5 && written < 64 * 2 ** 20) return
    if (written > 0) await session.script('checkpoint').then(() => session.script('analyze'))
    since = 0
    checkedAt = place
  }

  async function tend(): Promise<void> {
    const session = await acquire()
    await look(session).finally(() => session.release())
  }

  const timer = setInterval(() => void tend().catch(() => {}), minute) // a database too busy now is tended a minute later
  timer.unref()
  return () => clearInterval(timer)
}

import { count } from '../../kernel/words.ts'

/** How the trust's mail stands, for the top of its page; counts by state, of the last seven days. */
export function mailAnswer(counts: ReadonlyMap<string, number>): string {
  const n = (state: string) => counts.get(state) ?? 0
  const failed = n('failed')
  return `${count(n('sent'), 'letter')} sent in the last 7 days, ${n('waiting')} waiting, ${failed === 0 ? 'none' : failed} failed.`
}

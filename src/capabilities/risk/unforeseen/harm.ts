import type { Day } from '../../../kernel/day.ts'

/** Incidents with harm of one quarter that were looked at, and how many of them no register had foreseen. */
export interface HarmCounted {
  id: number
  periodId: number
  period: string
  endsOn: Day
  /** Null where the whole trust was counted. */
  registerId: number | null
  register: string | null
  lookedAt: number
  unforeseen: number
  source: string
  words: string
  saidOn: Day
  illustrative: boolean
  version: number
}

/** One quarter as a whole: what was counted for the trust, else what its registers counted together. */
export interface HarmQuarter {
  period: string
  endsOn: Day
  lookedAt: number
  unforeseen: number
  /** How many registers were added together; 0 where the whole trust was counted at once. */
  registers: number
}

/** The quarters that were counted, newest first. A count of the whole trust stands alone: it is never added to those of its registers. */
export function harmByQuarter(counted: readonly HarmCounted[]): HarmQuarter[] {
  const quarters = new Map(counted.map(({ periodId, period, endsOn }) => [periodId, { period, endsOn }]))
  return [...quarters]
    .map(([id, quarter]) => {
      const own = counted.filter(({ periodId }) => periodId === id)
      const whole = own.find(({ registerId }) => registerId === null)
      const rows = whole ? [whole] : own
      return {
        ...quarter,
        lookedAt: rows.reduce((sum, { lookedAt }) => sum + lookedAt, 0),
        unforeseen: rows.reduce((sum, { unforeseen }) => sum + unforeseen, 0),
        registers: whole ? 0 : own.length,
      }
    })
    .sort((a, b) => (a.endsOn < b.endsOn ? 1 : -1))
}

/** “3 of 14”: a share is told by its two counts, since so few do not bear a percentage. */
export const shareInWords = ({ unforeseen, lookedAt }: Pick<HarmQuarter, 'unforeseen' | 'lookedAt'>): string =>
  `${unforeseen} of ${lookedAt}`

/** What the newest quarter says, beside the one counted before it; two quarters are no trend, and none is claimed. */
export function harmAnswer(quarters: readonly HarmQuarter[]): { strong: string; words: string } {
  const [now, then] = quarters
  if (!now) return { strong: 'Nobody has counted yet.', words: 'Whether the registers foresee what does harm cannot be told.' }
  const strong =
    now.unforeseen === 0
      ? `In ${now.period}, a register had foreseen every harm that was looked at.`
      : `In ${now.period}, ${shareInWords(now)} harms looked at stood in no register.`
  const of = now.registers > 0 ? `Counted by ${now.registers} ${now.registers === 1 ? 'register' : 'registers'}. ` : ''
  return {
    strong,
    words: `${of}${then ? `In ${then.period} it was ${shareInWords(then)}.` : 'No quarter before it was counted.'}`,
  }
}

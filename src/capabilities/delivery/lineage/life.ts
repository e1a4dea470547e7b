import { type Day, dayAt, type Instant } from '../../../kernel/day.ts'
import type { Item } from '../item.ts'
import { type Milestone, slipsOf } from '../weighing/milestones.ts'
import type { Life } from './thing.ts'

/** A reporting period, as the calendar holds it. */
export interface Reported {
  id: number
  label: string
  starts_on: Day
  ends_on: Day
  state: string
}

/** When something was said of an item in a period. */
export interface Spoken {
  periodId: number
  /** Null for words that a file brought: they are as old as their period. */
  sentAt: Instant | null
}

interface Facts {
  item: Pick<Item, 'activity' | 'stateReason'>
  plan: { name: string; starts_on: Day; ends_on: Day }
  periods: readonly Reported[]
  spoken: readonly Spoken[]
  milestones: readonly Pick<Milestone, 'baseline' | 'forecasts'>[]
  /** Does an item of another plan carry it on? */
  carriedOn: boolean
}

/**
 * How long an item has been open and how often its dates moved (DEL-23). It is open in each period that its plan overlaps and that has been
 * opened for reporting, and in any period in which something was said of it, though its plan had other days then. A closed item is open only where it spoke.
 */
export function lifeOf({ item, plan, periods, spoken, milestones, carriedOn }: Facts, on: Day): Life {
  const said = new Set(spoken.map(({ periodId }) => periodId))
  const closed = item.activity === 'closed'
  const open = periods
    .filter((period) => said.has(period.id) || (!closed && isOpenIn(plan, period)))
    .sort((a, b) => a.ends_on.localeCompare(b.ends_on))
  const endOfPeriod = (id: number) => periods.find((period) => period.id === id)?.ends_on
  const days = spoken.flatMap(({ sentAt, periodId }) => (sentAt ? dayAt(sentAt) : (endOfPeriod(periodId) ?? []))).sort()
  return {
    openIn: open.map(({ label }) => label),
    silentIn: open.filter(({ id }) => !said.has(id)).length,
    moved: milestones.reduce((sum, { forecasts }) => sum + forecasts.length, 0),
    putOff: milestones.reduce((sum, milestone) => sum + slipsOf(milestone), 0),
    lastSaidOn: days.at(-1) ?? null,
    ended: endOf({ item, plan, carriedOn }, on),
  }
}

const isOpenIn = (plan: { starts_on: Day; ends_on: Day }, period: Reported): boolean =>
  period.state !== 'planned' && plan.starts_on <= period.ends_on && plan.ends_on >= period.starts_on

function endOf({ item, plan, carriedOn }: Pick<Facts, 'item' | 'plan' | 'carriedOn'>, on: Day): string {
  if (item.activity === 'closed') return `Closed: ${item.stateReason.trim().replace(/[.\s]+$/, '') || 'no reason given'}`
  return plan.ends_on < on && !carriedOn ? 'Its plan ended, and nothing carries it on' : ''
}

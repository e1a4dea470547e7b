import type { ChaseFilter } from './chase.ts'

/** The chase page's address with what it shows. */
export function chaseHref(period: number, { state, post, page }: ChaseFilter & { page?: number | undefined } = {}): string {
  const query = [state && `state=${state}`, post && `post=${post}`, page && page > 1 && `page=${page}`].filter(Boolean).join('&')
  return `/periods/${period}/chase${query ? `?${query}` : ''}`
}

/** Updates on one page. */
export const chasePageSize = 50

/** More than this, and people come before rows. */
export const fewRows = 30

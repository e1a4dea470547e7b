import type { Day } from '../../kernel/day.ts'
import type { Context } from '../../platform/context.ts'
import type { Supposed } from './queue.ts'

export interface Scenario extends Supposed {
  id: number
  version: number
  serviceId: number
  name: string
  assumptions: string
  madeById: number
  madeOn: Day
}

/** Scenarios of demand and capacity of a service, newest first. */
export const scenariosOf = (c: Context, serviceId: number): Promise<Scenario[]> =>
  c.db
    .selectFrom('access_scenarios')
    .where('service_id', '=', serviceId)
    .orderBy('id', 'desc')
    .select([
      ...(['id', 'service_id as serviceId', 'name', 'waiting', 'referrals', 'removals', 'slots', 'assumptions'] as const),
      ...(['not_attended as notAttended', 'follow_ups as followUps', 'standard_weeks as standardWeeks'] as const),
      ...(['made_by_id as madeById', 'made_on as madeOn', 'version'] as const),
    ])
    .execute()

export interface Policy {
  id: number
  label: string
  adoptedOn: Day
  reviewOn: Day | null
  changed: string
  awareness: string
}

/** Every version of the access policy, the one in force first. */
export const policies = (c: Context): Promise<Policy[]> =>
  c.db
    .selectFrom('access_policies')
    .orderBy('adopted_on', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'label', 'adopted_on as adoptedOn', 'review_on as reviewOn', 'changed', 'awareness'])
    .execute()

export type AdoptionState = 'not begun' | 'under way' | 'adopted'
export type ProcedureState = 'draft' | 'aligned' | 'in use' | 'checked'

/** How far each directorate has taken up versions of the policy. */
export const adoptions = (c: Context) =>
  c.db
    .selectFrom('access_adoptions')
    .select(['policy_id as policyId', 'place_id as placeId', 'state', 'as_of as asOf', 'words'])
    .$castTo<{ policyId: number; placeId: number; state: AdoptionState; asOf: Day; words: string }>()
    .execute()

export interface Procedure {
  serviceId: number
  state: ProcedureState
  policyId: number | null
  asOf: Day
  words: string
}

/** The operating procedure of each service that has one. */
export const procedures = (c: Context): Promise<Procedure[]> =>
  c.db
    .selectFrom('access_procedures')
    .select(['service_id as serviceId', 'state', 'policy_id as policyId', 'as_of as asOf', 'words'])
    .$castTo<Procedure>()
    .execute()

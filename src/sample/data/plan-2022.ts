import { careRows } from './plan-2022-care.ts'
import { peopleRows } from './plan-2022-people.ts'
import { trustRows } from './plan-2022-trust.ts'
import type { DeliveryPlan } from './types.ts'

/** The delivery plan of 2022/23: 34 rows, with their updates of Q1 and September and the slips the papers show. */
export const plan2022: DeliveryPlan = {
  key: 'plan-2022-23',
  name: 'Delivery plan 2022/23',
  strategy: 'step-up-2021',
  rows: [...careRows, ...peopleRows, ...trustRows],
}

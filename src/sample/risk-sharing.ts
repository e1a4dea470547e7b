import type { Day } from '../kernel/day.ts'
import type { Db } from '../platform/db/index.ts'
import { at, type Happening, keeperOf, type Stage } from './replay.ts'

const sharedRisk = '01'
const sharedOn: Day = '2024-07-15'
const ownedOn: Day = '2024-08-05'

/** A risk one trust of the group shares with the other, and who owns it there. */
export function riskSharingHappenings(stage: Stage): Happening[] {
  const by = keeperOf(stage)
  return stage.sample.organisation.trust.key === 'soarvale'
    ? [{ at: at(sharedOn, 14), by, write: (trx) => share(trx, stage) }]
    : [{ at: at(ownedOn, 14), by, write: (trx) => own(trx, stage) }]
}

async function share(trx: Db, { trustId }: Stage) {
  const risk = await trx.selectFrom('risks').where('number', '=', sharedRisk).select(['id', 'title']).executeTakeFirstOrThrow()
  const words = 'People are referred between both trusts, so long waits at one are long waits at the other.'
  await trx.insertInto('system_risks').values({ trust_id: trustId, risk_id: risk.id, words, shared_on: sharedOn }).execute()
  return { verb: 'system risk.opened', ref: { kind: 'risk', id: risk.id }, facts: { number: sharedRisk, title: risk.title, words } }
}

async function own(trx: Db, { trustId }: Stage) {
  const shared = await trx.selectFrom('system_risks').select(['trust_id', 'id', 'title']).executeTakeFirstOrThrow()
  const owner = 'Chief Operating Officer'
  await trx
    .insertInto('system_risk_owners')
    .values({
      trust_id: trustId,
      of_trust_id: shared.trust_id,
      system_risk_id: shared.id,
      owner_title: owner,
      words: 'Referrals between the trusts are read together every Friday.',
      said_on: ownedOn,
    })
    .execute()
  return { verb: 'system risk.owned', ref: null, facts: { title: shared.title, owner } }
}

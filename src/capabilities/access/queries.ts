import type { Ref } from '../../kernel/ref.ts'
import type { Named, ThreadLine } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { hrefOf, type Review, type Service, type Standard, type Told, tellings, type Validation } from './waited-for.ts'

const columns = [
  'id',
  'version',
  'name',
  'place_id as placeId',
  'owner_post_id as ownerPostId',
  'harm',
  'likelihood',
  'priority_reason as priorityReason',
  'priority_on as priorityOn',
  'priority_review_on as priorityReviewOn',
  'validated_every as validatedEvery',
  'ended_on as endedOn',
  'ended_because as endedBecause',
] as const

/** Every service people wait for, by name; those that have ended too. */
export const allServices = (c: Context): Promise<Service[]> =>
  c.once('access: services', () => c.db.selectFrom('access_services').orderBy('name').select(columns).execute())

export const openServices = async (c: Context): Promise<Service[]> => (await allServices(c)).filter(({ endedOn }) => endedOn === null)

export const serviceById = async (c: Context, id: number): Promise<Service | undefined> =>
  (await allServices(c)).find((service) => service.id === id)

/** Which measure tells what of which service. */
export const allTold = (c: Context): Promise<Told[]> =>
  c.once('access: told', () =>
    c.db
      .selectFrom('access_service_measures')
      .orderBy('id')
      .select(['service_id as serviceId', 'tells', 'measure_id as measureId', 'place_id as placeId'])
      .$castTo<Told>()
      .execute(),
  )

/** Every standard, those in force first, then the newest. */
export const allStandards = (c: Context): Promise<Standard[]> =>
  c.db
    .selectFrom('access_standards')
    .orderBy('scope', 'desc')
    .orderBy('from_day', 'desc')
    .orderBy('id', 'desc')
    .select([
      ...(['id', 'version', 'service_id as serviceId', 'scope', 'words', 'measure_id as measureId', 'agreed_by as agreedBy'] as const),
      ...(['agreed_on as agreedOn', 'from_day as fromDay', 'until_day as untilDay', 'reason', 'replaces_id as replacesId'] as const),
    ])
    .$castTo<Standard>()
    .execute()

/** Tracking lists gone through, newest first: of one service, or of all. */
export function validationsOf(c: Context, serviceId?: number): Promise<Validation[]> {
  const all = c.db
    .selectFrom('access_validations')
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'service_id as serviceId', 'held_on as heldOn', 'checked', 'wrong', 'post_id as postId', 'words', 'version'])
  return (serviceId === undefined ? all : all.where('service_id', '=', serviceId)).execute()
}

/** Reviews of demand and capacity, those to come first, then the newest: of one service, or of all. */
export function reviewsOf(c: Context, serviceId?: number): Promise<Review[]> {
  const all = c.db
    .selectFrom('access_reviews')
    .orderBy('due_on', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'service_id as serviceId', 'due_on as dueOn', 'held_on as heldOn', 'result', 'post_id as postId'])
  return (serviceId === undefined ? all : all.where('service_id', '=', serviceId)).execute()
}

/** What services are called and where they are read. */
export async function servicesNamed(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const found = (await allServices(c)).filter(({ id }) => ids.includes(id))
  return new Map(found.map((service) => [service.id, { title: service.name, href: hrefOf(service) }]))
}

/** The services whose waits a measure tells of, for the page of that measure. */
export async function accessAbout(c: Context, ref: Ref): Promise<{ serves: ThreadLine[]; servedBy: ThreadLine[] }> {
  if (ref.kind !== 'measure') return { serves: [], servedBy: [] }
  const told = (await allTold(c)).filter(({ measureId }) => measureId === ref.id)
  const services = await openServices(c)
  const serves = told.flatMap((one) => {
    const service = services.find(({ id }) => id === one.serviceId)
    return service ? [{ kind: `Tells of waits: ${tellings[one.tells].toLowerCase()}`, title: service.name, href: hrefOf(service) }] : []
  })
  return { serves, servedBy: [] }
}

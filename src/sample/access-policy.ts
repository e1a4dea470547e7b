import { adoptPolicy, moveProcedure, takeUp } from '../capabilities/access/index.ts'
import type { Context } from '../platform/context.ts'
import { type Does, serviceOf } from './access.ts'
import { type SampleService, sampleServices } from './data/waits.ts'
import type { Happening, Stage } from './replay.ts'

/** The policy of 2022 and that of 2024, how far directorates took it up, and the procedures of services. */
export function policyHappenings(stage: Stage, does: Does): Happening[] {
  const place = (key: string) => stage.numbers.of('place', key)
  const current = async (c: Context) => ({
    label: '2024',
    ...(await c.db.selectFrom('access_policies').where('label', '=', '2024').select('id').executeTakeFirstOrThrow()),
  })
  const taken = [
    { place: 'mental-health', name: 'Mental health services', state: 'adopted', words: 'Every team leader has been through it.' },
    { place: 'community', name: 'Community health services', state: 'adopted', words: '' },
    {
      place: 'families',
      name: 'Families, young people, children and learning disability services',
      state: 'under way',
      words: 'Waits for the new referral form.',
    },
  ] as const
  return [
    does('2024-05-02', 0, (c) => adoptPolicy(c, { label: '2022', adopted: '2022-06-01', review: '2024-06-01' })),
    does('2024-07-02', 0, (c) =>
      adoptPolicy(c, {
        ...{
          label: '2024',
          adopted: '2024-07-01',
          review: '2026-07-01',
          changed: 'One clock for every service; who is offered what while they wait.',
        },
        awareness: 'Team briefings in July and August, a page for patients, training for booking staff by October.',
      }),
    ),
    ...taken.map((one, n) => does('2024-08-15', n, async (c) => takeUp(c, await current(c), { ...one, place: place(one.place) }))),
    ...sampleServices.flatMap((one, n) => {
      const { procedure } = one
      if (!procedure) return []
      return [does('2024-08-22', n, async (c) => givenProcedure(c, stage, { one, procedure, policyId: (await current(c)).id }))]
    }),
  ]
}

type Given = { one: SampleService; procedure: NonNullable<SampleService['procedure']>; policyId: number }

async function givenProcedure(c: Context, stage: Stage, { one, procedure, policyId }: Given): Promise<void> {
  const service = await serviceOf(c, stage, one)
  await moveProcedure(c, service, { ...procedure, service: service.id }, policyId)
}

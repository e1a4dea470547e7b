import { periodByLabel } from '../capabilities/calendar/index.ts'
import { addSection, beginPack, freezePackAsItStands, packFor } from '../capabilities/packs/index.ts'
import { editionsOf } from '../capabilities/reporting/index.ts'
import type { Context } from '../platform/context.ts'
import { contextFor } from './context.ts'
import type { PackPart, SamplePack } from './data/index.ts'
import { at, type Happening, type Stage } from './replay.ts'

const secretary = 'trust-secretary'

/** Packs begun, their sections added one by one, and submitted, as the product's own actions do it. */
export const packHappenings = (stage: Stage): Happening[] => (stage.sample.packs ?? []).flatMap((pack) => ofPack(stage, pack))

function ofPack(stage: Stage, pack: SamplePack): Happening[] {
  const doing = (when: string, act: (c: Context) => Promise<unknown>): Happening => ({
    at: when,
    by: secretary,
    async write(trx) {
      await act(contextFor(trx, stage, { by: secretary, at: when }))
      return null
    },
  })
  return [
    doing(at(pack.begunOn, 14), (c) => begin(c, stage, pack)),
    ...pack.parts.map((part, n) => doing(at(pack.begunOn, 14, n + 1), (c) => add(c, stage, pack, part))),
    ...(pack.submittedOn ? [doing(at(pack.submittedOn, 18), (c) => submit(c, stage, pack))] : []),
  ]
}

async function begin(c: Context, stage: Stage, { body, meetsOn, papersDueOn, pages }: SamplePack) {
  const id = stage.numbers.of('body', body)
  const name = stage.sample.itemLife?.bodies.find(({ key }) => key === body)?.name ?? body
  const begun = await beginPack(c, { id, name }, { body: id, meetsOn, papersDueOn, title: '', pageBudget: pages })
  if ('no' in begun) throw new Error(begun.no)
}

async function packOf(c: Context, stage: Stage, { body, meetsOn }: SamplePack) {
  const pack = await packFor(c, stage.numbers.of('body', body), meetsOn)
  if (!pack) throw new Error(`The replay has not come to the pack of ${body} for ${meetsOn}`)
  return pack
}

async function add(c: Context, stage: Stage, pack: SamplePack, part: PackPart) {
  const { numbers } = stage
  await addSection(c, await packOf(c, stage, pack), {
    kind: part.kind,
    title: part.title,
    before: part.before ?? '',
    words: part.words ?? '',
    version: 0,
    ...(part.period ? { period: numbers.of('period', part.period) } : {}),
    ...(part.reportOf ? { report: await firstReportOf(c, stage, part.reportOf) } : {}),
    ...(part.preparedBy ? { preparedBy: numbers.of('post', part.preparedBy) } : {}),
    ...(part.pages ? { pageBudget: part.pages } : {}),
    ...(part.isPrivate ? { isPrivate: 'yes' as const } : {}),
  })
}

async function firstReportOf(c: Context, { sample }: Stage, key: string): Promise<number> {
  const period = await periodByLabel(c, sample.calendar.find((one) => one.key === key)?.label ?? key)
  const first = period && (await editionsOf(c, period.id)).at(-1)
  if (!first) throw new Error(`No report of ${key} is frozen yet`)
  return first.id
}

async function submit(c: Context, stage: Stage, pack: SamplePack) {
  const frozen = await freezePackAsItStands(c, await packOf(c, stage, pack))
  if ('no' in frozen) throw new Error(frozen.no)
}

import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { holdingsOf, type Tenure } from '../queries-organisation.ts'
import { isOn } from '../rights.ts'
import type { Absence } from './absence.ts'

const absences = (c: Context) =>
  c.db
    .selectFrom('absences')
    .innerJoin('people as away', 'away.id', 'absences.person_id')
    .innerJoin('people as cover', 'cover.id', 'absences.cover_id')
    .orderBy('from_day')
    .orderBy('absences.id')
    .select([
      'absences.id',
      'person_id as personId',
      'away.name',
      'cover_id as coverId',
      'cover.name as cover',
      'from_day as from',
      'until_day as until',
      'reason',
      'absences.version',
    ])

/** Everybody who is away on some of these days, first to leave first. */
export const absencesIn = (c: Context, { from, until }: { from: Day; until: Day | null }): Promise<Absence[]> => {
  const notOver = absences(c).where('until_day', '>=', from)
  return (until === null ? notOver : notOver.where('from_day', '<=', until)).execute()
}

/** Who is away on a day, by person. */
export const awayOn = async (c: Context, on: Day): Promise<Map<number, Absence>> =>
  new Map((await absencesIn(c, { from: on, until: on })).map((absence) => [absence.personId, absence]))

export const absenceById = (c: Context, id: number): Promise<Absence | undefined> =>
  absences(c).where('absences.id', '=', id).executeTakeFirst()

/** One person's own absences and those they cover, newest first. */
export const absencesOf = (c: Context, personId: number): Promise<Absence[]> =>
  absences(c)
    .where((is) => is.or([is('person_id', '=', personId), is('cover_id', '=', personId)]))
    .clearOrderBy()
    .orderBy('from_day', 'desc')
    .execute()

/** The posts a person holds on some of these days. */
export const heldIn = async (c: Context, personId: number, { from, until }: { from: Day; until: Day }): Promise<Tenure[]> =>
  (await holdingsOf(c)).filter(
    (held) => held.personId === personId && (isOn(held, from) || isOn(held, until) || (held.from >= from && held.from <= until)),
  )

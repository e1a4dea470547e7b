import type { Day } from '../../../kernel/day.ts'
import { count, listed, opening } from '../../../kernel/words.ts'
import { type ControlFacts, type ControlKind, kinds } from '../facts.ts'
import {
  type Effectiveness,
  effectivenessOn,
  isInPlace,
  nextTestOn,
  type Tested,
  type TestStanding,
  testStanding,
  worstFirst,
} from './control.ts'

export const tests = ['overdue', 'due soon', 'no day'] as const
export const works = ['effective', 'partly effective', 'not effective', 'not tested', 'test overdue'] as const

/** What the register of controls shows, as its address says it. */
export interface View {
  kind?: ControlKind | undefined
  works?: Effectiveness | undefined
  test?: (typeof tests)[number] | undefined
  risk?: number | undefined
  post?: number | undefined
  /** Controls that ended, instead of those in place. */
  ended: boolean
  sort: 'title' | 'works' | 'test'
  page: number
}

/** How a control stands on a day: all that the register asks of the controls it does not show. */
export interface ControlLine {
  id: number
  kind: ControlKind | null
  ownerPostId: number | null
  /** The risks it stands against, among those the reader may see. */
  riskIds: readonly number[]
  isInPlace: boolean
  works: Effectiveness
  test: TestStanding
  next: Day | null
}

type Told = Pick<ControlFacts, 'id' | 'kind' | 'ownerPostId' | 'fromDay' | 'testMonths' | 'endedOn'> & Tested

/** How it stands on a day. */
export const lineOf = (control: Told, riskIds: readonly number[], on: Day): ControlLine => ({
  ...{ id: control.id, kind: control.kind, ownerPostId: control.ownerPostId, riskIds },
  ...{ isInPlace: isInPlace(control, on), works: effectivenessOn(control, on) },
  ...{ test: testStanding(control, on), next: nextTestOn(control, on) },
})

export const pageSize = 100

const among = <T extends string>(words: readonly T[], word: string | undefined): T | undefined => words.find((one) => one === word)
const whole = (word: string | undefined): number | undefined => (word && /^[1-9]\d{0,8}$/.test(word) ? Number(word) : undefined)

/** Reads a view from an address; what it cannot read it leaves open. */
export const readView = (asked: (name: string) => string | undefined): View => ({
  kind: among(kinds, asked('kind')),
  works: among(works, asked('works')),
  test: among(tests, asked('test')),
  risk: whole(asked('risk')),
  post: whole(asked('post')),
  ended: asked('ended') === 'yes',
  sort: among(['title', 'works', 'test'] as const, asked('sort')) ?? 'title',
  page: whole(asked('page')) ?? 1,
})

/** The address of a view. */
export function controlsAddress({ kind, works, test, risk, post, ended, sort, page }: Partial<View>): string {
  const words = new URLSearchParams()
  const set = (name: string, value: string | number | undefined) => value !== undefined && words.set(name, String(value))
  set('kind', kind)
  set('works', works)
  set('test', test)
  set('risk', risk)
  set('post', post)
  set('ended', ended ? 'yes' : undefined)
  set('sort', sort === 'title' ? undefined : sort)
  set('page', page === 1 ? undefined : page)
  return words.size === 0 ? '/controls' : `/controls?${words}`
}

/** The lines an address asks for: the worst or the first due at the top, otherwise, and among equals, in the order they came, which is that of titles. */
export function linesWanted(all: readonly ControlLine[], view: View): ControlLine[] {
  const wanted = all.filter(
    (line) =>
      line.isInPlace !== view.ended &&
      (view.kind === undefined || line.kind === view.kind) &&
      (view.works === undefined || line.works === view.works) &&
      (view.test === undefined || line.test === view.test) &&
      (view.risk === undefined || line.riskIds.includes(view.risk)) &&
      (view.post === undefined || line.ownerPostId === view.post),
  )
  return view.sort === 'title' ? wanted : wanted.sort(comparing[view.sort])
}

const never = '9999'

const comparing: Record<Exclude<View['sort'], 'title'>, (a: ControlLine, b: ControlLine) => number> = {
  works: (a, b) => worstFirst.indexOf(a.works) - worstFirst.indexOf(b.works),
  test: (a, b) => Number((a.next ?? never) > (b.next ?? never)) - Number((a.next ?? never) < (b.next ?? never)),
}

/** The answer over the controls in place: how many work, which were never tested, what is overdue. */
export function answerOf(all: readonly ControlLine[]): { strong: string; words: string } {
  const here = all.filter((line) => line.isInPlace)
  if (here.length === 0) return { strong: 'No control is in place.', words: '' }
  const counting = (how: Effectiveness) => here.filter(({ works }) => works === how).length
  const [good, partly, failed, untested, stale] = [
    counting('effective'),
    counting('partly effective'),
    counting('not effective'),
    counting('not tested'),
    counting('test overdue'),
  ]
  const rest = [
    ...(partly > 0 ? [`${partly} partly`] : []),
    ...(failed > 0 ? [`${failed} not at all`] : []),
    ...(stale > 0
      ? [`${stale} ${stale === 1 ? 'is' : 'are'} not known any more, since ${stale === 1 ? 'its test is' : 'their tests are'} overdue`]
      : []),
    ...(untested > 0 ? [`${untested} ${untested === 1 ? 'was' : 'were'} never tested`] : []),
  ]
  const overdue = here.filter(({ test }) => test === 'overdue').length
  const without = here.filter(({ riskIds }) => riskIds.length === 0).length
  return {
    strong: `Of ${count(here.length, 'control')} ${good} ${good === 1 ? 'is' : 'are'} effective by the latest test${rest.length > 0 ? `, ${listed(rest)}` : ''}.`,
    words: [
      overdue === 0 ? 'No test is overdue.' : `${opening(overdue)} ${overdue === 1 ? 'test is' : 'tests are'} overdue.`,
      ...(without > 0 ? [`${opening(without)} ${without === 1 ? 'stands' : 'stand'} against no risk.`] : []),
    ].join(' '),
  }
}

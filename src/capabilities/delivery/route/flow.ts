import type { Day, Instant } from '../../../kernel/day.ts'
import { count, listed, opening } from '../../../kernel/words.ts'
import { type Stage, type StageDay, stages } from '../../calendar/index.ts'
import type { Reporting } from '../updating/owed.ts'
import { isLate, type Way } from './way.ts'

/** As much of a line as the flow counts. */
export interface FlowLine {
  reporting: Reporting
  way: Pick<Way, 'stage' | 'due' | 'overseer' | 'steps'>
}

/** A stage with how many updates passed it, wait at it, and are late there. */
export interface StageFlow {
  stage: Stage
  due: Day | null
  passed: number
  waiting: number
  late: number
  /** Went on without it: a group oversees the item, and nothing it said is recorded. */
  without: number
}

const order = (stage: Stage) => stages.indexOf(stage)

const wentWithout = ({ way: { overseer, steps } }: FlowLine): boolean =>
  overseer !== null && !steps.some(({ stage }) => stage === 'committee')

/** How many updates passed, wait and are late at each stage; closed items owe nothing and are not counted. */
export function flowOf(lines: readonly FlowLine[], route: readonly Stage[], days: readonly StageDay[], today: Day): StageFlow[] {
  const owing = lines.filter(({ reporting }) => reporting !== 'not owed')
  const shown: readonly Stage[] = route.length > 0 ? route : ['author', 'executive', 'board']
  return shown.map((stage) => {
    const here = owing.filter(({ way }) => way.stage === stage)
    const beyond = owing.filter(({ way }) => order(way.stage) > order(stage))
    const without = stage === 'committee' ? beyond.filter(wentWithout).length : 0
    return {
      stage,
      due: days.find((one) => one.stage === stage)?.due ?? null,
      passed: beyond.length - without,
      waiting: here.length,
      late: here.filter(({ way }) => isLate(way, today)).length,
      without,
    }
  })
}

/** An update that was sent back: by whom, with what words, and whether it has gone up again. */
export interface CameBack {
  at: Instant
  item: string
  itemId: number
  by: string
  from: string
  words: string
  again: boolean
}

const waitsAt: Record<Stage, string> = {
  author: 'with their authors',
  director: 'with a director',
  executive: 'with the executives',
  committee: 'with a committee',
  board: 'ready for the board',
}

/** "Of 17 updates 6 are ready for the board; 4 wait with the executives and 7 with their authors. Two came back, one of them twice." */
export function flowInWords(flow: readonly StageFlow[], back: readonly CameBack[], state: string): { strong: string; words: string } {
  const all = flow.reduce((sum, { waiting }) => sum + waiting, 0)
  const ready = flow.find(({ stage }) => stage === 'board')?.waiting ?? 0
  const before = flow.filter(({ stage, waiting }) => stage !== 'board' && waiting > 0).toReversed()
  const late = flow.reduce((sum, one) => sum + one.late, 0)
  const strong =
    state === 'frozen'
      ? `${ready} of ${count(all, 'update')} reached the board.`
      : `${ready} of ${count(all, 'update')} ${ready === 1 ? 'is' : 'are'} ready for the board${before.length > 0 ? `; ${listed(before.map(({ stage, waiting }) => `${waiting} ${waiting === 1 ? 'is' : 'are'} ${waitsAt[stage]}`))}` : ''}.`
  const returned = back.length === 0 ? 'Nothing came back.' : `${opening(back.length)} came back${again(back)}.`
  return {
    strong,
    words: [state !== 'frozen' && late > 0 ? `${opening(late)} ${late === 1 ? 'is' : 'are'} late.` : '', returned]
      .filter(Boolean)
      .join(' '),
  }
}

function again(back: readonly CameBack[]): string {
  const gone = back.filter((one) => one.again).length
  return gone === 0 ? '' : gone === back.length ? ', and went up again' : `, of which ${gone} went up again`
}

import type { DueLine } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import type { Http } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { gapLinesInWords, gapsOfPerson } from '../alignment/index.ts'
import { answerOf, nextOf } from './my-work.ts'
import { ShowMyWork } from './pages/show-my-work.tsx'
import { ShowWard } from './pages/show-ward.tsx'
import { changedLately, measuredAt, ownedBy, wardOf, workedOnBy } from './queries.ts'
import { boardLines } from './queries-board.ts'

/** Whoever has waited longest for a decision comes first; what nobody asked for on a day comes last. */
const longestFirst = (lines: DueLine[]): DueLine[] => lines.toSorted((a, b) => (a.since ?? '9').localeCompare(b.since ?? '9'))

async function showMyWork(http: Http, c: Context) {
  const due = await c.ask.due(c)
  const [owe, decide] = [due.filter((line) => line.kind === 'owe'), longestFirst(due.filter((line) => line.kind === 'decide'))]
  const owned = await ownedBy(c)
  const changed = await changedLately(c, owned)
  const next = nextOf(await c.ask.plainToday(c))
  const ward = await wardOf(c)
  if (ward !== undefined) {
    const ours = [...(await c.ask.named(c, owned)).values()]
    const worked = [...(await c.ask.named(c, await workedOnBy(c))).values()]
    return http.page(
      <ShowWard
        {...{ frame: c.frame, ward, owe, decide, ours, worked, next, today: c.on }}
        measured={await measuredAt(c, ward.id)}
        mayGive={c.may('observation:give')}
        mayPropose={c.may('risk:propose')}
      />,
    )
  }
  const answer = answerOf({ owe, decide, changed: changed.length, owns: owned.length > 0, today: c.on })
  const gaps = gapLinesInWords(await gapsOfPerson(c))
  return http.page(
    <ShowMyWork
      frame={c.frame}
      answer={answer}
      owe={owe}
      decide={decide}
      changed={changed}
      gaps={gaps}
      board={c.person.roles.includes('non-executive') ? await boardLines(c) : []}
      owns={owned.length > 0}
      next={next}
      today={c.on}
    />,
  )
}

/** What one person owes, must decide, got back, and what changed in what they own. */
export const workRoutes = new Routes().get('/', 'work:read', showMyWork)

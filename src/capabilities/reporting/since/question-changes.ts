import { type Day, dayAt, dayInWords, type Instant } from '../../../kernel/day.ts'
import { sentenceCase } from '../../../kernel/words.ts'
import { isSince } from '../questions/paper-question.ts'
import type { Change } from './change.ts'
import type { NowAlone } from './snapshot.ts'

interface Put {
  ref: string
  href: string
  words: string
  about: string
  raisedAs: string
  raisedAt: Instant
  dueOn: Day | null
  answer: string
  answeredAs: string | null
  answeredAt: Instant | null
}

/** What was put to papers and items since an instant, or answered since; open ones first, those late before all. */
export function questionChanges(
  { questions, challenges }: NowAlone,
  of: { since: Instant; on: Day; titles: ReadonlyMap<number, string> },
): Change[] {
  const put: Put[] = [
    ...questions.map((one) => ({
      ...one,
      ref: `paper question:${one.id}`,
      href: `/reports/questions/${one.id}`,
      about: `The paper for ${one.period}`,
    })),
    ...challenges.map((one) => ({
      ...one,
      ref: `challenge:${one.id}`,
      href: `/challenges/${one.id}`,
      about: of.titles.get(one.itemId) ?? '',
    })),
  ]
  return put
    .filter((one) => isSince(of.since, one))
    .toSorted((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'))
    .map((one) => changeOf(one, of))
}

function changeOf(one: Put, { since, on }: { since: Instant; on: Day }): Change {
  const isNew = Date.parse(one.raisedAt) > Date.parse(since)
  const asked = `${isNew ? 'Asked' : 'Open'}: ${sentenceCase(one.raisedAs)}, ${dayInWords(dayAt(one.raisedAt))}`
  const isLate = one.answeredAt === null && one.dueOn !== null && one.dueOn < on
  const open = one.dueOn ? `Not answered; ${isLate ? 'was due' : 'due'} by ${dayInWords(one.dueOn)}` : 'Not answered'
  return {
    ...{ ref: one.ref, href: one.href, title: one.words, whose: one.about },
    past: { words: asked },
    now: { words: one.answeredAt === null ? open : `Answered by ${one.answeredAs ?? 'the owner'}, ${dayInWords(dayAt(one.answeredAt))}` },
    why: one.answeredAt === null ? '' : one.answer,
    way: one.answeredAt === null ? 'neither' : 'better',
    weight: one.answeredAt !== null ? 2 : isLate ? 0 : 1,
  }
}

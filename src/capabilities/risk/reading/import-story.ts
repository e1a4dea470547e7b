import { nationalDegrees } from '../../../documents/recognising/degree-words.ts'
import { oneLine, saysNothing } from '../../../documents/recognising/look-alikes.ts'
import { names } from '../../../documents/recognising/names.ts'
import { readWords, wordsIn } from '../../../documents/recognising/read-columns.ts'
import { readFactor, readScore } from '../../../documents/recognising/read-score.ts'
import type { Field, Row, RowReading } from '../../../documents/recognising/recogniser.ts'
import { told } from './import-parts.ts'
import { title } from './import-words.ts'
import { partedRisk, partSaid, titleOfEvent } from './risk-sentence.ts'

// What a risk is: its title, its cause, event and effect, each in a column of its own, or together in one text.

const isDegree = (text: string): boolean =>
  readFactor(text, nationalDegrees.likelihoods) !== undefined ||
  readFactor(text, nationalDegrees.consequences) !== undefined ||
  readScore(text).score !== null

const wordy = (field: Field): Field => ({ ...field, holds: 'words', unlike: isDegree })

const ofRisk = 'score|rating|owner|lead|date|control|controls|action|actions|assurance|likelihood|domain|category|type|rationale|level'

/** The columns a risk's own words stand in, beside its title. */
export const storyFields: readonly Field[] = [
  wordy(
    told(
      'cause',
      'cause, causes, risk cause, risk causes, cause of risk, root cause, root causes, caused by, if, due to, as a result of, because of, because, cause if, if cause',
      new RegExp(`\\b(event|effect|${ofRisk})\\b`),
    ),
  ),
  wordy(
    told(
      'event',
      'event, risk event, then, there is a risk that, there is a risk, the risk is that, risk that, event then, uncertain event',
      new RegExp(`\\b(cause|causes|effect|${ofRisk})\\b`),
    ),
  ),
  wordy(
    told(
      'effect',
      `effect, effects, risk effect, resulting in, leading to, which may result in, which could result in, which will result in, which may lead to,
      which could lead to, which will lead to, consequence, consequences, impact, impacts, effect resulting in, potential impact,
      potential consequence, potential consequences, risk impact, impact of risk`,
      new RegExp(
        `\\b(cause|causes|event|${ofRisk}|equality|quality|assessment|analysis|objective|objectives|current|residual|inherent|initial|target)\\b`,
      ),
    ),
  ),
  {
    ...wordy(told('description', '', new RegExp(`${title.never?.source}|\\b(objective|objectives|goal|priority|aim|${ofRisk})\\b`))),
    called: [],
    spare: names(`
      risk description, description of risk, description, principal risk description, strategic risk description, baf risk description,
      risk detail, risk details, details of risk, risk statement, risk narrative, full description, risk summary, summary risk`),
  },
]

const parts = ['cause', 'event', 'effect'] as const

/** Puts a risk's title into its reading, with cause, event and effect where the file parts them; a text that does not plainly part stays whole. */
export function readStory(row: Row, into: RowReading): void {
  for (const part of parts) {
    const words = wordsIn(row, part)
    if (words !== undefined) into.fields[part] = words === null ? null : partSaid(part, words)
  }
  const isEvents = row.columns.event !== undefined && row.columns.title?.[0]?.cell === row.columns.event[0]?.cell
  if (isEvents) readEventTitle(row, into)
  else readOwnTitle(row, into)
}

/** A risk without a title of its own is called by its event; without that too, by what is told of it. */
function readEventTitle(row: Row, into: RowReading): void {
  const { event } = into.fields
  const columns = parts.flatMap((part) => row.columns[part]?.[0] ?? [])
  const said = columns.filter(({ cell, underMerge }) => !underMerge && !saysNothing(cell.text))
  const whole = said.map(({ header, cell }) => `${oneLine(header)} ${cell.text.trim()}`).join('\n')
  into.fields.title = typeof event === 'string' ? titleOfEvent(event) : whole === '' ? null : whole
  if (said.length < columns.length) into.problems.push(said.length > 0 ? 'A part of the risk is empty' : 'No title is given')
}

function readOwnTitle(row: Row, into: RowReading): void {
  const description = wordsIn(row, 'description') ?? null
  if (description === null) readWords(row, 'title', into)
  else into.fields.title = wordsIn(row, 'title') ?? null
  const text = description ?? into.fields.title
  const isParted = parts.some((part) => row.columns[part] !== undefined)
  const parted = typeof text === 'string' && !isParted ? partedRisk(text) : undefined
  Object.assign(into.fields, parted ?? {})
  if (parted && description === null) into.fields.title = titleOfEvent(parted.event)
  if (description === null) return
  if (!parted && into.fields.event == null) into.fields.event = description
  else if (!parted) into.problems.push('The description is left out: the event has a column of its own')
  into.fields.title ??= titleOfEvent(parted?.event ?? description)
}

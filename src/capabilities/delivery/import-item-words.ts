/** What one cell tells of a progress item: topic, aim and update; null where they cannot be told apart. */
export interface ItemWords {
  topic: string | null
  aim: string | null
  update: string | null
  problems: string[]
}

const updateMark = /(?:^|\s|(?<=[a-z]))(?:Progress update|Update|Progress|Position)\s*:\s*/
const opening = /^((?:[A-Z][\w’'-]*|or|and|of|the|to|&)(?: (?:[A-Z][\w’'-]*|or|and|of|&)){0,5}?) (?=(?:To|We will|We aim|Our) [a-z])/
const glued = /^([A-Z][A-Za-z ,&’'-]{2,38}[a-z])(?=[A-Z][a-z]+ )/

const blankIsNull = (words: string | undefined) => (words?.trim() ? words.trim() : null)

/** The topic where it opens the line: one named on a line of its own elsewhere in the table, or short capitalised words before "To …" or "We will …". */
function topicOf(line: string, known: readonly string[]): string | undefined {
  const named = known
    .filter((topic) => line.startsWith(topic) && /^[\s:–-]*[A-Z]/.test(line.slice(topic.length)))
    .sort((a, b) => b.length - a.length)[0]
  return named ?? opening.exec(line)?.[1] ?? glued.exec(line)?.[1]
}

const isTopic = (line: string) => line.length <= 80 && !/[.;]$/.test(line) && line.split(' ').length <= 10

/** Lines that stand alone as topics: the first of several in a cell. */
export const topicsOf = (cells: readonly string[]): string[] =>
  cells.flatMap((words) => {
    const [first, ...rest] = words
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
    return first && rest.length && isTopic(first) ? [first] : []
  })

function oneLineItem(before: string, update: string | null, known: readonly string[]): ItemWords {
  const topic = topicOf(before, known)
  const missing = update === null ? ['No update is given'] : []
  if (topic === undefined)
    return { topic: null, aim: null, update, problems: ['Topic and aim stand in one line and cannot be told apart', ...missing] }
  return { topic, aim: blankIsNull(before.slice(topic.length).replace(/^[\s:–-]+/, '')), update, problems: missing }
}

/** Takes a cell apart: topic, aim and update on lines of their own, or an update after "Update:". Words in one line are parted only where something shows the place. */
export function itemWords(cell: string, known: readonly string[]): ItemWords {
  const mark = updateMark.exec(cell)
  const before = mark ? cell.slice(0, mark.index) : cell
  const after = mark ? blankIsNull(cell.slice(mark.index + mark[0].length)) : null
  const lines = before
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const [topic, aim, ...rest] = lines
  if (topic === undefined) return { topic: null, aim: null, update: after, problems: ['No topic is given', 'No aim is given'] }
  if (lines.length === 1) return oneLineItem(topic, after, known)
  if (!isTopic(topic))
    return {
      topic: null,
      aim: null,
      update: after,
      problems: ['The first line is not a topic: topic, aim and update cannot be told apart'],
    }
  const update = after === null ? blankIsNull(rest.join('\n')) : after
  const whole = after === null ? aim : [aim, ...rest].join('\n')
  return { topic, aim: blankIsNull(whole), update, problems: update === null ? ['No update is given'] : [] }
}

interface TopicCell {
  topic: string | null
  aim?: string
  problem?: string
}

const linesIn = (cell: string) =>
  cell
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** Beneath the first line something plainly told: a sentence of four words or more, as no title wraps. */
export const hasAimBeneath = (cell: string): boolean => {
  const [first = '', ...rest] = linesIn(cell)
  return isTopic(first) && /^[A-Z]/.test(rest[0] ?? '') && rest.join(' ').split(' ').length >= 4
}

/** A topic's own cell: its title with the aim beneath, where that is plain or another cell of the column shows it; a title that only wraps is one line. */
export function topicAndAim(cell: string, aimsBeneath: boolean): TopicCell {
  const [first = '', ...rest] = linesIn(cell)
  if (rest.length === 0 || /^[^A-Z]/.test(rest[0] ?? '')) return { topic: [first, ...rest].join(' ') }
  if (hasAimBeneath(cell) || (aimsBeneath && isTopic(first))) return { topic: first, aim: rest.join('\n') }
  if (isTopic(first))
    return { topic: [first, ...rest].join(' '), problem: 'The topic is told in several lines: check that its aim is not among them' }
  return { topic: null, problem: 'Topic and aim stand in one cell and cannot be told apart' }
}

import { Drawing, type Drawn, drawn } from './drawing.tsx'
import { ScoreMark } from './score-line.tsx'

/** One quarter of a risk's course: what was planned and what came; null where there is none. */
export interface CourseQuarter {
  label: string
  actual: number | null
  planned: number | null
}

/** A risk over time, as data. Scores run from 0 to the highest of the matrix. */
export interface Course {
  quarters: readonly CourseQuarter[]
  inherent: number | null
  initial: number | null
  target: number | null
  /** Which of the quarters the day of the target falls in; null where it has none, or lies beyond them. */
  targetAt: number | null
  tolerated: { from: number; to: number } | null
  highest: number
}

const n = (value: number): string => String(Math.round(value * 10) / 10)
const ink = '#212b32'
const quiet = '#4c6272'
const hair = '#d8dde0'
const height = 260
const [top, bottom, left, right] = [12, 34, 30, 12]

interface Place {
  x: (at: number) => number
  y: (score: number) => number
  width: number
}

/** Where the scores before the first quarter, and each quarter, stand in a picture of a width. */
function placeIn({ quarters, highest }: Course, width: number): Place {
  const columns = quarters.length + 1
  const step = (width - left - right) / columns
  return {
    width,
    x: (at) => left + (at + 0.5) * step,
    y: (score) => top + (1 - score / highest) * (height - top - bottom),
  }
}

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${n(x)}" y="${n(y)}" font-size="13" fill="${quiet}"${more}>${words.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</text>`

/** A quarter's name beneath its place; at the edge it ends there, so that no part of it is cut off. */
const quarterName = (x: number, label: string, width: number): string =>
  x + 42 > width ? text(width - 2, height - 12, label, ' text-anchor="end"') : text(x, height - 12, label, ' text-anchor="middle"')

/** Rules across at every fifth score, and the quarters beneath: as many as have room. */
function axes({ quarters, highest }: Course, { x, y, width }: Place): string {
  const scores = Array.from({ length: Math.floor(highest / 5) + 1 }, (_, i) => i * 5)
  const rules = scores.map(
    (score) =>
      `<path d="M${left} ${n(y(score))}H${n(width - right)}" stroke="${score === 0 ? quiet : hair}"/>${text(left - 6, y(score) + 4, String(score), ' text-anchor="end"')}`,
  )
  const every = Math.ceil((quarters.length * 86) / Math.max(1, width - left - right))
  const labels = quarters.map(({ label }, at) => ((quarters.length - 1 - at) % every === 0 ? quarterName(x(at + 1), label, width) : ''))
  return [...rules, ...labels].join('')
}

function band({ tolerated }: Course, { y, width }: Place): string {
  if (!tolerated) return ''
  const [from, to] = [y(tolerated.to), y(Math.max(0, tolerated.from - 1))]
  return `<rect x="${left}" y="${n(from)}" width="${n(width - left - right)}" height="${n(to - from)}" fill="#e8edee"/>`
}

/** A line through the quarters that have a score: it breaks where one has none. */
function line(scores: readonly (number | null)[], { x, y }: Place, look: string): string {
  const steps = scores.map((score, at) =>
    score === null ? '' : `${at === 0 || scores[at - 1] === null ? 'M' : 'L'}${n(x(at + 1))} ${n(y(score))}`,
  )
  return `<path d="${steps.join('')}" fill="none" ${look}/>`
}

function marks({ quarters, inherent, initial, target, targetAt }: Course, { x, y }: Place): string {
  const dots = quarters.map(({ actual }, at) =>
    actual === null ? '' : `<circle cx="${n(x(at + 1))}" cy="${n(y(actual))}" r="5" fill="${ink}"/>`,
  )
  const plans = quarters.map(({ planned }, at) =>
    planned === null ? '' : `<circle cx="${n(x(at + 1))}" cy="${n(y(planned))}" r="4" fill="#fff" stroke="#005eb8" stroke-width="2"/>`,
  )
  const first = x(0)
  const square =
    inherent === null
      ? ''
      : `<rect x="${n(first - 6)}" y="${n(y(inherent) - 6)}" width="12" height="12" fill="#fff" stroke="${ink}" stroke-width="2"/>`
  const triangle =
    initial === null ? '' : `<path d="M${n(first)} ${n(y(initial) - 7)}l7 13h-14Z" fill="#fff" stroke="${ink}" stroke-width="2"/>`
  const diamond =
    target === null || targetAt === null
      ? ''
      : `<path d="M${n(x(targetAt + 1))} ${n(y(target) - 8)}l8 8l-8 8l-8 -8Z" fill="#fff" stroke="${ink}" stroke-width="2"/>`
  return [diamond, ...plans, ...dots, square, triangle].join('')
}

/** What stands within the picture, drawn for a width. */
export function courseInside(course: Course, width: number): Drawn {
  const place = placeIn(course, width)
  const { target, quarters } = course
  const goal =
    target === null
      ? ''
      : `<path d="M${left} ${n(place.y(target))}H${n(width - right)}" stroke="${ink}" stroke-width="1.5" stroke-dasharray="3 4"/>`
  return drawn(
    [
      `<g font-family="Arimo, Arial, sans-serif">`,
      band(course, place),
      axes(course, place),
      goal,
      line(
        quarters.map(({ planned }) => planned),
        place,
        'stroke="#005eb8" stroke-width="2" stroke-dasharray="8 4"',
      ),
      line(
        quarters.map(({ actual }) => actual),
        place,
        `stroke="${ink}" stroke-width="2.5"`,
      ),
      marks(course, place),
      '</g>',
    ].join(''),
  )
}

/** The line of a target that has no day to stand at. */
const DashedLine = () => (
  <Drawing inside={drawn(`<path d="M0 8H24" stroke="${ink}" stroke-width="1.5" stroke-dasharray="3 4"/>`)} width={24} height={16} />
)

const Key = ({ course }: { course: Course }) => (
  <ul class="s-heatkey" aria-hidden="true">
    {course.inherent !== null && (
      <li>
        <ScoreMark kind="inherent" /> Inherent
      </li>
    )}
    {course.initial !== null && (
      <li>
        <ScoreMark kind="initial" /> Initial
      </li>
    )}
    <li>
      <ScoreMark kind="current" /> Score of the quarter
    </li>
    {course.quarters.some(({ planned }) => planned !== null) && (
      <li>
        <Drawing
          inside={drawn(
            '<path d="M0 8H24" stroke="#005eb8" stroke-width="2" stroke-dasharray="8 4"/><circle cx="12" cy="8" r="4" fill="#fff" stroke="#005eb8" stroke-width="2"/>',
          )}
          width={24}
          height={16}
        />{' '}
        Planned
      </li>
    )}
    {course.target !== null && <li>{course.targetAt === null ? <DashedLine /> : <ScoreMark kind="target" />} Target</li>}
    {course.tolerated && (
      <li>
        <Drawing inside={drawn('<rect width="24" height="16" fill="#e8edee" stroke="#aeb7bd"/>')} width={24} height={16} /> Tolerated
      </li>
    )}
  </ul>
)

/** A risk's scores over time as one picture, drawn for a wide and a narrow screen; `words` say what it shows, and a table beneath says it in figures. */
export const ScoreCourse = ({ id, caption, words, course }: { id: string; caption: string; words: string; course: Course }) => (
  <figure class="s-figure" id={id}>
    <figcaption>
      <strong>{caption}</strong>
      <span id={`${id}.words`}>{words}</span>
    </figcaption>
    {(
      [
        [720, 'is-wide'],
        [343, 'is-narrow'],
      ] as const
    ).map(([width, shown]) => (
      <Drawing
        inside={courseInside(course, width)}
        {...{ width, height }}
        label={caption}
        describedBy={`${id}.words`}
        class={`s-drawn ${shown}`}
      />
    ))}
    <Key course={course} />
  </figure>
)

import { expect, test } from 'vitest'
import { type Course, courseInside, ScoreCourse } from './score-course.tsx'
import { ScoreLine } from './score-line.tsx'

const quarter = (label: string, actual: number | null, planned: number | null = null) => ({ label, actual, planned })
const course = (words: Partial<Course> = {}): Course => ({
  quarters: [quarter('Q1 2024/25', 20), quarter('Q2 2024/25', 20, 16)],
  ...{ inherent: 25, initial: 16, target: 12, targetAt: 1, tolerated: { from: 4, to: 8 }, highest: 25 },
  ...words,
})
const times = (mark: RegExp, markup: string) => [...markup.matchAll(mark)].length

test('each score that is known has its mark, and the tolerated scores their band', () => {
  const drawn = courseInside(course(), 720)
  expect(times(/<circle/g, drawn)).toBe(3)
  expect(times(/<rect/g, drawn)).toBe(2)
  expect(courseInside(course({ tolerated: null, inherent: null }), 720)).not.toContain('<rect')
  expect(courseInside(course({ target: null }), 720)).not.toContain('stroke-dasharray="3 4"')
})

test('the target stands over the quarter of its day and nowhere else; without a day it is a line alone', () => {
  const markOf = (words: Partial<Course>) => /d="M([\d.]+) [\d.]+l8 8l-8 8l-8 -8Z"/.exec(courseInside(course(words), 720))?.[1]
  const quarters = ['a', 'b', 'c', 'd'].map((label) => quarter(label, 20))
  const dots = [...courseInside(course({ quarters }), 720).matchAll(/cx="([\d.]+)"[^>]*r="5"/g)].map(([, x]) => x)
  expect([0, 1, 2, 3].map((targetAt) => markOf({ quarters, targetAt }))).toEqual(dots)
  expect(markOf({ quarters, targetAt: null })).toBeUndefined()
  expect(courseInside(course({ targetAt: null }), 720)).toContain('stroke-dasharray="3 4"')
})

test('a quarter without a score breaks the line: nothing is drawn over what is not known', () => {
  const broken = course({ quarters: [quarter('a', 20), quarter('b', null), quarter('c', 20)] })
  const line = /d="(M[^"]*)" fill="none" stroke="#212b32"/.exec(courseInside(broken, 720))?.[1] ?? ''
  expect(times(/M/g, line)).toBe(2)
  expect(times(/L/g, line)).toBe(0)
})

test('no name of a quarter reaches over the edge, and as many are left out as do not fit', () => {
  const quarters = Array.from({ length: 12 }, (_, i) => quarter(`Q${(i % 4) + 1} 2024/25`, 20))
  const narrow = courseInside(course({ quarters }), 343)
  expect(times(/>Q\d 2024\/25</g, narrow)).toBeLessThan(6)
  for (const [, x, anchor] of narrow.matchAll(/<text x="([\d.]+)"[^>]*text-anchor="(\w+)">Q/g))
    expect(Number(x) + (anchor === 'middle' ? 42 : 0)).toBeLessThanOrEqual(343)
})

test('a name of a quarter is words and never markup; without quarters the picture still stands', () => {
  expect(courseInside(course({ quarters: [quarter('<b>&', 20)] }), 720)).toContain('&lt;b>&amp;')
  expect(courseInside(course({ quarters: [] }), 720)).toContain('<path')
})

test('the picture has its name and its words beside it', () => {
  const html = String(<ScoreCourse id="course" caption="Risk 01 over time" words="It stood still." course={course()} />)
  expect(html).toContain('aria-label="Risk 01 over time"')
  expect(html).toContain('aria-describedby="course.words"')
  expect(html).toContain('<span id="course.words">It stood still.</span>')
})

test('scores in one line say their kind and band in words; an unknown one is said to be', () => {
  const html = String(
    <ScoreLine
      steps={[
        { kind: 'inherent', score: null, band: undefined, tone: 'none' },
        { kind: 'current', score: 20, band: 'Extreme', tone: 'top' },
      ]}
    />,
  )
  for (const words of ['Inherent', 'not known', 'Now', '20', ' Extreme']) expect(html, words).toContain(words)
})

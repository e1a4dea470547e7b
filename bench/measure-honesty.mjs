// What the tests of honesty cost over two thousand risks: the rules alone, processor only. Each has six scores, controls, assurances and actions.
import { processor, tell } from './figure.mjs'
import { product } from './ground.mjs'

const { findingsOf } = await product('capabilities/assurance/honesty/judging.js')
const { alikeAmong, npsaMatrix } = await product('capabilities/risk/index.js')

const many = 2000
const on = '2024-10-15'
const quarter = { year: 2024, quarter: 2 }
const quarters = [1, 2, 3, 4].map((n) => ({ year: 2023, quarter: n })).concat([{ year: 2024, quarter: 1 }, quarter])
const day = (n) => `2023-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`

/** Words as registers have them: some stand in many risks, most in few. The same from run to run. */
let seed = 7
const next = (below) => {
  seed = (seed * 48271) % 2147483647
  return seed % below
}
const words = Array.from(
  { length: 3000 },
  (_, n) =>
    `w${String.fromCharCode(97 + (n % 26))}${String.fromCharCode(97 + (Math.floor(n / 26) % 26))}${String.fromCharCode(97 + Math.floor(n / 676))}ord`,
)
const text = (length) => Array.from({ length }, () => words[Math.floor((next(3000) * next(3000)) / 3000)]).join(' ')

const risks = Array.from({ length: many }, (_, n) => ({
  ...{
    id: n + 1,
    number: String(n + 1),
    title: text(6),
    cause: text(10),
    event: text(9),
    effect: text(8),
    parentId: n > 40 ? (n % 40) + 1 : null,
  },
  ...{ goalId: 1, owner: n % 9 === 0 ? null : 'Head of Estates', raisedOn: null, reviewOn: n % 3 === 0 ? '2024-09-01' : '2024-12-01' },
  ...{ targetBy: n % 4 === 0 ? '2024-09-30' : '2025-03-31', target: { likelihood: 2, consequence: 3, score: 6 }, matrix: npsaMatrix },
  scores: quarters.map((period, at) => ({ period, score: n % 5 === 0 ? 20 : [6, 8, 9, 12, 15, 16][(n + at) % 6] })),
}))
const againstOf = (n) => ({
  riskId: n + 1,
  controls: [0, 1, 2].map((k) => ({
    id: n * 3 + k,
    title: 'A control',
    fromDay: null,
    endedOn: null,
    tests: [{ id: 1, testedOn: day(n + k) }],
  })),
  gaps: [],
  assurances: [0, 1].map((k) => ({ line: ((n + k) % 3) + 1, positive: true, givenOn: day(n), expiresOn: null })),
  actions: [0, 1, 2].map((k) => ({ state: k === 0 ? 'done' : 'under way', doneOn: k === 0 ? day(n) : null })),
  factors: [],
})

function judged() {
  const twins = alikeAmong(risks)
  const weighed = risks.map((risk, n) => ({
    ...{ risk, against: againstOf(n), days: undefined, appetite: undefined, measures: [], greens: [], assuredOn: new Map() },
    ...{ parent: risk.parentId === null ? undefined : risks[risk.parentId - 1], twins: twins.get(risk.id) ?? [] },
  }))
  return findingsOf(weighed, { on, quarter })
}

const findings = judged().length
tell({
  name: `honesty of ${many} risks`,
  samples: processor(8, judged, 2),
  unit: 'ms',
  target: 100,
  data: `${many} risks, ${findings} findings`,
})

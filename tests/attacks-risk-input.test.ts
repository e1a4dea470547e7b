import { expect } from 'vitest'
import { aboutRisks, addressesOf, changesOf, day, type Filled, fillRisk, idOf, kept, type Scene, sceneOf } from './risk-scene.ts'
import { journey, type World } from './support.ts'

type Form = Record<string, string | string[]>

/** Fits every kind of text box; where a form comes back, it stands in it still. */
const typed = 'What I typed'

const noDegree = ['0', '6', '-1', '1e9', '4x5', 'NaN', 'Infinity', '2.5', '٣', 'null', '{{7*7}}', '[object Object]']
const noScore = ['0', '26', '-20', '1e9', '4x5', 'NaN', '12.5']
const noChoice = ['0', '-1', '1e9', '999999999', '1.5', 'NaN', 'null', "1' or '1'='1"]
const noDays = ['31-2-2024', '0-1-2024', '1-13-2024', 'x-1-2024', '1-1-20244', '1-1-', '1.5-1-2024', '-1-1-2024']

/** A form that is sound, and of each field what it must not take. */
interface Tried {
  at: string
  sound: Form
  wrong: Record<string, readonly string[]>
  days?: readonly string[]
  /** Fields whose words may be so long and no longer. */
  long?: readonly string[]
}

const tried = ({ post, register, period, body }: Scene, { risk, control, audit }: Filled): Tried[] => [
  {
    ...{ at: '/risks', sound: { number: '70', title: typed, owner: post, register }, days: ['raised'] },
    wrong: { owner: noChoice, register: noChoice, lead: noChoice, body: noChoice, parent: noChoice, goal: noChoice },
    long: ['number', 'title', 'cause', 'event', 'effect', 'category', 'partners', 'committee'],
  },
  {
    ...{ at: `${risk}/assessments`, sound: { period, likelihood: '4', consequence: '4', rationale: typed, ...day('on', '2024-10-03') } },
    ...{ wrong: { likelihood: noDegree, consequence: noDegree, score: noScore, period: noChoice }, days: ['on'], long: ['rationale'] },
  },
  {
    ...{
      at: `${risk}/levels`,
      sound: { kind: 'initial', likelihood: '4', consequence: '4', rationale: typed, ...day('on', '2024-10-01') },
    },
    ...{ wrong: { likelihood: noDegree, consequence: noDegree, score: noScore, version: ['x', '1.5'] }, days: ['on'], long: ['rationale'] },
  },
  {
    ...{ at: `${risk}/target`, sound: { likelihood: '1', consequence: '2', ...day('by', '2025-03-31'), why: typed, version: '4' } },
    ...{ wrong: { likelihood: noDegree, consequence: noDegree, score: noScore }, days: ['by'], long: ['why'] },
  },
  {
    ...{ at: '/controls', sound: { controlTitle: typed, controlOwner: post, ...day('fromDay', '2024-10-01') }, days: ['fromDay'] },
    ...{ wrong: { controlOwner: noChoice, kind: ['magic'], testMonths: ['0', '61', '1e9', 'x'], risks: noChoice }, long: ['controlTitle'] },
  },
  {
    ...{ at: `${control}/tests`, sound: { result: 'effective', how: typed, ...day('testedOn', '2024-10-15') } },
    ...{ wrong: { result: ['perfect', '1'] }, days: ['testedOn'], long: ['how'] },
  },
  {
    ...{ at: `${risk}/gaps`, sound: { gapKind: 'control', gapWords: typed, ...day('foundOn', '2024-10-01') } },
    ...{ wrong: { gapKind: ['both'], gapControl: noChoice }, days: ['foundOn'], long: ['gapWords'] },
  },
  {
    at: `${risk}/assurances`,
    sound: { source: typed, line: '1', positive: 'yes', ...day('givenOn', '2024-10-01') },
    wrong: { line: ['0', '4', '1e0'], positive: ['perhaps'], said: ['1:9', '999:1', 'x'], about: noChoice },
    ...{ days: ['givenOn', 'expiresOn'], long: ['source', 'ownWord', 'found'] },
  },
  {
    ...{ at: `${risk}/actions`, sound: { action: typed, actionOwner: post, ...day('dueOn', '2024-12-01') }, days: ['dueOn'] },
    wrong: { actionOwner: noChoice, forGap: noChoice, expectedLikelihood: noDegree, expectedConsequence: noDegree },
    long: ['action'],
  },
  {
    ...{ at: '/audits', sound: { kind: 'peer review', auditTitle: typed, ...day('plannedOn', '2024-12-01') }, days: ['plannedOn'] },
    wrong: { kind: ['x'], auditOwner: noChoice, body: noChoice, everyMonths: ['0', '61', 'x'], risks: noChoice, controls: noChoice },
    long: ['auditTitle'],
  },
  {
    at: `${audit}/recommendations`,
    sound: { recommendation: typed, recommendationOwner: post, ...day('dueOn', '2024-12-01') },
    ...{ wrong: { recommendationOwner: noChoice, priority: ['urgent'] }, days: ['dueOn'], long: ['recommendation'] },
  },
  {
    ...{ at: '/escalations', sound: { kind: 'advise', title: typed, words: typed, to: body, as: 'role' }, days: ['neededBy'] },
    ...{ wrong: { kind: ['shout'], to: noChoice, as: ['post-1', 'body-1', 'x'] }, long: ['title', 'words', 'asked'] },
  },
  {
    at: '/risks/propose',
    sound: { event: typed, cause: typed, effect: typed, register },
    wrong: { register: noChoice, consequence: noDegree, likelihood: noDegree },
    long: ['event', 'cause', 'effect'],
  },
]

/** What is wrong with the answer to a form that must be refused; undefined where it is told at its field and the rest is kept. */
async function unrefused(answer: Response, field: string): Promise<string | undefined> {
  const page = await answer.text()
  if (answer.status !== 422) return `${answer.status} ${/<h1>[^<]*/.exec(page)?.[0] ?? page.slice(0, 80)}`
  if (!new RegExp(`href="#${field}(-day)?"`).test(page))
    return `told at ${[...page.matchAll(/href="#([\w-]+)"/g)].map((found) => found[1])}`
  return page.includes(typed) ? undefined : 'what was typed is gone'
}

const boxes = (name: string, text: string): Form => {
  const [date = '', month = '', year = ''] = text.split(/-(?=[\dx.]*-|[\d]*$)/)
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

async function built(world: World) {
  const scene = await sceneOf(world)
  return { scene, filled: await fillRisk(scene, '01', 'People wait') }
}

journey('figures, choices, days and lengths that cannot be are refused at their field, and what was typed is kept', async (world) => {
  const { scene, filled } = await built(world)
  const faults: string[] = []
  const before = await changesOf(world)
  for (const { at, sound, wrong, days = [], long = [] } of tried(scene, filled)) {
    const forms = [
      ...Object.entries(wrong).flatMap(([field, values]) => values.map((value) => ({ field, value, form: { ...sound, [field]: value } }))),
      ...days.flatMap((field) => noDays.map((value) => ({ field, value, form: { ...sound, ...boxes(field, value) } }))),
      ...long.map((field) => ({ field, value: 'long', form: { ...sound, [field]: `${typed} ${'long '.repeat(10_000)}` } })),
    ]
    for (const { field, value, form } of forms) {
      const fault = await unrefused(await scene.lead.post(at, form), field)
      if (fault) faults.push(`${at} ${field} ${value}: ${fault}`)
    }
  }
  expect(faults).toEqual([])
  expect(await changesOf(world)).toBe(before)
})

const pages = [...aboutRisks, 'work', 'alignment', 'reporting', 'delivery', 'record']

journey('the first and the last day there is, wherever a day is taken, leave every page standing', async (world) => {
  const { scene, filled } = await built(world)
  const { lead, post, register, body } = scene
  const { risk, control } = filled
  const far = (name: string) => day(name, '9999-12-31')
  const first = (name: string) => day(name, '0001-01-01')
  const owned = { controlOwner: post, risks: idOf(risk) }
  const answers: Record<string, number> = {}
  const take = async (at: string, form: Form) => {
    const answer = await lead.post(at, form)
    answers[`${at} ${JSON.stringify(form)}`] = answer.status
    return (answer.headers.get('location') ?? '').split('#')[0] ?? ''
  }
  const made = await take('/controls', { controlTitle: 'Last', testMonths: '60', ...owned, ...far('fromDay') })
  await take('/controls', { controlTitle: 'First', testMonths: '1', ...owned, ...first('fromDay') })
  await take(`${control}/tests`, { result: 'effective', how: 'First', ...first('testedOn') })
  const audit = { kind: 'effectiveness review', auditOwner: post, risks: idOf(risk), everyMonths: '60', body }
  const last = await take('/audits', { ...audit, auditTitle: 'Last', ...far('plannedOn') })
  const reported = { positive: 'yes', found: 'x', give: 'yes', version: '1', ...day('reportedOn', '2024-10-15'), ...far('expiresOn') }
  await take(`${last}/report`, reported)
  await take(`${last}/recommendations`, { recommendation: 'x', recommendationOwner: post, ...far('dueOn') })
  await take(`${last}/recommendations`, { recommendation: 'x', recommendationOwner: post, ...first('dueOn') })
  await take('/audits', { ...audit, auditTitle: 'First', ...first('plannedOn') })
  await take(`${risk}/gaps`, { gapKind: 'control', gapWords: 'First', ...first('foundOn') })
  await take(`${risk}/assurances`, { source: 'x', line: '2', positive: 'yes', ...first('givenOn'), ...far('expiresOn') })
  await take(`${risk}/actions`, { action: 'Last', actionOwner: post, begun: 'yes', ...far('dueOn') })
  await take('/escalations', { kind: 'alert', title: 'Last', words: 'x', to: body, as: 'role', risk: idOf(risk), ...far('neededBy') })
  for (const on of [far('on'), first('on'), far('on')]) {
    const seen = /name="seen"[^>]*value="([^"]*)"/.exec(await lead.read(`/risks/appetite/new?risk=${idOf(risk)}`))?.[1] ?? ''
    await take('/risks/appetite', { risk: idOf(risk), level: 'Open', from: '1', to: '6', why: 'x', seen, ...on })
  }
  await take('/risks', { number: '80', title: 'First of all', owner: post, register, ...first('raised') })
  const version = /name="version"[^>]*value="(\d+)"/.exec(await lead.read(`${risk}/target`))?.[1] ?? ''
  await take(`${risk}/target`, { likelihood: '1', consequence: '2', why: 'x', version, ...far('by') })
  await take(`${risk}/levels`, { kind: 'initial', likelihood: '4', consequence: '4', rationale: 'x', version: '0', ...first('on') })
  const five = ['Rare', 'Seldom', 'Possible', 'Likely', 'Certain'].join('\n')
  const matrix = { name: 'Last', bands: '1 Low\n15 Extreme', watched: '15', likelihoods: five, consequences: five }
  for (const on of [first('from'), far('from')]) await take('/risks/matrix', { ...matrix, ...on })
  const proposed = await kept(scene.director.post('/risks/propose', { event: 'x', cause: 'x', effect: 'x', register }))
  await take(`${proposed}/accepting`, { number: '81', title: 'x', owner: post, register, version: '1', ...far('review') })
  await take('/packs', { body, ...far('meetsOn') })
  await take('/packs', { body, ...first('meetsOn'), ...first('papersDueOn') })
  expect(Object.entries(answers).filter(([, status]) => ![303, 400, 409, 422].includes(status))).toEqual([])
  const broken = []
  for (const path of [...(await addressesOf(world, 'GET', pages)), ...Object.values(filled).flat(), last, made, '/audits?show=all']) {
    const answer = await lead.get(path)
    const [wrong] = /\b(undefined|NaN|Invalid Date|\d{5,}-\d\d)\b.{0,40}/.exec(await answer.text()) ?? []
    if (answer.status >= 500 || wrong) broken.push(`${path}: ${answer.status} ${wrong}`)
  }
  expect(broken).toEqual([])
})

/** The name of every field of every form of these pages. */
const names = [
  ...['number', 'title', 'cause', 'event', 'effect', 'goal', 'owner', 'register', 'lead', 'body', 'parent', 'category', 'partners'],
  ...['period', 'likelihood', 'consequence', 'score', 'rationale', 'seen', 'kind', 'domain', 'on', 'by', 'why', 'version', 'seenBy'],
  ...['controlTitle', 'controlOwner', 'existing', 'testMonths', 'risks', 'controls', 'result', 'how', 'gapKind', 'gapWords', 'gapControl'],
  ...['line', 'positive', 'source', 'said', 'ownWord', 'about', 'givenOn', 'action', 'actionOwner', 'dueOn', 'forGap', 'outcome', 'doneOn'],
  ...['reason', 'words', 'right', 'next', 'factorWords', 'side', 'between', 'name', 'levels', 'level', 'into', 'to', 'as', 'step', 'risk'],
  ...['rule', 'finding', 'answer', 'until', 'measure', 'auditTitle', 'auditOwner', 'plannedOn', 'everyMonths', 'found', 'reportedOn'],
  ...['recommendation', 'recommendationOwner', 'came', 'settledOn', 'order', 'direction', 'place', 'edition', 'read', 'bands', 'watched'],
  ...['from', 'element', 'band', 'daysToReceive', 'daysToDecide', 'tried', 'meantIt', 'keeper', 'looked', 'unforeseen', 'confidential'],
]

const garbage: (string | string[])[] = [
  ...[
    '',
    ' ',
    '1',
    '<script>alert(1)</script>',
    '=HYPERLINK("http://evil.example")',
    '{{constructor}}',
    'null',
    '\u202Egnp',
    '\u0007\u001B',
  ],
  ...['\u0000', '9'.repeat(30), '2024-10-15', '-0', '1,1:1,:', '__proto__', '1\n1'],
  ...[
    ['1', '1'],
    ['1', '2', 'x', ''],
  ],
]

journey('whatever stands in whatever field of whatever form, the answer is in words and never a failure of ours', async (world) => {
  const { scene } = await built(world)
  const faults: string[] = []
  for (const path of await addressesOf(world, 'POST', aboutRisks))
    for (const value of garbage) {
      const { status } = await scene.lead.post(path, Object.fromEntries(names.map((name) => [name, value])))
      if (status >= 500) faults.push(`${path} ${JSON.stringify(value)}: ${status}`)
    }
  expect(faults).toEqual([])
})

journey('the same choice sent twice is one choice', async (world) => {
  const { scene, filled } = await built(world)
  const { lead, post } = scene
  const [risks, controls] = [idOf(filled.risk), idOf(filled.control)].map((id) => [id, id, ` ${id}`])
  const twice = { risks: risks ?? [], controls: controls ?? [] }
  const audit = await lead.post('/audits', { kind: 'peer review', auditTitle: 'Twice', ...day('plannedOn', '2024-12-01'), ...twice })
  const control = await lead.post('/controls', { controlTitle: 'Twice', controlOwner: post, ...twice })
  const factor = filled.parts[3] ?? ''
  const changed = await lead.post(factor, { version: '1', factorWords: 'x', between: controls ?? [] })
  expect([audit.status, control.status, changed.status]).toEqual([303, 303, 303])
  const hidden = { number: '90', title: 'Twice', confidential: ['yes', 'yes'], seenBy: ['governance lead', 'governance lead'] }
  expect((await lead.post('/risks', { ...hidden, owner: post })).status).toBe(303)
})

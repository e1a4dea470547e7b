import type { ReportRow, ReportTable, Tone } from '../../../documents/report.ts'
import { type Day, dayInWords } from '../../../kernel/day.ts'
import { sentenceCase } from '../../../kernel/words.ts'
import {
  type AssuranceGiven,
  actionDueInWords,
  actionStateInWords,
  type Effectiveness,
  effectivenessOn,
  expectedInWords,
  type GapFacts,
  isActionOpen,
  isActionOverdue,
  isExpired,
  isInPlace,
  latestTest,
  lineShort,
  nextTestInWords,
  resultName,
  type StandingControl,
  signInWords,
  validInWords,
} from '../../assurance/index.ts'
import { beneath } from '../sections/cells.ts'
import type { PaperRisk } from './facts.ts'
import { type Sourced, sourced } from './sourced.ts'

/** The day a paper tells of, and where its figures come from. */
export interface Telling {
  on: Day
  source: Sourced
}

const works: Record<Effectiveness, Tone> = {
  ...{ effective: 'green', 'partly effective': 'amber', 'not effective': 'red' },
  ...{ 'not tested': 'none', 'test overdue': 'none' },
}

/** What is in place against the risk, how it works and who keeps it; nothing where there is none. */
export function controlsTable({ line: { risk }, against }: PaperRisk, { on, source }: Telling): ReportTable[] {
  const standing = against.controls.filter((control) => isInPlace(control, on))
  if (standing.length === 0) return []
  return [
    {
      ...{ kind: 'table', id: `risk-${risk.id}-controls`, caption: 'Controls' },
      columns: [
        { key: 'control', title: 'Control', width: 42, rowHeader: true },
        { key: 'kind', title: 'Kind', width: 12 },
        { key: 'owner', title: 'Owner', width: 24 },
        { key: 'works', title: 'How it works', width: 22 },
        { key: 'next', title: 'Next test', width: 19 },
      ],
      rows: standing.map((control) => controlRow(control, on)),
      ...sourced(source),
    },
  ]
}

function controlRow(control: StandingControl, on: Day): ReportRow {
  const how = effectivenessOn(control, on)
  const test = latestTest(control, on)
  return {
    ref: `control:${control.id}`,
    cells: [
      { text: control.title, href: `/controls/${control.id}` },
      { text: control.kind ? sentenceCase(control.kind) : 'Not said' },
      { text: control.owner ?? 'Nobody is named' },
      { text: resultName(how), tone: works[how], ...beneath(test ? [`Tested ${dayInWords(test.testedOn)}`] : []) },
      { text: nextTestInWords(control, on) },
    ],
  }
}

/** What is missing, in control and in assurance, and what is done about it. */
export function gapsTable({ line: { risk }, against }: PaperRisk, { source }: Telling): ReportTable[] {
  const open = against.gaps.filter(({ closedOn }) => closedOn === null)
  if (open.length === 0) return []
  const worked = (gap: GapFacts) =>
    against.actions.filter((action) => action.gapId === gap.id && isActionOpen(action)).map(({ title }) => title)
  return [
    {
      ...{ kind: 'table', id: `risk-${risk.id}-gaps`, caption: 'Gaps in control and in assurance' },
      columns: [
        { key: 'gap', title: 'Gap', width: 60, rowHeader: true },
        { key: 'kind', title: 'Of', width: 10 },
        { key: 'since', title: 'Found', width: 14 },
        { key: 'action', title: 'What is done', width: 44 },
      ],
      rows: open.map((gap) => ({
        ref: `risk gap:${gap.id}`,
        cells: [
          { text: gap.words, href: `/risks/${risk.id}/gaps/${gap.id}` },
          { text: sentenceCase(gap.kind) },
          { text: gap.foundOn === null ? 'Not known' : dayInWords(gap.foundOn) },
          { text: worked(gap).join('; ') || 'Nothing: no open action' },
        ],
      })),
      ...sourced(source),
    },
  ]
}

const byLine = (a: AssuranceGiven, b: AssuranceGiven) =>
  (a.line ?? 4) - (b.line ?? 4) || (b.givenOn ?? '').localeCompare(a.givenOn ?? '') || b.id - a.id

/** So many expired assurances are named at most, the latest. */
const mostExpired = 3

/** The assurances a paper names: all that count on the day, and of those that expired the latest. */
export function assurancesTold({ against }: Pick<PaperRisk, 'against'>, on: Day): AssuranceGiven[] {
  const given = against.assurances.filter((one) => one.givenOn === null || one.givenOn <= on)
  const expired = given
    .filter((one) => isExpired(one, on))
    .toSorted((a, b) => (b.expiresOn ?? '').localeCompare(a.expiresOn ?? '') || b.id - a.id)
  return [...given.filter((one) => !isExpired(one, on)).toSorted(byLine), ...expired.slice(0, mostExpired)]
}

/** Who looked and what they say, line by line, in their own word; beneath them what has expired, with the day since which it counts no more. */
export function assurancesTable(told: PaperRisk, { on, source }: Telling): ReportTable[] {
  const { risk } = told.line
  const named = assurancesTold(told, on)
  if (named.length === 0) return []
  return [
    {
      ...{ kind: 'table', id: `risk-${risk.id}-assurances`, caption: 'Assurances, by line' },
      columns: [
        { key: 'source', title: 'Source', width: 38, rowHeader: true },
        { key: 'line', title: 'Line', width: 12 },
        { key: 'says', title: 'Says', width: 11 },
        { key: 'word', title: 'In their word', width: 15 },
        { key: 'day', title: 'Day', width: 18 },
        { key: 'counts', title: 'Counts', width: 26 },
      ],
      rows: named.map((one) => ({
        ref: `assurance:${one.id}`,
        cells: [
          { text: one.source, href: `/risks/${risk.id}/assurances/${one.id}` },
          { text: lineShort(one.line) },
          { text: signInWords(one.positive), tone: toneOf(one, on) },
          { text: one.level || 'Not said' },
          { text: one.givenOn === null ? 'Not known' : dayInWords(one.givenOn) },
          { text: validInWords(one, on) },
        ],
      })),
      ...sourced(source),
    },
  ]
}

/** What has expired is in no colour: it says nothing of today. */
const toneOf = (one: AssuranceGiven, on: Day): Tone =>
  one.positive === null || isExpired(one, on) ? 'none' : one.positive ? 'green' : 'red'

/** What is being done about the risk: by whom, until when, how often that moved, and what score is expected of it. */
export function actionsTable({ line: { risk }, against }: PaperRisk, { on, source }: Telling): ReportTable[] {
  const told = against.actions.filter(isActionOpen)
  if (told.length === 0) return []
  return [
    {
      ...{ kind: 'table', id: `risk-${risk.id}-actions`, caption: 'Open actions' },
      columns: [
        { key: 'action', title: 'Action', width: 38, rowHeader: true },
        { key: 'owner', title: 'Owner', width: 22 },
        { key: 'due', title: 'Due', width: 26 },
        { key: 'state', title: 'State', width: 16 },
        { key: 'expected', title: 'Expected score', width: 30 },
      ],
      rows: told.map((action) => ({
        ref: `risk action:${action.id}`,
        cells: [
          { text: action.title, href: `/risks/${risk.id}/actions/${action.id}` },
          { text: action.owner ?? 'Nobody is named' },
          { text: actionDueInWords(action) },
          { text: actionStateInWords(action, on), ...(isActionOverdue(action, on) ? { tone: 'red' as const } : {}) },
          { text: expectedInWords(action.expected) ?? 'Not said' },
        ],
      })),
      ...sourced(source),
    },
  ]
}

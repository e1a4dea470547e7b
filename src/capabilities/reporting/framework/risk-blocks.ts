import type { Block, Span } from '../../../documents/report.ts'
import { type Day, dayInWords } from '../../../kernel/day.ts'
import type { Period } from '../../../kernel/period.ts'
import { count, listed } from '../../../kernel/words.ts'
import { assuranceAnswer, isActionOpen } from '../../assurance/index.ts'
import { note } from '../sections/cells.ts'
import { actionsTable, assurancesTable, assurancesTold, controlsTable, gapsTable } from './against-tables.ts'
import type { PaperRisk } from './facts.ts'
import { beneathBlocks, linkedBlocks } from './linked-words.ts'
import { factsBlock, standingInWords, threatBlock } from './risk-standing.ts'
import { scoresTable, trajectoryFigure } from './score-blocks.ts'
import type { Sourced } from './sourced.ts'
import { greenUnder } from './told.ts'

/** What is asked of the blocks of one risk. */
export interface RiskTelling {
  quarter: Period
  on: Day
  source: Sourced
  /** In a paper of many risks, where a table says whose it is. */
  amongMany: boolean
}

/** What a board needs of one risk, on a page where it fits: how it stands, its scores and their way, what stands against it, what is missing, what is done. Pure. */
export function riskBlocks(told: PaperRisk, telling: RiskTelling): Block[] {
  const { quarter, on, source, amongMany } = telling
  const { strong, words } = standingInWords(told, quarter)
  const against = assuranceAnswer(told.against, on)
  const blocks: Block[] = [
    { kind: 'paragraph', ...(amongMany ? {} : { role: 'lead' as const }), spans: [{ text: strong, bold: true }, ` ${words}`] },
    ...threatBlock(told),
    factsBlock(told, on),
    scoresTable(told, quarter, source),
    trajectoryFigure(told, quarter, { source, on }),
    { kind: 'paragraph', spans: [{ text: against.strong, bold: true }, ` ${against.words}`] },
    ...[controlsTable, gapsTable, assurancesTable, actionsTable].flatMap((table) => table(told, { on, source })),
    ...linkedBlocks(told),
    ...beneathBlocks(told),
    ...findingsBlocks(told),
    ...note(leftOut(told, on)),
  ]
  return amongMany ? blocks.map((block) => named(block, told)) : blocks
}

/** Among many risks a table or figure says whose it is, for whoever meets it alone: on a slide, on a sheet, read aloud. */
const named = (block: Block, { line: { risk } }: PaperRisk): Block =>
  block.kind === 'table' || block.kind === 'figure'
    ? { ...block, caption: `Risk ${risk.number}: ${block.caption.charAt(0).toLowerCase()}${block.caption.slice(1)}` }
    : block

/** What the records themselves say against the risk’s account of itself. */
function findingsBlocks(told: PaperRisk): Block[] {
  const found = [...greenFound(told), ...told.findings.filter((one) => !isGreenUnanswered(one)).map(foundInWords)]
  if (found.length === 0) return []
  const strong: Span = { text: 'What should be asked.', bold: true }
  if (found.length === 1) return [{ kind: 'paragraph', spans: [strong, ` ${found[0]}`] }]
  return [
    { kind: 'paragraph', spans: [strong] },
    { kind: 'list', items: found.map((words) => [words]) },
  ]
}

const foundInWords = ({ words, answer }: PaperRisk['findings'][number]): string => (answer === '' ? words : `${words} Answered: ${answer}`)

const isGreenUnanswered = ({ test, answer }: PaperRisk['findings'][number]): boolean => test === 'green under it' && answer === ''

/** Items declared green under a risk that does not fall, in one sentence however many they are; none where somebody answered for them. */
function greenFound(told: PaperRisk): string[] {
  const green = greenUnder(told)
  if (green.length === 0 || (told.findings.length > 0 && !told.findings.some(isGreenUnanswered))) return []
  const all = green.length === told.items.length
  return [
    `${all ? 'Every item' : count(green.length, 'item')} under it ${all || green.length === 1 ? 'is' : 'are'} declared green, and the risk does not fall${all ? '' : `: ${listed(green.map(({ title }) => `“${title}”`))}`}.`,
  ]
}

/** What is not linked, and what is left out for want of room or because it is past. */
function leftOut(told: PaperRisk, on: Day): string {
  const { against, measures, items } = told
  const bare = [...(measures.length === 0 ? ['measure'] : []), ...(items.length === 0 ? ['item of a plan'] : [])]
  const given = against.assurances.filter((one) => one.givenOn === null || one.givenOn <= on).length
  const expired = given - assurancesTold(told, on).length
  const done = against.actions.filter((action) => !isActionOpen(action)).length
  const ended = against.controls.filter(({ endedOn }) => endedOn !== null && endedOn <= on).length
  const left = [
    ...(expired > 0 ? [`${count(expired, 'earlier assurance')} that expired`] : []),
    ...(done > 0 ? [`${count(done, 'action')} no longer open`] : []),
    ...(ended > 0 ? [`${count(ended, 'control')} that ended by ${dayInWords(on)}`] : []),
  ]
  return [bare.length === 0 ? '' : `No ${bare.join(' and no ')} is linked to it.`, left.length > 0 ? `Left out here: ${listed(left)}.` : '']
    .filter(Boolean)
    .join(' ')
}

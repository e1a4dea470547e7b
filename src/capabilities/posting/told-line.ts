import type { Day } from '../../kernel/day.ts'
import type { Ref } from '../../kernel/ref.ts'
import type { DueLine } from '../../platform/capability.ts'

/** A line of My work as it may stand in a mail or a calendar: titles and days, nobody's name and nothing anybody wrote. */
export interface ToldLine {
  kind: DueLine['kind']
  ref: Ref
  noun: 'update' | 'agreement' | 'milestone' | 'answer' | 'thing'
  words: string
  href: string
  due: Day | null
  cameBack: boolean
}

const nouns: [RegExp, ToldLine['noun']][] = [
  [/^\/items\/\d+\/updates\//, 'update'],
  [/\/milestones\//, 'milestone'],
  [/^\/(challenges|asks|reports\/questions)\//, 'answer'],
]

const nounOf = ({ href, toAgree }: DueLine): ToldLine['noun'] =>
  toAgree ? 'agreement' : (nouns.find(([address]) => address.test(href))?.[1] ?? 'thing')

/**
 * A due line without what somebody wrote in it. A title that ends with the record's own name, and a milestone's, are titles;
 * of anything else (a challenge's words) only what to do and the record's name are told.
 */
export function toldLine(line: DueLine, name: string | undefined): ToldLine {
  const isTitle = (name !== undefined && line.title.endsWith(name)) || /^Milestone: /.test(line.title)
  return {
    kind: line.kind,
    ref: line.ref,
    noun: nounOf(line),
    words: line.told ?? (isTitle ? line.title : name === undefined ? line.action : `${line.action}: ${name}`),
    href: line.href,
    due: line.due,
    cameBack: line.cameBack === true,
  }
}

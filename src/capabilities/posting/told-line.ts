import type { Day } from '../../kernel/day.ts'
import type { Ref } from '../../kernel/ref.ts'
import type { DueLine } from '../../platform/capability.ts'

/** A line of My work as it may stand in a mail or a calendar: titles and days, nobody's name and nothing anybody wrote. */
export interface ToldLine {
  kind: DueLine['kind']
  ref: Ref
  noun: 'update' | 'milestone' | 'answer' | 'thing'
  words: string
  href: string
  due: Day | null
  cameBack: boolean
}

const nounOf = (href: string): ToldLine['noun'] =>
  /\/updates\//.test(href) ? 'update' : /\/milestones\//.test(href) ? 'milestone' : /^\/challenges\//.test(href) ? 'answer' : 'thing'

/**
 * A due line without what somebody wrote in it. A title that ends with the record's own name, and a milestone's, are titles;
 * of anything else (a challenge's words) only what to do and the record's name are told.
 */
export function toldLine(line: DueLine, name: string | undefined): ToldLine {
  const isTitle = (name !== undefined && line.title.endsWith(name)) || /^Milestone: /.test(line.title)
  return {
    kind: line.kind,
    ref: line.ref,
    noun: nounOf(line.href),
    words: isTitle ? line.title : name === undefined ? line.action : `${line.action}: ${name}`,
    href: line.href,
    due: line.due,
    cameBack: line.cameBack === true,
  }
}

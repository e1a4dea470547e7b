import { count, listed } from '../../kernel/words.ts'
import type { Capability, Facts } from '../../platform/capability.ts'

/** What was done to the strategy, as sentences without a subject. */
export const verbs: Capability['verbs'] = {
  'strategy.adopted': (f) => `adopted the strategy ${f.name}, ${f.label}`,
  'element.added': (f) => `added ${f.title} to the strategy`,
  'element.changed': (f) => (f.before === f.title ? `changed ${f.title}` : `changed ${f.before} to ${f.title}`),
  'element.crossed': (f) => ((f.goals as string[]).length === 0 ? 'put it under no goal' : `put it under ${listed(f.goals as string[])}`),
  'element.untraced': (f) =>
    f.became ? `took back that it was ${f.disposition} as ${f.became}` : `took back that it was ${f.disposition}`,
  'element.traced': (f) =>
    f.became ? `wrote down that it was ${f.disposition} as ${f.became}` : `wrote down that it was ${f.disposition}`,
  'strategy.drafted': (f) => `started the draft ${f.name}, ${f.label}, from ${f.follows}`,
  'strategy.redrafted': (f) =>
    f.before === f.label ? `changed the name, years or vision of the draft ${f.label}` : `changed the draft ${f.before} to ${f.label}`,
  'strategy.named': (f) => `changed what ${f.label} calls its levels`,
  'element.named': (f) => `changed what ${f.title} calls the levels beneath it`,
  'element.disposed': (f) => `decided for ${f.version} that ${f.title} is ${f.disposition}${becameOf(f)}${approvedOf(f)}`,
  'element.undisposed': (f) => `took back for ${f.version} that ${f.title} is ${f.disposition}`,
  'refresh.retained': (f) =>
    `decided for ${f.version} that ${count(Number(f.elements), 'item')} under ${f.under} ${f.elements === 1 ? 'is' : 'are'} retained${approvedOf(f)}`,
  'strategy.givenUp': (f) => `gave up the draft ${f.label} of what follows ${f.follows}: ${f.reason}`,
  'element.takenOut': (f) => `took ${f.title} out of the draft ${f.version}`,
  'element.closed': (f) =>
    `wrote the closing review of ${f.title}: ${f.benefits === 'cannot tell' ? 'cannot tell' : `benefits ${f.benefits}`}`,
  'element.paused': (f) => `${f.what === 'suspended' ? 'set aside' : 'brought forward'} ${f.title}: ${f.reason}${approvedOf(f)}`,
  'element.resumed': (f) => `let ${f.title} go on as before: ${f.reason}`,
}

const approvedOf = (f: Facts): string => (f.approvedBy ? ` (approved by ${f.approvedBy})` : '')

/** What it became, where that is said in other words. */
function becameOf(f: Facts): string {
  const titles = (f.became as string[]).filter((title) => title !== f.title)
  if (titles.length === 0) return ''
  return ` ${f.disposition === 'split' || f.disposition === 'merged' ? 'into' : 'as'} ${listed(titles)}`
}

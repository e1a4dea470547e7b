import type { Facts } from '../../platform/capability.ts'

export const verbs: Record<string, (facts: Facts) => string> = {
  'framework.added': (f) => `wrote down that the strategy answers to ${f.name}`,
  'record.held': (f) => (Number(f.count) === 0 ? `took away what “${f.title}” answers to` : `wrote down what “${f.title}” answers to`),
  'engagement.held': (f) => `wrote down that ${f.who} were asked about the strategy ${f.version}`,
  'engagement.heard': (f) => `wrote down what was said by ${f.who}${f.changed ? `, which changed “${f.changed}”` : ''}`,
  'quote.added': (f) => `put the words of a ${f.as} beside “${f.title}”`,
  'quote.withdrawn': (f) => `withdrew the words of a ${f.as} from “${f.title}”`,
  'contribution.given': (f) => `said how their work serves “${f.title}”`,
}

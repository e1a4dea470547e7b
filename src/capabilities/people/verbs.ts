import { type Day, dayInWords, isDay } from '../../kernel/day.ts'
import { count, listed } from '../../kernel/words.ts'
import type { Capability, Facts } from '../../platform/capability.ts'

const day = (value: unknown): string => (typeof value === 'string' && isDay(value) ? dayInWords(value as Day) : 'a day not kept')
const until = (facts: Facts): string => (facts.until ? ` until ${day(facts.until)}` : '')

/** What the people capability records, as sentences without their subject. */
export const peopleVerbs: Capability['verbs'] = {
  'organisation.setUp': (f) =>
    `set up the organisation of ${f.name}: ${count(Number(f.places), 'place')}, ${count(Number(f.posts), 'post')}`,
  'person.added': (f) => `added ${f.name} as ${f.role}`,
  'person.joined': () => 'was joined to the trust, with the account they have elsewhere, by whoever runs the server',
  'person.passphraseGiven': (f) => `gave ${f.name} a first passphrase`,
  'role.granted': (f) => `gave ${f.name} the role of ${f.role} from ${day(f.from)}`,
  'role.ended': (f) => `ended ${f.name}’s role of ${f.role}`,
  'person.handedOver': (f) => {
    const posts = Array.isArray(f.posts) ? (f.posts as { post: string; to: string | null }[]) : []
    const told = posts.map(({ post, to }) => (to ? `${post} to ${to}` : `${post} to nobody`))
    return `handed over everything ${f.name} holds after ${day(f.lastDay)}${told.length > 0 ? `: ${listed(told)}` : ''}`
  },
  'post.added': (f) => `added the post ${f.title}`,
  'post.filled': (f) => `put ${f.person} in the post ${f.post} from ${day(f.from)}`,
  'post.handedOver': (f) =>
    f.to ? `handed the post ${f.post} to ${f.to} from ${day(f.from)}` : `left the post ${f.post} vacant from ${day(f.from)}`,
  'deputy.named': (f) => `named ${f.person} deputy for ${f.post} from ${day(f.from)}${until(f)}`,
  'deputy.ended': (f) => `ended ${f.person}’s time as deputy for ${f.post}`,
  'place.added': (f) => `added ${f.name} to the organisation`,
  'account.passphraseChanged': () => 'changed their passphrase',
  'account.signedOutElsewhere': () => 'signed out everywhere else',
}

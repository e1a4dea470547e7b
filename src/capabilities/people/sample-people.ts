import type { Role } from '../../kernel/role.ts'

/** Somebody of a sample trust, as the page before signing in knows them. */
export interface SamplePerson {
  id: number
  name: string
  trustId: number
  trust: string
  roles: Role[]
}

export interface TryAs {
  person: SamplePerson
  sees: string
}

export interface Chooser {
  /** Whom to try first. */
  first: TryAs | undefined
  groups: { heading: string; people: TryAs[] }[]
}

/** What each role does here, in the order a newcomer would try them; `sees` says what opens. */
const kinds: { role: Role; heading: string; sees: string }[] = [
  {
    role: 'governance lead',
    heading: 'Run the quarter',
    sees: 'Brings in the plan, opens the quarter, approves updates, freezes the board’s report',
  },
  { role: 'secretary', heading: 'Run the quarter', sees: 'Prepares the board’s papers and keeps the calendar' },
  { role: 'executive', heading: 'Lead the trust', sees: 'Writes for their own items, decides on others’, sees what the records support' },
  { role: 'director', heading: 'Owe an update', sees: 'Writes updates beside last quarter’s words, and is asked what a board would ask' },
  { role: 'non-executive', heading: 'Hold to account', sees: 'Reads the board’s report and challenges what it says' },
  { role: 'inspector', heading: 'Hold to account', sees: 'Reads everything, changes nothing' },
  { role: 'patient partner', heading: 'Hold to account', sees: 'Reads what was promised to patients and what became of it' },
  { role: 'ward manager', heading: 'Work near the patient', sees: 'A short list of what is due, made for a phone' },
  { role: 'quality adviser', heading: 'Work near the patient', sees: 'Reads plans and risks and supports those who write' },
  { role: 'analyst', heading: 'Work near the patient', sees: 'Reads the plan and its figures' },
  { role: 'administrator', heading: 'Look after people', sees: 'Adds people, gives roles, hands posts over' },
]

const headings = ['Run the quarter', 'Lead the trust', 'Owe an update', 'Hold to account', 'Work near the patient', 'Look after people']

/** Sorts sample people by what somebody trying the product would do as them. The trust with most people is the first; another's stand apart. */
export function chooserOf(people: readonly SamplePerson[]): Chooser {
  const main = mainTrust(people)
  const inMain = people.filter((p) => p.trustId === main).map(tryAs)
  const elsewhere = people
    .filter((p) => p.trustId !== main)
    .map((person) => ({ person, sees: `${person.trust}: sees only its own records, nothing of the first trust` }))
  const first = inMain.find(({ person }) => person.roles.includes('governance lead'))
  const groups = headings.map((heading) => ({
    heading,
    people: inMain.filter((t) => t !== first && kindOf(t.person)?.heading === heading),
  }))
  const others = { heading: 'Look in from the other trust', people: elsewhere }
  return { first, groups: [...groups, others].filter((group) => group.people.length > 0) }
}

const kindOf = (person: SamplePerson) => kinds.find(({ role }) => person.roles.includes(role))
const tryAs = (person: SamplePerson): TryAs => ({ person, sees: kindOf(person)?.sees ?? '' })

function mainTrust(people: readonly SamplePerson[]): number | undefined {
  const sizes = new Map<number, number>()
  for (const { trustId } of people) sizes.set(trustId, (sizes.get(trustId) ?? 0) + 1)
  return [...sizes].sort(([a, many], [b, more]) => more - many || a - b)[0]?.[0]
}

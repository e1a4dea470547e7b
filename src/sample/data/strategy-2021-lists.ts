import type { Commitment, CommitmentList } from './types.ts'

type Line = readonly [text: string, trace?: Commitment['trace'], ...rows: number[]]

interface Heading {
  key: string
  brick: string
  part?: string
  called: string
  stated?: number
  commitments?: false
}

const list = (heading: Heading, ...lines: readonly Line[]): CommitmentList => ({
  key: heading.key,
  brick: heading.brick,
  ...(heading.part ? { part: heading.part } : {}),
  called: heading.called,
  stated: heading.stated ?? null,
  commitments: heading.commitments ?? true,
  items: lines.map(([text, trace = 'none', ...rows], at) => ({ key: `${heading.key}-${at + 1}`, text, trace, rows })),
})

/** The lists under the bricks of 2021–24, with the counts their headings state and the plan rows of 2022/23 that took them up. */
export const lists2021: readonly CommitmentList[] = [
  list(
    { key: 'standards-enablers', brick: 'brick-s', called: 'enablers', stated: 5, commitments: false },
    ['Our vision, always in sight'],
    ['Goals that agree at every level and are reached by living our values'],
    ['Patients involved and staff engaged'],
    ['Learning and improvement that never stop'],
    ['Teams that work and hold together'],
  ),
  list(
    { key: 'standards', brick: 'brick-s', called: 'commitments', stated: 4 },
    ['Care that is safe, with less harm', 'direct', 1, 2],
    ['Less variation, and a culture that learns about safety'],
    ['Patients’ experience changed: no decision about them is made without them', 'direct', 3],
    ['Conditions in which quality can grow'],
  ),
  list(
    { key: 'community', brick: 'brick-t', part: 'Community', called: 'actions' },
    ['Review clinical staffing models so that care stays safe'],
    ['Make a winter plan that fits the system’s'],
    ['Carry on with the ageing well pilot', 'direct', 4],
    ['Shorten waits, above all for continence and neurology', 'direct', 5],
  ),
  list(
    { key: 'mental-health', brick: 'brick-t', part: 'Mental health', called: 'proposals' },
    ['Guides and support for self-help', 'rolled up', 9],
    ['One central access point', 'rolled up', 9],
    ['More and stronger crisis cafes', 'rolled up', 9],
    ['Wider crisis services', 'rolled up', 9],
    ['Longer hours for the triage car', 'rolled up', 9],
    ['An urgent care hub for mental health', 'rolled up', 9],
    ['Mental health liaison in the acute hospital', 'rolled up', 9],
    ['Support that is joined up for people at most risk', 'rolled up', 9],
    ['Community mental health teams that work as one', 'rolled up', 9],
  ),
  list(
    { key: 'children', brick: 'brick-t', part: 'Children and families', called: 'actions' },
    ['Plan local provision on what children and families tell us'],
    ['Good education, health and care plans for each child who needs one'],
  ),
  list(
    { key: 'children-mental-health', brick: 'brick-t', part: 'Children’s mental health', called: 'actions' },
    ['More access, and fewer unfair differences'],
    ['Help early, in schools and neighbourhoods'],
    ['Help in a crisis at any hour of any day'],
    ['A model of care for neurodevelopmental conditions', 'direct', 8],
  ),
  list(
    { key: 'digital', brick: 'brick-t', part: 'Digital', called: 'priorities' },
    ['Foundations that are sound, secure and open to all'],
    ['Digital first, with a shared record at the point of care'],
    ['Blended working, so that distance does not limit whom we employ'],
    ['A clear digital plan that the trust owns, with people at its centre', 'direct', 10],
  ),
  list(
    { key: 'environments', brick: 'brick-e', called: 'strategic aims', stated: 3 },
    ['Places for healing, with safe and joined-up care', 'direct', 26],
    ['Good places in which to work', 'direct', 27],
    ['Greener buildings and our own path to net zero', 'direct', 28],
  ),
  list(
    { key: 'experience', brick: 'brick-p', called: 'aims', stated: 3 },
    ['Sharing an experience is simple', 'direct', 16],
    ['More people take a real part in their care and in improvement', 'direct', 17],
    ['A better experience for all whom our services touch', 'direct', 18],
  ),
  list(
    { key: 'governance', brick: 'brick-g', called: 'aims' },
    ['Lead steady improvement in how well we are led', 'direct', 19],
    ['Do our share of the group’s joint governance aims'],
    ['Help the system build its governance and risk', 'direct', 20],
  ),
  list(
    { key: 'finance', brick: 'brick-g', part: 'Finance', called: 'focus' },
    ['Invest where health gains most', 'direct', 21],
    ['Spend public money with the least waste'],
  ),
  list(
    { key: 'data-areas', brick: 'brick-g', part: 'Data quality', called: 'areas', stated: 2, commitments: false },
    ['Data a clinician can decide by'],
    ['Data we can plan by'],
  ),
  list(
    { key: 'data-quality', brick: 'brick-g', part: 'Data quality', called: 'actions' },
    ['Staff share one idea of what good data are'],
    ['A data quality framework that guides us', 'direct', 22],
    ['A data quality plan we can carry out', 'direct', 22],
    ['The means to carry it out and keep it up'],
  ),
  list(
    { key: 'reaching-out', brick: 'brick-r', called: 'parts' },
    ['A local community that can last', 'direct', 23],
    ['A planet that can last', 'loose', 24],
    ['Less poverty, through jobs and through what we buy'],
    ['A local economy that lifts those at most risk', 'direct', 24, 25],
  ),
  list(
    { key: 'people-areas', brick: 'brick-elc', part: 'People plan', called: 'priority areas', commitments: false },
    ['People who are safe and well'],
    ['An open place where staff are heard'],
    ['Teams that use all their skills'],
    ['Finding people, and keeping them'],
  ),
  list(
    { key: 'culture', brick: 'brick-elc', called: 'means' },
    ['The people plan, carried out', 'direct', 11],
    ['Work with our group partner against racism'],
    ['The culture programme, and leadership behaviours for all', 'direct', 12],
    ['Talent and leadership across the group'],
    ['Better prospects for minority ethnic staff', 'direct', 14],
    ['Progress on workforce disability equality'],
  ),
  list(
    { key: 'access', brick: 'brick-a', called: 'means' },
    ['Find out what keeps people from our services'],
    ['Learn how those barriers make health less fair'],
    ['Support community groups who take barriers down'],
    ['Use go-betweens whom communities trust'],
    ['Better ways into our services', 'loose', 29],
    ['Model capacity and demand for blended contacts'],
    ['Review the targets for access'],
  ),
  list(
    { key: 'improvement', brick: 'brick-qi', called: 'steps', stated: 7 },
    ['Set direction and priorities'],
    ['Say clearly what quality is'],
    ['Measure it and publish it'],
    ['Recognise and reward it'],
    ['Keep it, and raise it'],
    ['Build the skill to improve'],
    ['Stay ahead'],
  ),
]

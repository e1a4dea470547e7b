import type { Day } from '../../kernel/day.ts'
import type { Rag } from '../../kernel/rag.ts'
import type { Key } from './types-organisation.ts'

/** The group both sample trusts belong to, in the order their chairs take turns. */
export const sampleGroup = { name: 'Soarvale and Nenevale Group', formedOn: '2021-04-01', trusts: ['soarvale', 'nenevale'] } as const

export interface SharedPriority {
  key: Key
  /** The trust that leads it, and the post there. */
  trust: Key
  lead: Key
  year: number
  order: number
  name: string
  aim: string
  follows?: Key
  /** Adopted, and ended where it has. */
  on: Day
  ended?: { on: Day; words: string }
}

const adopted2021 = '2021-04-20'
const adopted2022 = '2022-07-05'
const adopted2024 = '2024-04-23'
const aims = {
  racism: 'To be known across the NHS for leading on race equality',
  talent: 'More ways for people to develop and move on within the group',
  leaders: 'Good, kind leaders at every level',
  research: 'Centres of learning that bring new ideas and income',
  quality: 'Two organisations outstanding for the quality of care',
  governance: 'Leadership rated outstanding, and decisions made without delay',
  finance: 'Money used to rebuild services better',
  estates: 'New places for healing, in greener buildings',
}

const of =
  (year: number, on: Day) =>
  (order: number, key: Key, name: string, more: Omit<SharedPriority, 'key' | 'year' | 'order' | 'name' | 'on'>) => ({
    ...{ key: `${key}-${year}`, year, on, order, name },
    ...more,
  })
const soarvale = (lead: Key) => ({ trust: 'soarvale', lead })
const nenevale = { trust: 'nenevale', lead: 'nenevale-chief-executive' }
const [in2021, in2022, in2024] = [of(2021, adopted2021), of(2022, adopted2022), of(2024, adopted2024)]

/** Eight for the first year, as the papers list them; who led each, and the later lists, are illustrative. */
export const sharedPriorities: readonly SharedPriority[] = [
  in2021(1, 'racism', 'Together against racism', { ...soarvale('director-of-hr'), aim: aims.racism }),
  in2021(2, 'talent', 'Talent management', { ...nenevale, aim: aims.talent }),
  in2021(3, 'leaders', 'Leadership and organisational development', { ...soarvale('director-of-hr'), aim: aims.leaders }),
  in2021(4, 'research', 'Innovation and research', { ...soarvale('medical-director'), aim: aims.research }),
  in2021(5, 'quality', 'Quality improvement', { ...nenevale, aim: aims.quality }),
  in2021(6, 'governance', 'Strong governance', {
    ...soarvale('deputy-chief-executive'),
    aim: aims.governance,
    ended: {
      on: '2022-06-28',
      words: 'Approval levels are the same in both trusts since December 2021; what is left is each board’s own work.',
    },
  }),
  in2021(7, 'finance', 'Strategic finance', { ...nenevale, aim: aims.finance }),
  in2021(8, 'estates', 'Strategic estates', { ...soarvale('group-chief-finance-officer'), aim: aims.estates }),
  in2022(1, 'racism', 'Together against racism', { ...soarvale('director-of-hr'), aim: aims.racism, follows: 'racism-2021' }),
  in2022(2, 'leaders', 'Leading across the group', { ...soarvale('director-of-hr'), aim: aims.leaders, follows: 'leaders-2021' }),
  in2022(3, 'research', 'Innovation and research', { ...soarvale('medical-director'), aim: aims.research, follows: 'research-2021' }),
  in2022(4, 'quality', 'One strategy for quality improvement', { ...nenevale, aim: aims.quality, follows: 'quality-2021' }),
  in2022(5, 'finance', 'Strategic finance', { ...nenevale, aim: aims.finance, follows: 'finance-2021' }),
  in2022(6, 'estates', 'Estates and a greener group', {
    ...soarvale('group-chief-finance-officer'),
    aim: aims.estates,
    follows: 'estates-2021',
  }),
  in2024(1, 'racism', 'Together against racism', { ...nenevale, aim: aims.racism, follows: 'racism-2022' }),
  in2024(2, 'leaders', 'Leading across the group', { ...soarvale('director-of-hr'), aim: aims.leaders, follows: 'leaders-2022' }),
  in2024(3, 'research', 'University group status', { ...soarvale('medical-director'), aim: aims.research, follows: 'research-2022' }),
  in2024(4, 'quality', 'One strategy for quality improvement', { ...nenevale, aim: aims.quality, follows: 'quality-2022' }),
  in2024(5, 'estates', 'Estates and a greener group', {
    ...soarvale('group-chief-finance-officer'),
    aim: aims.estates,
    follows: 'estates-2022',
  }),
  in2024(6, 'inequalities', 'Fairer access for those who wait longest', {
    ...soarvale('director-of-strategy'),
    aim: 'The same wait for the same need, wherever somebody lives',
  }),
]

export interface SharedWords {
  priority: Key
  trust: Key
  by: Key
  period: string
  on: Day
  words: string
  rag?: Rag
  reason?: string
}

/** What the trusts said of them. */
export const sharedWords: readonly SharedWords[] = [
  {
    ...{ priority: 'racism-2024', trust: 'nenevale', by: 'nenevale-chief-executive', period: 'Q1 2024/25', on: '2024-07-11' },
    words: 'Both boards heard from staff about racism at work. 140 leaders of the two trusts took the allyship course; 60 were planned.',
    rag: 'green',
  },
  {
    ...{ priority: 'racism-2024', trust: 'soarvale', by: 'director-of-hr', period: 'Q1 2024/25', on: '2024-07-12' },
    words:
      'Two of our three directorates sent their leaders to the course. Families and learning disability services starts in the autumn.',
  },
  {
    ...{ priority: 'leaders-2024', trust: 'soarvale', by: 'director-of-hr', period: 'Q1 2024/25', on: '2024-07-12' },
    words: 'The joint programme lost its second cohort: too few managers could be released. A shorter form is being tried.',
    rag: 'amber',
    reason: 'One cohort of two was held',
  },
  {
    ...{ priority: 'quality-2024', trust: 'nenevale', by: 'nenevale-chief-executive', period: 'Q1 2024/25', on: '2024-07-11' },
    words: 'The joint strategy is written and has been read by both quality committees. No project has yet begun under it.',
    rag: 'amber',
    reason: 'Agreed on paper and not yet begun',
  },
  {
    ...{ priority: 'estates-2024', trust: 'soarvale', by: 'group-chief-finance-officer', period: 'Q1 2024/25', on: '2024-07-10' },
    words: 'One list of works for both trusts is held since May. There is no capital for three of its ten lines.',
    rag: 'red',
    reason: 'Three of ten works have no money this year',
  },
  {
    ...{ priority: 'racism-2024', trust: 'nenevale', by: 'nenevale-chief-executive', period: 'Q2 2024/25', on: '2024-10-09' },
    words: '212 leaders have taken the course. Staff who say they met racism at work are 17% in the pulse survey; it was 19% a year ago.',
    rag: 'green',
  },
  {
    ...{ priority: 'quality-2024', trust: 'soarvale', by: 'director-of-nursing', period: 'Q2 2024/25', on: '2024-10-10' },
    words: 'Our advisers have taken up the joint request form. Eleven requests came through it in September.',
  },
]

export interface GroupMeetingHeld {
  trust: Key
  by: Key
  on: Day
  words: string
  outOfTurn?: string
}

/** The meetings of 2024, whose chair goes round. */
export const groupMeetings: readonly GroupMeetingHeld[] = [
  { trust: 'soarvale', by: 'trust-secretary', on: '2024-01-18', words: 'Reviewed the year. Both boards to be asked for fewer priorities.' },
  { trust: 'nenevale', by: 'nenevale-governance', on: '2024-04-18', words: 'Agreed six priorities for 2024/25.' },
  {
    ...{ trust: 'nenevale', by: 'nenevale-governance', on: '2024-06-20', words: 'Heard where university status stands.' },
    outOfTurn: 'Soarvale’s chair was at the regulator’s review',
  },
  { trust: 'soarvale', by: 'trust-secretary', on: '2024-09-12', words: 'Asked for one figure for each priority before the next meeting.' },
]

/** Soarvale’s own items that work on shared priorities, by the key of the item. */
export const groupServices: readonly { priority: Key; item: Key; on: Day }[] = [
  { priority: 'research-2024', item: 'p05', on: '2024-05-07' },
  { priority: 'research-2024', item: 'p06', on: '2024-05-07' },
  { priority: 'leaders-2024', item: 'p14', on: '2024-05-07' },
  { priority: 'estates-2024', item: 'p10', on: '2024-05-08' },
  { priority: 'inequalities-2024', item: 'p17', on: '2024-05-08' },
]

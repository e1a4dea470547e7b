import type { Day } from '../../kernel/day.ts'
import type { ReportingPeriod } from './types.ts'

/** The day on which the sample lives. */
export const demonstrationDay: Day = '2024-10-15'

/** The period open on the demonstration day. */
export const openPeriod = 'q2-2024-25'

/** The reporting calendar, oldest first. The papers give the periods; their opening, due and closing days are illustrative. */
export const calendar: readonly ReportingPeriod[] = [
  {
    key: 'q1-2022-23',
    label: 'Q1 2022/23',
    kind: 'quarter',
    quarter: { year: 2022, quarter: 1 },
    opensOn: '2022-07-01',
    dueOn: '2022-07-15',
    closesOn: '2022-07-20',
    boardOn: '2022-07-26',
    illustrative: true,
  },
  {
    key: 'september-2022',
    label: 'September 2022',
    kind: 'ad hoc',
    quarter: { year: 2022, quarter: 2 },
    opensOn: '2022-09-01',
    dueOn: '2022-09-09',
    closesOn: '2022-09-14',
    boardOn: '2022-09-27',
    illustrative: true,
  },
  {
    key: 'q3-2023-24',
    label: 'Q3 2023/24',
    kind: 'quarter',
    quarter: { year: 2023, quarter: 3 },
    opensOn: '2024-01-02',
    dueOn: '2024-01-19',
    closesOn: '2024-01-24',
    boardOn: '2024-01-30',
    illustrative: true,
  },
  {
    key: 'q4-2023-24',
    label: 'Q4 2023/24',
    kind: 'quarter',
    quarter: { year: 2023, quarter: 4 },
    opensOn: '2024-04-02',
    dueOn: '2024-04-19',
    closesOn: '2024-04-24',
    boardOn: '2024-05-28',
    illustrative: true,
  },
  {
    key: 'q1-2024-25',
    label: 'Q1 2024/25',
    kind: 'quarter',
    quarter: { year: 2024, quarter: 1 },
    opensOn: '2024-07-01',
    dueOn: '2024-07-19',
    closesOn: '2024-07-24',
    boardOn: '2024-07-30',
    paper: true,
    illustrative: true,
  },
  {
    key: 'q2-2024-25',
    label: 'Q2 2024/25',
    kind: 'quarter',
    quarter: { year: 2024, quarter: 2 },
    opensOn: '2024-10-01',
    dueOn: '2024-10-18',
    closesOn: '2024-10-25',
    boardOn: '2024-11-26',
    illustrative: true,
  },
  {
    key: 'q3-2024-25',
    label: 'Q3 2024/25',
    kind: 'quarter',
    quarter: { year: 2024, quarter: 3 },
    opensOn: '2025-01-02',
    dueOn: '2025-01-17',
    closesOn: '2025-01-22',
    boardOn: '2025-01-28',
    illustrative: true,
  },
]

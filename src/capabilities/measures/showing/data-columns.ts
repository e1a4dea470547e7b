/** Every column of the flat data, in order, with what it holds: one row is one measure at one place for one period from one source. */
export const dataColumns = [
  ['measure', 'The measure’s short name, such as RTT18'],
  ['measure_name', 'Its name'],
  ['theme', 'What it stands under on the board’s page'],
  ['unit', 'What one of it is; per cent for a proportion, whose values run from 0 to 100'],
  ['direction', 'Which way is better: increase, decrease or neutral'],
  ['frequency', 'How often there is a figure: day, week, month, quarter or year'],
  ['place_id', 'The place’s number here, for joining tables'],
  ['place', 'The place’s name'],
  ['place_kind', 'Trust, directorate, ward and so on'],
  ['source', 'Where the figure was taken from'],
  ['first_source', 'Yes for the source that counts where there are several'],
  ['added_up', 'Yes where the figure is a whole made of the places beneath it'],
  ['period', 'The first day of the period'],
  ['period_name', 'The period as it is said: September 2024'],
  ['value', 'The figure; empty where there is none'],
  ['numerator', 'What was counted, where the figure is a proportion or rate'],
  ['denominator', 'Of how many'],
  ['status', 'Final, provisional, incomplete, hidden, missing or not sent'],
  ['parts', 'Of a whole: from how many places beneath it'],
  ['parts_expected', 'Of a whole: of how many'],
  ['target', 'What the target in force asked for in that period'],
  ['centre', 'The middle line of the chart'],
  ['lower_limit', 'Its lower process limit'],
  ['upper_limit', 'Its upper process limit'],
  ['point', 'What the rules say of the figure: common cause, improvement, concern or change'],
  ['rules', 'The rules that fired, the one shown first'],
  ['series_variation', 'What the latest figure of the series says: its variation icon'],
  ['series_assurance', 'Whether its target will be met: its assurance icon; empty without a target'],
] as const

export type DataColumn = (typeof dataColumns)[number][0]
export type DataValue = string | number | boolean | null
export type DataRow = Record<DataColumn, DataValue>

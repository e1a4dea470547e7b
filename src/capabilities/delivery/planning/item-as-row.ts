import { dayInWords } from '../../../kernel/day.ts'
import type { Item } from '../item.ts'

/** An item's own words as a row of its plan, the way a trust edits them in Word or Excel and brings them back. Empty where nothing is held. */
export interface ItemAsRow {
  number: string
  theme: string
  focus: string
  /** The outcome of a plan's row. */
  outcome: string
  topic: string
  aim: string
  due: string
  accountable: string
}

/** `theme` is what its brick or goal is called, else the theme as a file wrote it. */
export const itemAsRow = (item: Item, theme: string): ItemAsRow => ({
  number: item.number ?? '',
  theme,
  focus: item.focus,
  outcome: item.title,
  topic: item.topic || item.title,
  aim: item.aim,
  due: item.dueAsWritten ?? (item.dueOn ? dayInWords(item.dueOn) : ''),
  accountable: item.accountable ?? '',
})

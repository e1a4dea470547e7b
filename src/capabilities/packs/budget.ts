import { count, listed } from '../../kernel/words.ts'

/** What was set, null where nothing was. */
export interface Budget {
  pageBudget: number | null
  wordBudget: number | null
}

/** What was used. */
export interface Used {
  pages: number
  words: number
}

/** "3 pages" where so much is over; undefined where all is within what was set. */
export function overInWords({ pageBudget, wordBudget }: Budget, { pages, words }: Used): string | undefined {
  const over = [
    ...(pageBudget !== null && pages > pageBudget ? [count(pages - pageBudget, 'page')] : []),
    ...(wordBudget !== null && words > wordBudget ? [count(words - wordBudget, 'word')] : []),
  ]
  return over.length === 0 ? undefined : listed(over)
}

/** "Budget 2 pages; about 3 used: 1 page over." Without a budget it says what is used. */
export function budgetLine(budget: Budget, used: Used): string {
  const { pageBudget, wordBudget } = budget
  const over = overInWords(budget, used)
  const set = [...(pageBudget === null ? [] : [count(pageBudget, 'page')]), ...(wordBudget === null ? [] : [count(wordBudget, 'word')])]
  const taken =
    pageBudget === null && wordBudget !== null
      ? `${used.words.toLocaleString('en-GB')} used`
      : pageBudget !== null && wordBudget === null
        ? `about ${used.pages} used`
        : `about ${count(used.pages, 'page')} and ${count(used.words, 'word')} used`
  if (set.length === 0) return `No budget set; about ${count(used.pages, 'page')}, ${count(used.words, 'word')}.`
  return `Budget ${listed(set)}; ${taken}${over ? `: ${over} over` : ''}.`
}

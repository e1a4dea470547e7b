import { type Decision, no, yes } from '../../../kernel/decision.ts'
import { type PageAsked, pageAsked, wholeIn } from '../../../platform/asked-page.ts'

/** What a program asks of the matters raised. */
export interface MattersAsked extends PageAsked {
  /** The body they were raised to, by its number. */
  body: number | undefined
  /** Only those that wait for something. */
  onlyWaiting: boolean
}

/** Reads the words of an address; what is not understood is refused in words. */
export function mattersAsked(search: URLSearchParams): Decision<MattersAsked> {
  const page = pageAsked(search, ['body', 'waiting'])
  if ('no' in page) return page
  const [body, waiting] = [wholeIn(search, 'body'), search.get('waiting') ?? '']
  if (Number.isNaN(body)) return no('body must be the number of a body, such as 3.')
  if (waiting !== '' && waiting !== 'yes') return no('waiting must be yes, or left out.')
  return yes({ ...page.yes, body, onlyWaiting: waiting === 'yes' })
}

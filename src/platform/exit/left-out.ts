/** What no backup holds, and why; told in its README. */
export const leftOut: Record<string, string> = {
  'audit.batched_tables': 'which tables are sealed a change at a time: the program says so itself',
  sessions: 'who is signed in now: everybody signs in again',
  access_key_answers: 'what programs were answered, kept for a week',
  access_keys: 'keys of other programs: each is made anew on the page “Keys for other programs”',
  reading_secrets: 'the secret addresses of personal calendars: each is made anew on the page “Your account”',
}

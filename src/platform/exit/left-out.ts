/** What no backup holds, and why; told in its README. */
export const leftOut: Record<string, string> = {
  'audit.batched_tables': 'which tables are sealed a change at a time: the program says so itself',
  sessions: 'who is signed in now: everybody signs in again',
  reading_secrets: 'the secret addresses of personal calendars: each is made anew on the page “Your account”',
}

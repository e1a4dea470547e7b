/** A new plan as the review's form gives it: days are empty while nobody has said them. */
export interface NewPlan {
  name: string
  starts: string
  ends: string
}

/** Everything a person has settled in a review so far, as it is kept between pages. Answers are words: a number, or a word of the question. */
export interface Choices {
  /** By kind of table: a plan's number, or 'new'. */
  plans: Record<string, string>
  newPlans: Record<string, NewPlan>
  /** By key of the period asked for: a period's number, or 'none' to leave the column out. */
  periods: Record<string, string>
  /** By kind of table: the number of the register that its new risks go into. */
  registers: Record<string, string>
  /** By key of a name in the file: a record's number, 'keep', or 'create'. */
  names: Record<string, string>
  /** By address of the row, then by question. */
  rows: Record<string, Record<string, string>>
}

const none: Choices = { plans: {}, newPlans: {}, periods: {}, registers: {}, names: {}, rows: {} }

/** The choices kept in the database; parts never chosen are empty. */
export const choicesOf = (kept: unknown): Choices => ({ ...none, ...(typeof kept === 'object' && kept !== null ? kept : {}) })

/** The name of the field in which a row's question is answered. */
export const rowField = (at: string, question: string): string => `row|${at}|${question}`

/** The name of the field in which a name of the file is given its meaning. */
export const nameField = (key: string): string => `name|${key}`

const longest = 200

/** The choices with what was posted on top; fields that are no decision are passed over, an empty answer takes one back. */
export function withPosted(choices: Choices, posted: Readonly<Record<string, string>>): Choices {
  const next: Choices = { ...choices, names: { ...choices.names }, rows: { ...choices.rows } }
  for (const [field, answer] of Object.entries(posted)) {
    const value = answer.slice(0, longest)
    if (field.startsWith('name|')) put(next.names, field.slice('name|'.length), value)
    const row = /^row\|(.+)\|([^|]+)$/s.exec(field)
    if (!row) continue
    const [, at, question] = row as unknown as [string, string, string]
    const own = { ...next.rows[at] }
    put(own, question, value)
    next.rows[at] = own
  }
  return next
}

function put(into: Record<string, string>, key: string, value: string): void {
  if (value === '') delete into[key]
  else into[key] = value
}

/** The same answer to one question for every row that asks it and has none yet; `own` is for each the record it could be. */
export function answeredAlike(
  choices: Choices,
  rows: readonly { at: string; question: string; own?: string | undefined }[],
  answer: string,
): Choices {
  const posted = Object.fromEntries(
    rows
      .filter(({ at, question }) => !choices.rows[at]?.[question])
      .map((r) => [rowField(r.at, r.question), answer === 'own' ? (r.own ?? '') : answer]),
  )
  return withPosted(choices, posted)
}

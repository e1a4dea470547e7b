/** A form as it stands: what has been typed, and the words that say what is wrong with it. */
export interface Form {
  values: Record<string, string>
  errors: Record<string, string>
}

export const blank: Form = { values: {}, errors: {} }

/** The same form again, one field marked with what is wrong. */
export const withError = (values: Form['values'], field: string, words: string): Form => ({ values, errors: { [field]: words } })

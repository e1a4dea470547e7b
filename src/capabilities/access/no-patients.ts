const dates = String.raw`\d{1,2}[\s./-]{1,2}(?:\d{1,2}|[A-Za-z]{3,9})[\s./-]{1,2}(?:19|20)\d\d`
const birth = new RegExp(String.raw`\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?)\b[^\n]{0,20}?${dates}`, 'iu')
const nameWithDate = /\b\p{Lu}[\p{Ll}'’-]+,? \p{Lu}[\p{L}'’-]+[,;:()\s]{0,3}\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d\b/u

/**
 * Whether ten digits are an NHS number: the tenth checks the nine before it, modulus 11 (NHS Data Dictionary, NHS NUMBER). A check digit of
 * 10 is never issued, and 11 stands for 0.
 */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false
  const sum = [...digits.slice(0, 9)].reduce((all, digit, at) => all + Number(digit) * (10 - at), 0)
  const check = 11 - (sum % 11)
  return check !== 10 && (check === 11 ? 0 : check) === Number(digits[9])
}

/** Ten digits together, or three, three and four with a space or dash between, and nothing but them. */
const tenDigits = /(?<![\d.])\d{3}[\s-]?\d{3}[\s-]?\d{4}(?![\d.]\d|\d)/g

/**
 * Why words look as if they told who a patient is, to be shown to the writer; undefined where they do not. A guard and no proof: a name
 * alone cannot be told from a place.
 */
export function patientIn(words: string): string | undefined {
  const number = (words.match(tenDigits) ?? []).find((found) => isNhsNumber(found.replace(/\D/g, '')))
  if (number !== undefined)
    return 'This holds a number that is a valid NHS number. Take it out: nothing about a single patient is kept here'
  if (birth.test(words)) return 'This seems to hold a date of birth. Take it out: nothing about a single patient is kept here'
  if (nameWithDate.test(words))
    return 'This seems to hold a name with a date of birth. Take it out; if the date is of something else, write it out, such as 12 March 2024'
  return undefined
}

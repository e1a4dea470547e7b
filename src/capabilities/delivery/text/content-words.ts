const empty = new Set(
  `a an the and or but of to in on at by for with from as is are was were be been being it its this that these those we our us they their
  he she his her you your i will would shall should can could may might must have has had do does did not no so if than then there here
  into over under about all any each other more most some such only also now still yet who which what when where how out up per via
  further continue progress work ongoing start begin commence complete deliver finish end due expect plan aim intend place take
  going set update new next later early`.split(/\s+/),
)
const times =
  /^(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|q[1-4]|quarter|year|month|week|spring|summer|autumn|winter|(?:19|20)\d\d|\d+(?:st|nd|rd|th))$/
const figures: Record<string, string> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
}
const endings = /(?:ations?|at(?:es?|ed|ing)|ments?|ions?|ings?|ies|ied|es|ed|e|s|y)$/

/** The words of a text in order, in small letters, without punctuation. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']s?\b/g, '')
    .match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? []

/** A light stem, enough that validate, validated and validation meet: common endings are taken off while three letters remain. */
export function stemOf(word: string): string {
  const figure = figures[word]
  if (figure) return figure
  if (/\d/.test(word)) return word.replace(/,/g, '')
  const cut = word.replace(endings, '')
  const stem = cut.length >= 3 ? cut : word
  return /([bdgmnprt])\1$/.test(stem) && stem.length > 4 ? stem.slice(0, -1) : stem
}

const emptyStems = new Set([...empty].map(stemOf))

/** The stems of the words that say what a text is about: without filler, without plan-speak (commence, deliver, ongoing), without dates. */
export const contentOf = (text: string): string[] => [
  ...new Set(
    wordsOf(text)
      .filter((word) => !times.test(word) && !empty.has(word))
      .map(stemOf)
      .filter((stem) => !emptyStems.has(stem)),
  ),
]

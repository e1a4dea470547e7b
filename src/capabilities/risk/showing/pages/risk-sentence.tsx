interface Words {
  cause?: string | undefined
  event?: string | undefined
  effect?: string | undefined
  /** As a paragraph of the page, where it is no line of a list. */
  plain?: boolean
}

const withoutStop = (words: string) => words.trim().replace(/[.;,]+$/, '')

/** The first letter made small within a sentence, unless the word is an abbreviation. */
const within = (words: string) => (/^\p{Lu}\p{Ll}|^A\s/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words)

/** A risk as it is worded for a board: if, then, resulting in; what is not written is left out. */
export const RiskSentence = ({ cause, event, effect, plain = false }: Words) => {
  const parts = [
    ['If', cause],
    ['Then', event],
    ['Resulting in', effect],
  ].filter((part): part is [string, string] => part[1] !== undefined && part[1] !== '')
  if (parts.length === 0) return null
  const sentence = (
    <>
      {parts.map(([word, words], i) => (
        <>
          {i > 0 && ', '}
          <b>{i === 0 ? word : word.toLowerCase()}</b> {within(withoutStop(words))}
        </>
      ))}
      .
    </>
  )
  return plain ? <p>{sentence}</p> : <span class="s-kind">{sentence}</span>
}

/**
 * A pure function of texts that remembers its answers: for comparisons that cost much and are asked again with the same words.
 * `letters` bounds what is kept, counted in letters of the texts; the answer asked for longest ago is forgotten first.
 */
export function remembered<Texts extends readonly string[], Answer>(
  work: (...texts: Texts) => Answer,
  letters = 2_000_000,
): (...texts: Texts) => Answer {
  const answers = new Map<string, { answer: Answer }>()
  let held = 0
  return (...texts) => {
    const key = `${texts.map((text) => text.length).join(',')}:${texts.join('')}`
    const known = answers.get(key)
    if (known) {
      answers.delete(key)
      answers.set(key, known)
      return known.answer
    }
    const answer = work(...texts)
    answers.set(key, { answer })
    held += key.length
    for (const oldest of answers.keys()) {
      if (held <= letters) break
      answers.delete(oldest)
      held -= oldest.length
    }
    return answer
  }
}

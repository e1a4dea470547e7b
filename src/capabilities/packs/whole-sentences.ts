/** The whole sentences that fit into so many letters, from the first on; empty where not even that one fits. Nothing is ever cut within one. */
export function wholeSentences(text: string, letters: number): string {
  let kept = ''
  for (const [sentence] of text.trim().matchAll(/[\s\S]+?(?:[.!?…]+(?=\s|$)|$)\s*/g)) {
    if ((kept + sentence).trimEnd().length > letters) break
    kept += sentence
  }
  return kept.trimEnd()
}

/** Reads PostgreSQL's array text, `{1,NULL,"a b"}`, of any depth, giving each element to `read`. */
export function readArray(text: string, read: (element: string) => unknown): unknown[] {
  if (text === '{}') return []
  // a flat list without a quoted word, as of very many numbers
  if (text[0] === '{' && !text.includes('"') && text.indexOf('{', 1) < 0)
    return text
      .slice(1, -1)
      .split(',')
      .map((word) => (word === 'NULL' ? null : read(word)))
  let at = text.indexOf('{')

  function quoted(): string {
    let word = ''
    for (at++; text[at] !== '"'; at++) {
      if (text[at] === '\\') at++
      word += text[at]
    }
    at++
    return word
  }

  function bare(): unknown {
    const start = at
    while (text[at] !== ',' && text[at] !== '}') at++
    const word = text.slice(start, at)
    return word === 'NULL' ? null : read(word)
  }

  function list(): unknown[] {
    const elements: unknown[] = []
    at++
    while (text[at] !== '}') {
      elements.push(text[at] === '{' ? list() : text[at] === '"' ? read(quoted()) : bare())
      if (text[at] === ',') at++
    }
    at++
    return elements
  }

  return list()
}

/** Writes a list as PostgreSQL's array text; `write` gives an element's text, or null. */
export function writeArray(list: readonly unknown[], write: (element: unknown) => string | null): string {
  const elements = list.map((element) => {
    if (Array.isArray(element)) return writeArray(element, write)
    if (Number.isFinite(element)) return String(element)
    const text = write(element)
    return text === null ? 'NULL' : `"${text.replace(/["\\]/g, '\\$&')}"`
  })
  return `{${elements.join(',')}}`
}

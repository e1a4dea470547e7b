/** Asks a question once in a request and remembers the answer for whoever asks again. */
export type Once = <T>(question: string, ask: () => Promise<T>) => Promise<T>

/** For a request that only reads: nothing it asks can change while it runs. */
export function askedOnce(): Once {
  const answers = new Map<string, Promise<unknown>>()
  return <T>(question: string, ask: () => Promise<T>) => {
    if (!answers.has(question)) answers.set(question, ask())
    return answers.get(question) as Promise<T>
  }
}

/** For a request that writes: what is asked after a write must see it. */
export const askedEachTime: Once = (_, ask) => ask()

/** Which statements are kept prepared, by name. A statement gets a name when it is asked a second time; the one asked longest ago gives way. */
export interface Known {
  /** The name to ask under: empty for a statement seen for the first time. `tooMany` are names to be forgotten by the database too. */
  nameOf(key: string): { name: string; isNew: boolean; tooMany: readonly string[] }
  forgetOne(name: string): readonly string[]
  forgetAll(): readonly string[]
}

/** Remembers at most `most` statements. */
export function remembers(most: number): Known {
  const names = new Map<string, string>()
  let seen = new Set<string>()
  let last = 0

  const onlyMost = (): string[] => {
    const [oldest] = names.size > most ? names : []
    if (!oldest) return []
    names.delete(oldest[0])
    return [oldest[1]]
  }

  return {
    nameOf(key) {
      const known = names.get(key)
      if (known !== undefined) {
        names.delete(key)
        names.set(key, known)
        return { name: known, isNew: false, tooMany: [] }
      }
      if (!seen.has(key)) {
        if (seen.size > most * 4) seen = new Set()
        seen.add(key)
        return { name: '', isNew: true, tooMany: [] }
      }
      const name = `s${++last}`
      names.set(key, name)
      return { name, isNew: true, tooMany: onlyMost() }
    },
    forgetOne(name) {
      for (const [key, known] of names) if (known === name) names.delete(key)
      return [name]
    },
    forgetAll() {
      const all = [...names.values()]
      names.clear()
      return all
    },
  }
}

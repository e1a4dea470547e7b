import { oneLine, plainWords } from './look-alikes.ts'

const arrows = /(?:[←-⇿⬀-⬍⬅-⬇➔-➾▲▼△▽▴▾►◄⏫⏬⤴⤵↔]|🔺|🔻|🔼|🔽|<-+>|-+>|<-+)\uFE0F?/gu

const words =
  /\b(?:increas(?:ed|ing|e)|decreas(?:ed|ing|e)|reduc(?:ed|ing)|ris(?:ing|en)|fall(?:ing|en)|stable|static|steady|unchanged|no change|up|down|same|improv(?:ed|ing)|worsen(?:ed|ing)|deteriorat(?:ed|ing)|new(?: risk)?|level|maintained)\b/gi

/** A direction as the cell states it, an arrow or a word; undefined when there is none, null when there are two that differ. */
export function directionIn(text: string): string | null | undefined {
  const found = [...(text.match(arrows) ?? []), ...(text.match(words) ?? [])].map((one) => one.replace(/\uFE0F/g, ''))
  const [first] = found
  if (first === undefined) return undefined
  return new Set(found.map((one) => one.toLowerCase())).size === 1 ? first : null
}

/** Whether a cell says nothing but a direction. */
export const isDirection = (text: string): boolean => {
  const rest = plainWords(text.replace(arrows, ' ').replace(words, ' '))
  return (
    oneLine(text) !== '' &&
    directionIn(text) !== undefined &&
    rest.replace(/\b(risk|score|in|position|the|from|since|last|quarter|to)\b/g, '').trim() === ''
  )
}

/** A cell's words without the arrows beside them, and the arrows. */
export const withoutArrows = (text: string): { rest: string; arrow: string | undefined } => {
  const found = text.match(arrows)
  return { rest: oneLine(text.replace(arrows, ' ')), arrow: found?.join(' ') }
}

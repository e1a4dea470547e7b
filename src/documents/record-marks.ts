import type { PaperIdentity } from './grid.ts'

/** The properties of an Office file that say whose records it shows, as a person sees them under File, Info. */
const names = { trust: 'StepUp trust', paper: 'StepUp paper', at: 'StepUp at' } as const

/** A paper's identity as named properties of an Office file. */
export const identityProperties = (identity: PaperIdentity | undefined): { name: string; value: string }[] =>
  identity === undefined ? [] : (['trust', 'paper', 'at'] as const).map((part) => ({ name: names[part], value: identity[part] }))

const longest = 200

/** The identity that named properties tell; undefined unless all of it is there and could be one. */
export function identityIn(properties: ReadonlyMap<string, string>): PaperIdentity | undefined {
  const part = (name: string): string | undefined => {
    const value = properties.get(name)?.trim()
    return value && value.length <= longest ? value : undefined
  }
  const [trust, paper, at] = [part(names.trust), part(names.paper), part(names.at)]
  if (trust === undefined || paper === undefined || at === undefined || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at)) return undefined
  return { trust, paper, at }
}

const refPattern = /^[a-z]+(-[a-z]+)*:[1-9]\d{0,14}$/

/** A record's name as it may travel in a file: `item:12`. */
export const isRef = (ref: string | undefined): ref is string => ref !== undefined && refPattern.test(ref)

/** The bookmark of a row in Word: `stepup_item_12`, and `stepup_item_12__2` where the record stands in the paper a second time, as a name may be given only once. */
export const bookmarkOf = (ref: string, time: number): string => `stepup_${ref.replace(/[:-]/g, '_')}${time > 1 ? `__${time}` : ''}`

/** The record a bookmark of ours names; undefined for any other bookmark. */
export function refOfBookmark(name: string | undefined): string | undefined {
  const [, kind, number] = /^stepup_([a-z]+(?:_[a-z]+)*)_(\d+)(?:__\d+)?$/.exec(name ?? '') ?? []
  const ref = `${kind?.replaceAll('_', '-')}:${number}`
  return isRef(ref) ? ref : undefined
}

/** Numbers that no other program gives its rows but by a rare chance: a row of a record, and a row that goes on with the one before it. */
const [firstRow, firstContinued, mostRows] = [1_760_000_000, 1_761_000_000, 900_000]

/** What the number of a row on a slide says: its place in the deck's list of records, where it has one, and whether it goes on with the row before it. */
export interface SlideRowMark {
  place?: number
  continued?: true
}

/** The number written with a row of a slide (`a16:rowId`), which PowerPoint keeps. */
export const numberOfRow = ({ place, continued }: SlideRowMark): number => (continued ? firstContinued : firstRow) + (place ?? mostRows)

/** What the number of a row says; undefined for a number given by another program. */
export function markOfNumber(number: number): SlideRowMark | undefined {
  const from = [firstContinued, firstRow].find((first) => number >= first && number <= first + mostRows)
  if (from === undefined) return undefined
  return { ...(number === from + mostRows ? {} : { place: number - from }), ...(from === firstContinued ? { continued: true } : {}) }
}

const listName = 'StepUp rows'

/** Records as named properties, each short enough for every program: `item 12 13 14 risk 3`. */
export function listProperties(refs: readonly string[]): { name: string; value: string }[] {
  const pieces: string[] = []
  let [piece, last] = ['', '']
  for (const ref of refs) {
    const [kind = '', number = ''] = ref.split(':')
    if (piece.length > 200) {
      pieces.push(piece)
      piece = ''
    }
    piece += `${piece === '' ? '' : ' '}${piece === '' || kind !== last ? `${kind} ` : ''}${number}`
    last = kind
  }
  return [...pieces, ...(piece === '' ? [] : [piece])].map((value, at) => ({ name: `${listName} ${at + 1}`, value }))
}

/** The records that named properties list, in order; what is none stands as an empty text, so that places stay. */
export function listIn(properties: ReadonlyMap<string, string>): string[] {
  const refs: string[] = []
  for (let at = 1; properties.has(`${listName} ${at}`); at += 1) {
    let kind = ''
    for (const word of (properties.get(`${listName} ${at}`) ?? '').split(' ')) {
      if (!/^\d+$/.test(word)) kind = word
      else refs.push(isRef(`${kind}:${word}`) ? `${kind}:${word}` : '')
    }
  }
  return refs
}

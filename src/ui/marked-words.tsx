import { changedStretches, type Stretch } from './changed-words.ts'

const heard = { removed: '[removed] ', added: '[added] ' } as const

const Mark = ({ kind, words }: Stretch) => {
  const [, space = '', rest = ''] = /^(\s*)(.*)$/s.exec(words) ?? []
  if (kind === 'same') return <>{words}</>
  const inside = (
    <>
      <span class="nhsuk-u-visually-hidden">{heard[kind]}</span>
      {rest}
    </>
  )
  return (
    <>
      {space}
      {kind === 'added' ? <ins>{inside}</ins> : <del>{inside}</del>}
    </>
  )
}

/** A text with what changed since the one before marked, for the eye and the ear. */
export const ChangedWords = ({ before, after }: { before: string; after: string }) => (
  <>
    {changedStretches(before, after).map((stretch) => (
      <Mark {...stretch} />
    ))}
  </>
)

/** A text with only what is new in it marked: for where the earlier text stands beside it and shows what went. */
export const NewWords = ({ before, after }: { before: string; after: string }) => (
  <>
    {changedStretches(before, after)
      .filter(({ kind }) => kind !== 'removed')
      .map((stretch) => (
        <Mark {...stretch} />
      ))}
  </>
)

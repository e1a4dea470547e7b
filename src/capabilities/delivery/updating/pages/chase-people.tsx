import { dayAndMonth } from '../../../../kernel/day.ts'
import { count, opening } from '../../../../kernel/words.ts'
import { Link } from '../../../../ui/link.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { awayInWords } from '../../../people/index.ts'
import { type Chase, chaseStates } from '../chase.ts'
import { chaseHref } from '../chase-address.ts'
import { type Owing, peopleOwing } from '../chase-people.ts'

const Who = ({ one, period }: { one: Owing; period: number }) => (
  <>
    {one.postId === null ? (
      <Link href={chaseHref(period, { state: 'none' })}>Nobody named</Link>
    ) : (
      <Link href={chaseHref(period, { post: one.postId })}>{one.post}</Link>
    )}
    {one.postId !== null && one.holder === null && <span class="s-quiet"> (vacant: nobody to remind)</span>}
    {one.holder !== null && one.holder !== one.post && <span class="s-quiet"> {one.holder}</span>}
    {one.away && <span class="s-quiet"> {awayInWords(one.away)}</span>}
  </>
)

const owesInWords = ({ owes, back, toAgree }: Owing): string =>
  [owes > 0 ? `${count(owes, 'update')}${back > 0 ? `, ${back} of them came back` : ''}` : '', toAgree > 0 ? `${toAgree} to agree to` : '']
    .filter(Boolean)
    .join('; ')

/** Whom to chase: each post with how many updates it still owes, the latest first. */
export const ChasePeople = ({ chase: { lines, period, today } }: { chase: Chase }) => {
  const { owing, done } = peopleOwing(lines, today)
  const rest = done === 0 ? '' : `${opening(done)} ${done === 1 ? 'post has' : 'posts have'} nothing left to do.`
  return (
    <Section heading="Who still has something to do" note={rest || undefined}>
      <Table
        caption={`Posts that owe updates for ${period.label}`}
        rows={owing}
        empty={`${chaseStates.owed}: none. Everybody has reported.`}
        columns={[
          { label: 'Post', cell: (one) => <Who one={one} period={period.id} /> },
          { label: 'Owes', cell: owesInWords },
          { label: 'Late', number: true, cell: ({ late }) => (late > 0 ? <b>{late}</b> : '') },
          { label: 'Reported', nowrap: true, number: true, cell: ({ reported, of }) => `${reported} of ${of}` },
          {
            label: 'Asked',
            nowrap: true,
            cell: ({ reminded }) => (reminded ? `Reminded ${dayAndMonth(reminded.on)}` : ''),
          },
        ]}
      />
    </Section>
  )
}

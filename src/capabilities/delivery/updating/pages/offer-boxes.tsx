import type { Form } from '../../../../kernel/form.ts'
import { count } from '../../../../kernel/words.ts'
import { Fold } from '../../../../ui/fold.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Select } from '../../../../ui/select.tsx'
import type { Desk } from '../desk.ts'
import { choicesFor, offerField } from '../offers.ts'
import { offersFor } from '../weighing.ts'

/** What the words could be held to, each with what to make of it; nothing where there is nothing. Open while a question asks for it. */
export const OfferBoxes = ({ desk, form, asked }: { desk: Desk; form: Form; asked: boolean }) => {
  const offers = offersFor(desk, form.values)
  if (offers.length === 0) return null
  const chosen = offers.some(({ key }) => form.values[offerField(key)])
  return (
    <div id="offers">
      <Fold
        summary={<span>{count(offers.length, 'thing')} in your words that could be kept as a promise or a milestone</span>}
        open={asked || chosen}
      >
        <Lines
          items={offers.map((offer) => (
            <Select form={form} name={offerField(offer.key)} label={`“${offer.text}”`} options={choicesFor(offer, desk.quarters)} />
          ))}
        />
      </Fold>
    </div>
  )
}

import { type Counts, Spread } from './spread.tsx'

/** The whole of it beside a page's title: what is declared over what is earned, under its own small heading. */
export const WholeSpread = ({ caption, declared, earned }: { caption: string; declared: Counts; earned: Counts }) => (
  <section class="s-whole" aria-labelledby="whole">
    <h2 id="whole">{caption}</h2>
    <Spread
      rows={[
        { label: 'Declared', counts: declared },
        { label: 'Earned', counts: earned },
      ]}
    />
  </section>
)

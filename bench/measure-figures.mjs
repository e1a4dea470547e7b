// Reading files of figures as the review does: in the capped process, into figures, and weighed against what a trust knows.
import { tell } from './figure.mjs'
import { product } from './ground.mjs'

const { readDocument } = await product('documents/reading/read-document.js')
const { figuresIn } = await product('capabilities/measures/taking-in/told.js')

const month = (n) => `${2014 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`
const value = (a, b) => (a * 7 + b * 13) % 97

const long = ['Month,Ward,Measure,Value']
for (let i = 0; i < 50_000; i++)
  long.push(`${month(Math.floor(i / 500))},Ward ${i % 100},Measure ${Math.floor(i / 100) % 5},${value(i, 1)}`)
const national = [`year_month,org_code,org_name,${Array.from({ length: 30 }, (_, n) => `Measure ${n}`).join(',')}`]
for (let i = 0; i < 5_000; i++)
  national.push(
    `${month(Math.floor(i / 200))},R${String(i % 200).padStart(2, '0')},Organisation ${i % 200},${Array.from({ length: 30 }, (_, n) => (value(i, n) < 3 ? '*' : value(i, n))).join(',')}`,
  )

for (const [name, lines] of [
  ['50,000 rows of one figure', long],
  ['5,000 rows of 30 measures', national],
]) {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const [whole, figures] = [[], []]
  let n = 0
  for (let run = 0; run < 5; run++) {
    const began = performance.now()
    const reading = await readDocument({ name: 'figures.csv', bytes, rows: 60_000 })
    const read = performance.now()
    n = figuresIn(reading).figures.length
    whole.push(performance.now() - began)
    figures.push(performance.now() - read)
  }
  const data = `CSV, ${name}: ${n.toLocaleString('en-GB')} figures`
  tell({ name: 'figures: file to figures', samples: whole, unit: 'ms', data, target: 3000 })
  tell({ name: 'figures: of it outside the capped process', samples: figures, unit: 'ms', data })
}

import type { Manifest } from './manifest.ts'

type Facts = Pick<Manifest, 'at' | 'product' | 'trust' | 'passphrases' | 'history' | 'leftOut'>

const passphraseWords = (held: boolean) =>
  held
    ? `It holds the passphrases of its people as hashes (scrypt), so that they can
sign in where it is restored. Keep it as you keep passphrases.`
    : `It holds no passphrases, since it was taken with the button on a page and not
by whoever runs the server. After it is restored, give the first person theirs
with:   bin/stepup trust passphrase --email ADDRESS`

/** What somebody reads who opens a backup and knows nothing of it. */
export const readMe = ({
  at,
  product,
  trust,
  passphrases,
  history,
  leftOut,
}: Facts): string => `Everything that StepUp held for ${trust.name}
taken at ${at} by StepUp ${product}, up to change ${history.changes}.

WHAT THIS IS
One file with the whole of one trust's data, and nothing of any other trust.
You can read it without StepUp, and StepUp can bring it back whole.

  data/        every table as it stands now, twice: .jsonl (a JSON object a line,
               exact) and .csv (for Excel)
  history/     every earlier version of every record, with when it began and ended
  audit/       every change: who, when, what; and the seals that prove the history
  files/       the files people brought in, as they were
  dictionary   what each table and column is (dictionary.csv, dictionary.json)
  manifest     what is in this file, with the SHA-256 of every part

${howToRestore(product, history.head)}

${notInIt(leftOut)}

${passphraseWords(passphrases)}
It names people and holds all they wrote, private items of packs and unsent
drafts with it: treat it as confidential.

${howToRead}`

const howToRestore = (product: string, head: string): string => `HOW TO BRING IT BACK, ON A LAPTOP
You need Node 20.19 or later and StepUp (${product} or later). Then:

  bin/stepup restore THIS-FILE.zip --data some-new-folder
  bin/stepup start --data some-new-folder

and open http://localhost:3000. For a PostgreSQL server (15 or later) set
DATABASE_URL to an empty database instead of --data. Nothing is kept unless all
of it is there and the history proves itself, up to the seal

  ${head || '(there is no change yet)'}

If this is a copy and not a move, start it without SMTP_URL: a copy that sends
mail would write to the same people.`

const notInIt = (leftOut: Facts['leftOut']): string => `WHAT IS NOT IN IT
${Object.entries(leftOut)
  .map(([table, why]) => `  ${table}: ${why}`)
  .join('\n')}
  records that another trust of a group shares: they are that trust's own, and
  come back when its backup is restored beside this one`

const howToRead = `READING THE FILES
In .jsonl, no value is null; instants are UTC with six places of the second;
a file stands as {"file": "files/…"}; a column named under "_json_null" holds
JSON's own null. In .csv, a text that a spreadsheet would take for a formula has
an apostrophe before it; no value is nothing, and an empty text is "". The .csv
files are for reading: only the .jsonl files are restored.
`

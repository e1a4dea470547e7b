/** One trust of the national set: invented, of a kind and in a region as there are. */
export interface NationalTrust {
  name: string
  kind: string
  region: string
  /** Wards, by directorate. */
  directorates: number
  wards: number
}

/** How many trusts of each kind there are in each region, from the lists of NHS trusts that NHS England publishes (Open Government Licence). */
const numbers: readonly [kind: string, byRegion: Record<string, number>][] = [
  [
    'Acute',
    {
      'East of England': 13,
      London: 17,
      Midlands: 21,
      'North East and Yorkshire': 22,
      'North West': 18,
      'South East': 17,
      'South West': 12,
    },
  ],
  ['Acute specialist', { 'East of England': 1, London: 4, Midlands: 2, 'North West': 5, 'South East': 1 }],
  [
    'Ambulance',
    { 'East of England': 1, London: 1, Midlands: 2, 'North East and Yorkshire': 2, 'North West': 1, 'South East': 2, 'South West': 1 },
  ],
  ['Community', { 'East of England': 2, London: 1, Midlands: 4, 'North East and Yorkshire': 1, 'North West': 1, 'South East': 2 }],
  [
    'Mental health',
    {
      'East of England': 4,
      London: 8,
      Midlands: 11,
      'North East and Yorkshire': 8,
      'North West': 5,
      'South East': 6,
      'South West': 5,
    },
  ],
  ['Digital', { England: 1 }],
]

/** Every trust of the set under an invented name; the first is as large as a whole trust gets. */
export function nationalTrusts(): NationalTrust[] {
  const all = numbers.flatMap(([kind, byRegion]) =>
    Object.entries(byRegion).flatMap(([region, n]) =>
      Array.from({ length: n }, (_, at) => ({ name: `${kind} trust ${at + 1}, ${region}`, kind, region, directorates: 2, wards: 14 })),
    ),
  )
  return all.map((trust, at) => (at === 0 ? { ...trust, directorates: 10, wards: 100 } : trust))
}

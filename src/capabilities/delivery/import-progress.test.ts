import { expect, it } from 'vitest'
import { buildGrid, buildReading } from '../../documents/recognising/build-grid.ts'
import { recognise } from '../../documents/recognising/recognise.ts'
import { itemWords } from './import-item-words.ts'
import { deliveryRecognisers } from './imports.ts'

const read = (drawn: string, title?: string) =>
  recognise(buildReading(buildGrid(drawn, title ? { title } : {})), deliveryRecognisers).tables[0]
const fieldsOf = (drawn: string, title?: string) => read(drawn, title)?.rows.map(({ fields }) => fields)

it('reads items told in one cell, the accountable person merged over several', () => {
  const table = read(String.raw`
    | | Great Care Progress Q2 2024/2025 | SRO | RAG |
    | 1 | Access\nUpdate the policy\nThe policy was approved in July. | Director of Finance | G |
    | 2 | Access\nTrain the teams | ^ | Α |
    | 3 | Research\nJoin a network\nJoined. | Medical Director and Director of Nursing | G\nŬ |`)
  expect(table?.kind).toBe('progress')
  expect(table?.rows.map(({ fields }) => fields)).toEqual([
    {
      number: '1',
      topic: 'Access',
      aim: 'Update the policy',
      update: 'The policy was approved in July.',
      sro: 'Director of Finance',
      rag: 'green',
    },
    { number: '2', topic: 'Access', aim: 'Train the teams', update: null, sro: 'Director of Finance', rag: 'amber' },
    {
      number: '3',
      topic: 'Research',
      aim: 'Join a network',
      update: 'Joined.',
      sro: 'Medical Director and Director of Nursing',
      rag: 'green',
    },
  ])
  expect(table?.rows.map(({ problems }) => problems)).toEqual([[], ['No update is given'], ['RAG: the stray mark “Ŭ” was left out']])
  expect(table?.fields).toEqual({
    number: '',
    topic: 'Great Care Progress Q2 2024/2025',
    aim: 'Great Care Progress Q2 2024/2025',
    update: 'Great Care Progress Q2 2024/2025',
    sro: 'SRO',
    rag: 'RAG',
  })
})

it('reads items printed over several lines, and leaves the accountable person blank where the text does not say', () => {
  const table = read(`
    | | Great Care Progress Q2 2024/2025 | SRO | RAG |
    | 1. | Access | | |
    | | Update the policy | | G |
    | | The policy was approved. | | |
    | 2. | Access | | _ |
    | | Train the teams | Director of Finance | А |`)
  expect(table?.rows.map(({ fields }) => fields)).toEqual([
    { number: '1.', topic: 'Access', aim: 'Update the policy', update: 'The policy was approved.', sro: null, rag: 'green' },
    { number: '2.', topic: 'Access', aim: 'Train the teams', update: null, sro: 'Director of Finance', rag: 'amber' },
  ])
  expect(table?.rows[0]?.problems).toEqual(['Joined from several printed rows', 'No sro is given'])
})

it('reads items with a column for each thing', () => {
  expect(
    fieldsOf(`
    | Item no. | Topic | Aim | Update | SRO | RAG rating |
    | 1.1 | Access | Shorter waits | Clinics added | Chief Operating Officer | Amber |`),
  ).toEqual([
    { number: '1.1', topic: 'Access', aim: 'Shorter waits', update: 'Clinics added', sro: 'Chief Operating Officer', rag: 'amber' },
  ])
  expect(
    fieldsOf(`
    | Ref | Subject | Purpose | Progress this quarter | Executive lead | Status |
    | A1 | Access | Shorter waits | Clinics added | Chief Operating Officer | On track |`)?.[0],
  ).toMatchObject({ number: 'A1', topic: 'Access', rag: 'green' })
})

it.each([
  [
    'Access\nUpdate the policy\nApproved.\nTraining next.',
    { topic: 'Access', aim: 'Update the policy', update: 'Approved.\nTraining next.' },
  ],
  [
    'Health Inequalities We will work with the council',
    { topic: 'Health Inequalities', aim: 'We will work with the council', update: null },
  ],
  ['Research To join a network Update: Joined in May.', { topic: 'Research', aim: 'To join a network', update: 'Joined in May.' }],
  [
    'PartnershipsReview the work with othersUpdate: Amber for now.',
    { topic: 'Partnerships', aim: 'Review the work with others', update: 'Amber for now.' },
  ],
  ['Culture\nA programme\nUpdate: Begun.', { topic: 'Culture', aim: 'A programme', update: 'Begun.' }],
  ['Some words that say everything at once and cannot be parted', { topic: null, aim: null, update: null }],
  ['', { topic: null, aim: null, update: null }],
])('takes the words %j apart only where something shows the place', (words, expected) => {
  expect(itemWords(words, [])).toMatchObject(expected)
})

it('knows a topic that stands alone elsewhere in the table', () => {
  expect(itemWords('Inclusive Culture Leaders meet monthly', ['Inclusive Culture'])).toMatchObject({
    topic: 'Inclusive Culture',
    aim: 'Leaders meet monthly',
  })
})

import { expect, test } from 'vitest'
import type { Role } from '../../kernel/role.ts'
import { chooserOf } from './sample-people.ts'

const person = (id: number, name: string, trustId: number, ...roles: Role[]) => ({ id, name, trustId, trust: `Trust ${trustId}`, roles })

test('the governance lead of the larger trust is first, everybody stands once, the other trust stands last', () => {
  const people = [
    person(1, 'Lead elsewhere', 2, 'governance lead'),
    person(2, 'Head of Governance', 1, 'governance lead', 'administrator'),
    person(3, 'Director of Finance', 1, 'executive', 'director'),
    person(4, 'Ward Manager', 1, 'ward manager'),
  ]
  const { first, groups } = chooserOf(people)
  expect(first?.person.id).toBe(2)
  expect(groups.map((g) => [g.heading, g.people.map((p) => p.person.id)])).toEqual([
    ['Lead the trust', [3]],
    ['Work near the patient', [4]],
    ['Look in from the other trust', [1]],
  ])
})

test('without anybody there is nothing to choose', () => expect(chooserOf([])).toEqual({ first: undefined, groups: [] }))

/** What a person may be at a trust, apart from the posts they hold. A grant gives a role at a place from a day. */
export const roles = [
  'governance lead',
  'executive',
  'director',
  'secretary',
  'non-executive',
  'quality adviser',
  'ward manager',
  'patient partner',
  'inspector',
  'analyst',
  'administrator',
] as const

export type Role = (typeof roles)[number]

/** Everyone with a role at the trust. */
export const everyone: readonly Role[] = roles

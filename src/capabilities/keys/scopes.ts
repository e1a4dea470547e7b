import { type Decision, no, yes } from '../../kernel/decision.ts'

/** What a key may be made for. */
export interface Scope {
  name: string
  label: string
  permissions: readonly string[]
}

/** The scopes chosen, where all are offered and their maker may do what each lets a program do. */
export function mayMake(chosen: readonly string[], offered: readonly Scope[], may: (permission: string) => boolean): Decision<Scope[]> {
  const found = offered.filter((scope) => chosen.includes(scope.name))
  if (found.length < new Set(chosen).size) return no('Select what the program may do from the list')
  const beyond = found.find(({ permissions }) => !permissions.every(may))
  return beyond ? no(`You cannot make a key for “${beyond.label}”: you may not do it yourself`) : yes(found)
}

import type { Day } from '../../kernel/day.ts'
import type { Group, GroupTrust, Meeting } from './group-priority.ts'

/** The trust whose chair takes the next meeting: the one after whoever chaired last, in the order of the group; the first for the first. */
export function nextToChair(group: Group, meetings: readonly Meeting[]): GroupTrust | undefined {
  const inTurn = [...group.trusts].sort((a, b) => a.place - b.place)
  const last = [...meetings].sort((a, b) => a.heldOn.localeCompare(b.heldOn)).at(-1)
  const at = inTurn.findIndex((trust) => trust.id === last?.trustId)
  return inTurn[(at + 1) % inTurn.length]
}

/** Why a meeting cannot be written down like this; undefined when it can. */
export function whyNotMeeting(
  { group, meetings, ours, today }: { group: Group; meetings: readonly Meeting[]; ours: number; today: Day },
  { heldOn, outOfTurn }: { heldOn: Day; outOfTurn: string },
): { field: string; words: string } | undefined {
  if (heldOn > today) return { field: 'held', words: 'Write a meeting down once it was held: enter today or an earlier day' }
  if (heldOn < group.formedOn) return { field: 'held', words: `The group was formed later than that. Enter a later day` }
  if (meetings.some((meeting) => meeting.heldOn === heldOn))
    return { field: 'held', words: 'A meeting on that day is written down already' }
  const due = nextToChair(
    group,
    meetings.filter((meeting) => meeting.heldOn < heldOn),
  )
  if (due && due.id !== ours && outOfTurn === '')
    return {
      field: 'turn',
      words: `It was the turn of ${due.shortName}. Say why your trust chaired, or let ${due.shortName} write it down`,
    }
  return undefined
}

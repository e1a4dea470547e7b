import { z } from '../../../platform/forms.ts'

export const handoverForm = z.object({
  lastDay: z.iso.date('Enter their last day, for example 31 3 2025'),
})

/** The box of a post's successor, and its value where the post is to be vacant. */
export const successorField = (postId: number): string => `post-${postId}`
export const leftVacant = 'vacant'

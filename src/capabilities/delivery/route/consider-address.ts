/** Where a group's words about a period's updates are recorded. */
export const considerHref = (periodId: number, bodyId: number): string => `/periods/${periodId}/bodies/${bodyId}`

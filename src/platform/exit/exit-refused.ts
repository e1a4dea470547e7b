/** Why a backup cannot be made or restored, in words for whoever asked. */
export class ExitRefused extends Error {}

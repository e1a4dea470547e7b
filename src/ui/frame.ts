/** What stands around every page; the shape lives in the kernel because the platform fills it and the pages draw it. */
export type { AssetAddresses, Frame } from '../kernel/frame.ts'

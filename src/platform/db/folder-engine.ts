import type { Engine } from './engine.ts'
export async function openFolder(_folder: string): Promise<Engine> { throw new Error('soon') }

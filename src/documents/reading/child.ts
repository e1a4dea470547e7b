import { startWatchdog } from '../writing/watchdog.ts'
import { readBytes } from './read-bytes.ts'
import type { Answer, Question } from './read-document.ts'
import { Refused } from './refused.ts'

/** A PDF unpacks outside JavaScript's own memory, which V8's limit does not count. */
const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')

async function answerTo({ name, bytes, rows }: Question): Promise<Answer> {
  if (isPdf(bytes)) startWatchdog(Number(process.argv[2]))
  try {
    return { reading: await readBytes(name, bytes, rows) }
  } catch (error) {
    if (error instanceof Refused) return { refused: { reason: error.reason, message: error.message } }
    return {
      refused: {
        reason: 'broken',
        message: 'The file could not be read. Open it in Word or Excel, save a new copy and upload that, or paste the text.',
      },
    }
  }
}

process.once('message', async (question: Question) => {
  process.send?.(await answerTo(question), undefined, undefined, () => process.disconnect())
})

import { readBytes } from './read-bytes.ts'
import type { Answer, Question } from './read-document.ts'
import { Refused } from './refused.ts'

async function answerTo({ name, bytes }: Question): Promise<Answer> {
  try {
    return { reading: await readBytes(name, bytes) }
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

import { refusal } from './database-error.ts'

const closing = () => refusal('The database is being closed', '57P01')

/** One holder at a time, first come first served; who waits too long is told why. */
export class Turns {
  private held = false
  private closed = false
  private readonly waiting: { go: () => void; turnAway: (why: Error) => void }[] = []
  private readonly patience: number

  constructor(patience = 30_000) {
    this.patience = patience
  }

  /** Resolves when it is the caller's turn; give it back with `pass`. */
  take(): Promise<void> {
    if (this.closed) return Promise.reject(closing())
    if (!this.held) {
      this.held = true
      return Promise.resolve()
    }
    return new Promise((resolve, reject) => {
      const place = { go: resolve, turnAway: reject }
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(place), 1)
        reject(refusal(`The database has been busy with one transaction for ${this.patience / 1000} seconds. Try again`, '55P03'))
      }, this.patience)
      place.go = () => {
        clearTimeout(timer)
        resolve()
      }
      place.turnAway = (why) => {
        clearTimeout(timer)
        reject(why)
      }
      this.waiting.push(place)
    })
  }

  /** Whoever waits is turned away, and nobody comes after: the database is being closed. */
  close(): void {
    this.closed = true
    for (const { turnAway } of this.waiting.splice(0)) turnAway(closing())
  }

  pass(): void {
    const next = this.waiting.shift()
    if (next) next.go()
    else this.held = false
  }
}

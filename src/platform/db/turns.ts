import { refusal } from './database-error.ts'

/** One holder at a time, first come first served; who waits too long is told why. */
export class Turns {
  private held = false
  private readonly waiting: { go: () => void }[] = []
  private readonly patience: number

  constructor(patience = 30_000) {
    this.patience = patience
  }

  /** Resolves when it is the caller's turn; give it back with `pass`. */
  take(): Promise<void> {
    if (!this.held) {
      this.held = true
      return Promise.resolve()
    }
    return new Promise((resolve, reject) => {
      const place = { go: resolve }
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(place), 1)
        reject(refusal(`The database has been busy with one transaction for ${this.patience / 1000} seconds. Try again`, '55P03'))
      }, this.patience)
      place.go = () => {
        clearTimeout(timer)
        resolve()
      }
      this.waiting.push(place)
    })
  }

  pass(): void {
    const next = this.waiting.shift()
    if (next) next.go()
    else this.held = false
  }
}

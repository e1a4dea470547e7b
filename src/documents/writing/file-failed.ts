/** A report cannot be had in some format now; the message is for the person who asked, `detail` for the log. */
export class FileFailed extends Error {
  readonly detail: string
  constructor(words: string, detail = '') {
    super(words)
    this.detail = detail
  }
}

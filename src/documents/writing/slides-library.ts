import library from 'pptxgenjs'

// The package is written for an older kind of modules: its types stand under `default`, and what is imported holds the class or is it.
type Deck = library.default
export type SlideMasterProps = library.default.SlideMasterProps
export type Slide = library.default.Slide
export type TextProps = library.default.TextProps
export type TextPropsOptions = library.default.TextPropsOptions
export type TableCell = library.default.TableCell
export type BorderProps = library.default.BorderProps
export type Presentation = Deck

const Presentations = (library.default ?? library) as unknown as new () => Deck

/** An empty presentation. */
export const newPresentation = (): Presentation => new Presentations()

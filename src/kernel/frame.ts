/** A link with its words; `current` marks where the reader is. */
export interface LinkTo {
  href: string
  label: string
  current?: boolean
}

/** Where the built stylesheet and script are served: `/assets/<hash>/staff.css`. */
export interface AssetAddresses {
  css: string
  js: string
  /** The stylesheet of a licensed font, where the operator has set one. */
  font?: string | undefined
}

/** What stands around every page. The application fills it in once per request; a page only passes it on. Words are ready to show. */
export interface Frame {
  product: string
  /** Where the product's name leads. */
  home: string
  /** Left out while nobody has signed in. */
  trust?: string | undefined
  /** Only where the trust is licensed to show one; off by default. */
  logo?: { src: string; alt: string } | undefined
  assets: AssetAddresses
  nav: LinkTo[]
  search?: { action: string; label: string; placeholder: string; value?: string } | undefined
  account?: { label: string; links: LinkTo[]; signOut?: string } | undefined
  demonstration?: { day: string; words: string; link?: LinkTo } | undefined
  /** Where a reader chooses an earlier day, when the strip above does not offer it. */
  earlier?: LinkTo | undefined
  /** Set while the page is read as at an earlier day; `back` leads to the same page today. */
  asAt?: { day: string; words: string; back: string } | undefined
  /** "15 October 2024": the day whose records the page shows; left out where it shows none. */
  recordsAsAt?: string | undefined
  footer?: string | undefined
  accessibility: string
}

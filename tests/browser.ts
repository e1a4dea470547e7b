import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** A real browser that needs no root: CHROMIUM_PATH, else the system's (unless STEPUP_PACKAGED_BROWSER is set), else the one that comes as a package. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: flags, headless: true })
}

async function browserPath(): Promise<string> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  if (existsSync('/usr/bin/chromium') && !process.env.STEPUP_PACKAGED_BROWSER) return '/usr/bin/chromium'
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
  // The package unpacks a private binary, so each user of a machine needs a folder of their own.
  const own = join(tmpdir(), `chromium-${userInfo().uid}`)
  mkdirSync(own, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = own
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    const path = await alone(own, () => packed.executablePath())
    process.env.FONTCONFIG_PATH = ownFonts(own)
    return path
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** One process unpacks, the others wait for it: a program that is still being written cannot be started. */
async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'unpacking')
  for (const until = Date.now() + 60_000; ; await new Promise((later) => setTimeout(later, 100))) {
    try {
      mkdirSync(lock)
      break
    } catch (error) {
      if (Date.now() > until) rmSync(lock, { recursive: true, force: true })
      else if ((error as { code?: string }).code !== 'EEXIST') throw error
    }
  }
  return work().finally(() => rmSync(lock, { recursive: true, force: true }))
}

/** The packaged browser brings no font, and stops at the first text box without one: it is given ours. */
function ownFonts(folder: string): string {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/arimo/package.json'))
  const family = '<match target="pattern"><edit name="family" mode="append" binding="weak"><string>Arimo</string></edit></match>'
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${join(folder, 'font-cache')}</cachedir>${family}</fontconfig>`,
  )
  return folder
}

// Builds, starts on port 3000 (or PORT), and builds and starts again when something under src/ changes. Ctrl+C ends it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './setup.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const env = { ...process.env, PORT: process.env.PORT ?? '3000' }
const settled = 150 // milliseconds without a change: editors write a file in several steps

const run = (file, ...args) => spawn(process.execPath, [join(root, 'bin', file), ...args], { cwd: root, env, stdio: 'inherit' })

let server
let wanted = true
let working = false

/** Ends the server and waits until it has let go of its port and its folder. */
async function stop() {
  if (!server || server.exitCode !== null || server.signalCode !== null) return
  const gone = once(server, 'exit')
  server.kill('SIGTERM')
  await gone
}

/** Builds until nothing newer waits; a build that fails leaves the server of the last good one running. */
async function renew() {
  if (working) return
  working = true
  while (wanted) {
    wanted = false
    const [status] = await once(run('build.mjs'), 'exit')
    if (status !== 0 || wanted) continue
    await stop()
    server = run('stepup', 'start')
  }
  working = false
}

ensureInstalled()
let timer
watch(join(root, 'src'), { recursive: true }, () => {
  clearTimeout(timer)
  timer = setTimeout(() => {
    wanted = true
    renew()
  }, settled)
})
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, async () => {
    await stop()
    process.exit(0)
  })
await renew()

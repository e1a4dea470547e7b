import { closeSync, existsSync, fsyncSync, lstatSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

let syncs = 0

type Hooks = { NODEFS: { stream_ops: { fsync?: (stream: { nfd: number }) => number } } }

/** The shipped file system has no fsync at all, so PostgreSQL's own request for it silently did nothing. */
class SyncingNodeFS extends NodeFS {
  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const made = await super.init(...given)
    const hooks = made.emscriptenOpts.preRun as unknown as ((module: Hooks) => void)[]
    hooks.push((module) => {
      module.NODEFS.stream_ops.fsync = ({ nfd }) => {
        syncs++
        fsyncSync(nfd)
        return 0
      }
    })
    return made
  }
}

/** Without -F (which turns syncing off); fdatasync is a stub in this build, so the log is synced with fsync. */
const startParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['fsync=on', 'wal_sync_method=fsync', 'full_page_writes=on', 'synchronous_commit=on'].flatMap((setting) => ['-c', setting]),
]

function syncPath(path: string): void {
  const opened = openSync(path, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

function syncTree(path: string): void {
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) syncTree(join(path, name))
  syncPath(path)
}

async function start(folder: string): Promise<PGlite> {
  const pglite = new PGlite({ dataDir: folder, fs: new SyncingNodeFS(folder), startParams })
  await pglite.waitReady
  return pglite
}

/** Made aside, synced whole, then renamed into place: a power cut leaves a whole database or none. */
async function create(folder: string): Promise<void> {
  const aside = `${folder}.new`
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  await (await start(aside)).close()
  syncTree(aside)
  rmSync(folder, { recursive: true, force: true })
  renameSync(aside, folder)
  syncPath(dirname(folder))
}

/**
 * PGlite on a folder, made durable: what was acknowledged survives a power cut. It rests on a private part of PGlite,
 * so the version is pinned, and a build whose committed write causes no sync is refused. The caller holds the folder's lock.
 */
export async function openDurable(folder: string): Promise<PGlite> {
  if (!existsSync(join(folder, 'PG_VERSION'))) await create(folder)
  const pglite = await start(folder)
  const before = syncs
  await pglite.exec(`set timezone = 'UTC'; create schema if not exists boot;
    create table if not exists boot.kept (made_at timestamptz not null default now(), opened_at timestamptz, vacuumed_at timestamptz);
    insert into boot.kept select where not exists (select from boot.kept); update boot.kept set opened_at = clock_timestamp()`)
  if (syncs > before) return pglite
  await pglite.close()
  throw new Error('This build of PGlite does not sync its log to the disk: refusing to keep records with it')
}

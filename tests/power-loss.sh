#!/bin/sh
# Cuts the power of a file system under the database and holds what is left against what was acknowledged.
# An ext4 file system on a loop device is shut down without its journal (everything only in memory is lost), unmounted, mounted again.
# Needs root and loop devices: without them it says so and passes.   tests/power-loss.sh [rounds]
set -eu
skip() { echo "Power loss: skipped, $1"; exit 0; }
[ "$(id -u)" = 0 ] || skip 'it needs root'
[ "$(uname)" = Linux ] || skip 'it needs Linux'
for tool in losetup mkfs.ext4 python3; do command -v $tool >/dev/null || skip "there is no $tool"; done

root=$(cd "$(dirname "$0")/.." && pwd)
place=$(mktemp -d)
device=
clean() { umount "$place/disk" 2>/dev/null || true; [ -z "$device" ] || losetup -d "$device" 2>/dev/null || true; rm -rf "$place" "$root/.cache/power-loss-$$"; }
trap clean EXIT
truncate -s 1G "$place/image"
mkfs.ext4 -q "$place/image"
device=$(losetup --find --show "$place/image" 2>/dev/null) || { device=; skip 'loop devices are not available'; }
mkdir "$place/disk"
mount "$device" "$place/disk" 2>/dev/null || skip 'mounting is not allowed'

built="$root/.cache/power-loss-$$"
mkdir -p "$built"
cd "$root"
bundle="npx esbuild --bundle --packages=external --platform=node --format=esm --log-level=error"
$bundle src/platform/db/folder-worker.ts --outfile="$built/folder-worker.js"
cat > "$built/entry.ts" <<'TS'
import { writeSync } from 'node:fs'
import { openFolder } from '../../src/platform/db/folder-engine.ts'
const engine = await openFolder(process.argv[2])
const session = await engine.acquire()
await session.script('create table if not exists numbers (n int primary key)')
const { rows } = await session.query('select count(*) as found, coalesce(max(n), 0) as last from numbers', [])
if (process.argv[3] === 'count') { console.log(rows[0].found, rows[0].last); session.release(); await engine.close(); process.exit() }
writeSync(1, '0\n')
for (let n = rows[0].last + 1; ; n++) { await session.query('insert into numbers values ($1)', [n]); writeSync(1, n + '\n') }
TS
$bundle "$built/entry.ts" --outfile="$built/writer.js"

# EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH: _IOR('X', 125, __u32), 2
cut_power() { python3 -c 'import fcntl,os,struct,sys; fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587d, struct.pack("I", 2))' "$place/disk"; }

total=0
for round in $(seq 1 "${1:-4}"); do
  node "$built/writer.js" "$place/disk/database" > "$place/said" 2> "$place/complained" &
  writer=$!
  for _ in $(seq 1 600); do [ -s "$place/said" ] && break; sleep 0.1; done
  [ -s "$place/said" ] || { echo "Power loss: round $round, the database did not open: $(cat "$place/complained")"; exit 1; }
  sleep "0.$((round * 3 % 8 + 1))"
  cut_power
  acknowledged=$(tail -n 1 "$place/said")
  kill -9 "$writer" 2>/dev/null || true
  wait "$writer" 2>/dev/null || true
  acknowledged=$(grep -E '^[0-9]+$' "$place/said" | tail -n 1)
  umount "$place/disk"
  mount "$device" "$place/disk"
  set -- "${1:-4}" $(node "$built/writer.js" "$place/disk/database" count)
  if [ "$2" -ne "$3" ] || [ "$3" -lt "$acknowledged" ]; then
    echo "Power loss: round $round LOST RECORDS: $acknowledged acknowledged, $2 found, the last is $3"
    exit 1
  fi
  total=$3
done
echo "Power loss: ${1:-4} cuts, $total records acknowledged or kept, none lost"

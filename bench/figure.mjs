// How a figure is measured and told.

const rounded = (value) => Number(value.toPrecision(4))
const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN

/**
 * Prints one figure: the median and 95th percentile of its samples, the data it was measured on, and the target where one was set.
 * `met` compares the median, or the 95th percentile where the target is set for that.
 */
export function tell({ name, samples, unit, data, target, targetFor = 'median', ...more }) {
  const sorted = [...samples].sort((a, b) => a - b)
  const told = { median: rounded(at(sorted, 0.5)), p95: rounded(at(sorted, 0.95)) }
  const held = target === undefined ? {} : { target, met: told[targetFor] <= target }
  console.log(
    JSON.stringify({ name, n: sorted.length, ...told, unit, ...held, ...more, data, node: process.version, at: new Date().toISOString() }),
  )
}

/** Milliseconds each of `n` runs took, after `warm` runs that are not counted. */
export async function timed(n, run, warm = Math.ceil(n / 4)) {
  for (let i = 0; i < warm; i++) await run()
  const samples = []
  for (let i = 0; i < n; i++) {
    const before = performance.now()
    await run()
    samples.push(performance.now() - before)
  }
  return samples
}

/** Milliseconds of processor each of `n` batches of runs took, per run: one run is shorter than the clock's tick. */
export function processor(n, run, batch = 20) {
  for (let i = 0; i < batch * 5; i++) run()
  return Array.from({ length: n }, () => {
    const before = process.cpuUsage()
    for (let i = 0; i < batch; i++) run()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000 / batch
  })
}

import { readFileSync, writeFileSync } from "node:fs";

/** Milliseconds on the machine's monotonic clock: the same in every process, so post and arrival may be compared. */
export function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** Nearest rank: the smallest value that `share` (0 to 1) of the values do not exceed; NaN when there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle value, or the mean of the two middle ones; NaN when there are none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/** Same keys, each the median over the runs: one odd run does not decide a row. */
export function medians<Row extends Record<string, number>>(runs: readonly Row[]): Row {
  const [first] = runs;
  if (!first) throw new Error("medians of no run at all");
  const entries = Object.keys(first).map((key) => [key, median(runs.map((run) => run[key] ?? Number.NaN))]);
  return Object.fromEntries(entries);
}

/** Repeatable numbers from 0 up to 1 (mulberry32), so that the kills of two runs fall at the same moments. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// Linux reports CPU in ticks of USER_HZ, which is 100 on every architecture that Node 24 supports.
const TICKS_PER_SECOND = 100;

/** Seconds of CPU, user and system, that the process and all its threads have used. Resolution 10 ms. */
export function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
  // The second field is the command in parentheses and may hold spaces: count from the last parenthesis.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

export interface Memory {
  readonly residentMb: number;
  readonly peakMb: number;
}

/** Resident memory now, and its peak since the process began or since `forgetPeak`. */
export function memory(pid: number): Memory {
  const status = readFileSync(`/proc/${pid}/status`, "latin1");
  const megabytes = (field: string) =>
    Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1]) / 1024;
  return { residentMb: megabytes("VmRSS"), peakMb: megabytes("VmHWM") };
}

/** Lets the peak of `memory` start again from what is resident now. */
export function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, "5");
}

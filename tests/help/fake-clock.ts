/** Time that passes when it is told to. While it is installed, the timers and clocks of this process are its own. */
export interface FakeClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs something after a time. */
  after(ms: number, run: () => void): void;
  /** Lets this much time pass, timer by timer; after each, everything that promises wait for is done first. */
  pass(ms: number): Promise<void>;
  /** Lets everything that promises wait for happen, without any time. */
  rest(): Promise<void>;
  /** Gives the process its own clocks back. */
  [Symbol.dispose](): void;
}

interface Alarm {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
  readonly everyMs: number | null;
}

const replaced = [
  "setTimeout",
  "clearTimeout",
  "setInterval",
  "clearInterval",
  "setImmediate",
  "clearImmediate",
] as const;

/** Installs itself in place of the timers of this process, until it is disposed of. */
export function fakeClock(startAt: number): FakeClock {
  const real = { dateNow: Date.now, performanceNow: performance.now, setImmediate: globalThis.setImmediate };
  const timers = replaced.map((name) => [name, globalThis[name]] as const);
  const alarms = new Map<object, Alarm>();
  let time = startAt;
  let order = 0;

  function set(run: () => void, ms: number, everyMs: number | null): object {
    const handle = { ref: () => handle, unref: () => handle, hasRef: () => false };
    alarms.set(handle, { at: time + Math.max(0, ms || 0), order: ++order, run, everyMs });
    return handle;
  }

  const clear = (handle: object | undefined) => void (handle !== undefined && alarms.delete(handle));
  const bound = (run: (...args: unknown[]) => void, args: unknown[]) => () => run(...args);
  Object.assign(globalThis, {
    setTimeout: (run: () => void, ms = 0, ...args: unknown[]) => set(bound(run, args), ms, null),
    setInterval: (run: () => void, ms = 0, ...args: unknown[]) => set(bound(run, args), ms, Math.max(1, ms)),
    setImmediate: (run: () => void, ...args: unknown[]) => set(bound(run, args), 0, null),
    clearTimeout: clear,
    clearInterval: clear,
    clearImmediate: clear,
  });
  Date.now = () => time;
  performance.now = () => time - startAt;

  /** One turn of the real loop comes after every promise that can be kept. */
  const rest = () => new Promise<void>((resolve) => void real.setImmediate(resolve));

  function nextBefore(end: number): [object, Alarm] | undefined {
    let next: [object, Alarm] | undefined;
    for (const entry of alarms) {
      const [, alarm] = entry;
      if (alarm.at > end) continue;
      const earlier = next === undefined || alarm.at < next[1].at;
      if (earlier || (alarm.at === next?.[1].at && alarm.order < next[1].order)) next = entry;
    }
    return next;
  }

  return {
    now: () => time,
    after: (ms, run) => void set(run, ms, null),
    rest,
    async pass(ms) {
      const end = time + ms;
      await rest();
      for (let next = nextBefore(end); next !== undefined; next = nextBefore(end)) {
        const [handle, alarm] = next;
        time = Math.max(time, alarm.at);
        if (alarm.everyMs === null) alarms.delete(handle);
        else alarms.set(handle, { ...alarm, at: time + alarm.everyMs, order: ++order });
        alarm.run();
        await rest();
      }
      time = end;
    },
    [Symbol.dispose]() {
      Object.assign(globalThis, Object.fromEntries(timers));
      Date.now = real.dateNow;
      performance.now = real.performanceNow;
    },
  };
}

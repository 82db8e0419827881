import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What `/metrics` tells: counts and times, never an id, a name or a text. */
export interface Meters {
  answered(answer: "applied" | "refused" | "retry", ms: number): void;
  defect(): void;
  text(): Promise<string>;
  readonly contentType: string;
}

export interface MeterReadings {
  readonly sessions: () => number;
  readonly connections: () => number;
}

export function meters({ sessions, connections }: MeterReadings): Meters {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const commands = new Counter({
    name: "bocal_commands_total",
    help: "Commands answered, by answer.",
    labelNames: ["answer"] as const,
    registers: [registry],
  });
  const times = new Histogram({
    name: "bocal_command_seconds",
    help: "From a command's arrival to its answer, commit included.",
    buckets: [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  const defects = new Counter({
    name: "bocal_defects_total",
    help: "Errors of ours.",
    registers: [registry],
  });
  gauge(registry, { name: "bocal_sessions_open", help: "Sessions open in this process.", read: sessions });
  gauge(registry, {
    name: "bocal_connections",
    help: "Connections of phones, consoles and screens.",
    read: connections,
  });
  return {
    answered(answer, ms) {
      commands.inc({ answer });
      times.observe(ms / 1_000);
    },
    defect: () => defects.inc(),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

function gauge(
  registry: Registry,
  { name, help, read }: { name: string; help: string; read: () => number },
): void {
  const meter: Gauge = new Gauge({
    name,
    help,
    registers: [registry],
    collect(): void {
      meter.set(read());
    },
  });
}

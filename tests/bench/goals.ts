/** The goals of this bench, as ratios within one run: what Bocal took divided by what Hocuspocus took. */
import type { PeerName } from "./contract.ts";
import type { ByPeer, Results } from "./results.ts";

export interface Verdict {
  readonly goal: string;
  readonly what: string;
  readonly reached: number;
  /** Not above this. */
  readonly target: number;
  readonly unit: "x" | "ms" | "cards";
}

/** One verdict for each goal that the run can judge; none without Bocal and its peer. */
export function judge({ brainstorms, storms, kills }: Results): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  for (const { size, rows } of brainstorms) {
    if (size.hidden) continue;
    const { phones, cardsPerSecond, projectorFirst } = size;
    const where = `${phones} phones, ${cardsPerSecond} cards/s`;
    const crowded = phones >= 1000;
    const joined = projectorFirst ? "joined first" : "joined last";
    const add = (
      goal: string,
      what: string,
      reached: number | null,
      target: number,
      unit: Verdict["unit"] = "x",
    ) => {
      if (reached !== null) verdicts.push({ goal, what: `${what}, ${where}`, reached, target, unit });
    };
    const projector = ratio(rows, "hocuspocus", ({ projectorP99 }) => projectorP99);
    add("G1", `projector p99, ${joined}`, projector, projectorFirst ? 0.8 : 0.4);
    if (projectorFirst) continue;
    add(
      "G3",
      "last phone p99",
      ratio(rows, "hocuspocus", ({ phoneP99 }) => phoneP99),
      crowded ? 2 : 1.2,
    );
    add("G3", "last phone p99, absolute", rows.get("bocal")?.phoneP99 ?? null, 100, "ms");
    add(
      "G4",
      "server CPU per card",
      ratio(rows, "hocuspocus", ({ cpuPerThousand }) => cpuPerThousand),
      crowded ? 0.5 : 0.8,
    );
    const window = ratio(rows, "hocuspocus-30", ({ cpuPerThousand }) => cpuPerThousand);
    if (crowded) add("G4", "server CPU per card, against a 30 ms window", window, 1.1);
  }
  for (const { size, rows } of storms) {
    const where = `${size.phones} phones at once, ${size.returning ? "returning" : "first time"}`;
    const add = (what: string, reached: number | null, target: number) => {
      if (reached !== null)
        verdicts.push({ goal: "G7", what: `${what}, ${where}`, reached, target, unit: "x" });
    };
    add(
      "time until all have the board",
      ratio(rows, "hocuspocus", ({ allMs }) => allMs),
      0.25,
    );
    add(
      "server CPU",
      ratio(rows, "hocuspocus", (row) => row.cpuSeconds),
      0.25,
    );
    add(
      "growth of peak memory",
      ratio(rows, "hocuspocus", ({ residentGrowthMb }) => residentGrowthMb),
      0.4,
    );
  }
  const kept = kills.get("bocal");
  if (kept) {
    const what = `acknowledged cards lost, ${kept.kills} kills`;
    verdicts.push({ goal: "G10", what, reached: kept.acknowledgedAndLost, target: 0, unit: "cards" });
  }
  return verdicts;
}

function ratio<Row>(rows: ByPeer<Row>, peer: PeerName, read: (row: Row) => number): number | null {
  const [ours, theirs] = [rows.get("bocal"), rows.get(peer)];
  return ours && theirs ? read(ours) / read(theirs) : null;
}

import { setPriority } from "node:os";
import {
  type LoadQuestions,
  type Peer,
  type PeerName,
  peers,
  type ServerQuestions,
  type Trouble,
} from "../contract.ts";
import { dropFolder, openFolder } from "../disk.ts";
import { type Child, type Cores, startProcess } from "../processes.ts";

const YIELDING = 5;

/** The processes and folders of one run. All end with `close`, whatever happened. */
export interface House {
  readonly peer: Peer;
  startServer(dataFolder: string | null): Promise<{ server: Child<ServerQuestions>; port: number }>;
  startLoad(core: "load" | "projector"): Child<LoadQuestions>;
  /** A fresh folder, gone after the run. */
  dataFolder(): string;
  close(): Promise<void>;
}

export function house(name: PeerName, cores: Cores | null): House {
  const peer = peers[name];
  const children: Child<ServerQuestions | LoadQuestions>[] = [];
  const folders: string[] = [];
  return {
    peer,
    async startServer(dataFolder) {
      const server = startProcess<ServerQuestions>(peer.server, cores?.server ?? null);
      children.push(server);
      const { port } = await server.ask("start", { settings: peer.settings, port: 0, dataFolder });
      return { server, port };
    },
    startLoad(core) {
      const load = startProcess<LoadQuestions>("load/load-process.ts", cores?.[core] ?? null);
      children.push(load);
      // Where both share a core, the projector's clock must not stand still while a thousand phones read.
      if (core === "load") setPriority(load.pid, YIELDING);
      return load;
    },
    dataFolder() {
      const folder = openFolder();
      folders.push(folder);
      return folder;
    },
    async close() {
      await Promise.all(children.map((child) => child.stop("SIGKILL")));
      for (const folder of folders) dropFolder(folder);
    },
  };
}

/** A run with refused cards or lost connections measured something else: it counts for nothing. */
export function mustBeCalm({ count, first }: Trouble): void {
  if (count > 0) throw new Error(`${count} times trouble, first: ${first}`);
}

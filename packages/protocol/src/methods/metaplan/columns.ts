import type { ClusterId } from "../../base/ids.ts";
import { tidyLine } from "../../base/text.ts";
import { columnPlaces } from "../../board/geometry.ts";
import type { Event, Settings, State } from "./vocabulary.ts";

/** As many as stand side by side on one page of the wall. */
export const columnsAtMost = 4;

/** Titles as they will stand; an empty one is no column, and none at all is the usual board. */
export function tidyColumns({ columns = [] }: Settings): Pick<Settings, "columns"> {
  const titles = columns.map(tidyLine).filter((title) => title !== "");
  return titles.length === 0 ? {} : { columns: titles };
}

/** The columns of the grid, laid on the board before the first card comes to it. */
export function columnsLaid(state: State, newId: () => string): readonly Event[] {
  const { columns = [] } = state.settings;
  if (Object.values(state.clusters).some(({ column }) => column !== undefined)) return [];
  const places = columnPlaces(columns.length);
  return columns.flatMap((title, index): readonly Event[] => {
    const place = places[index];
    if (place === undefined) return [];
    const cluster = { id: newId() as ClusterId, number: state.nextNumber + index, title, ...place };
    return [{ type: "cluster-added", cluster }];
  });
}

import { StatusLine } from "@bocal/client/look/StatusLine";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";

const Say = createContext<(message: string) => void>(() => {});

/** Says a sentence to those who listen to the page: what changed, summed up. Reading, it shows nowhere. */
export function useSay(): (message: string) => void {
  return useContext(Say);
}

/** The one voice of the page, so that two parts of it never speak at once. */
export function Announcer({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState("");
  const say = useCallback((next: string) => {
    // The same sentence again is told from the first by a space, or a live region stays silent.
    setMessage((before) => (before === next ? `${next}\u00a0` : next));
  }, []);
  return (
    <Say.Provider value={say}>
      {children}
      <StatusLine message={message} />
    </Say.Provider>
  );
}

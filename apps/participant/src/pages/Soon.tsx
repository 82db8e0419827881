import { usePhoneWords } from "../words.ts";

/** In, and nothing to do yet. */
export function Soon() {
  const words = usePhoneWords();
  return (
    <div className="calm">
      <h1 tabIndex={-1}>{words.live.soonTitle}</h1>
      <p>{words.live.soon}</p>
    </div>
  );
}

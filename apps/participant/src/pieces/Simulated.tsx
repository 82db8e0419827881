import { FlaskConical } from "lucide-react";
import { usePhoneWords } from "../words.ts";

/** Says that some people here are not people. */
export function Simulated({ brief = false }: { brief?: boolean }) {
  const words = usePhoneWords();
  return (
    <p className="simulated">
      <FlaskConical size="1.2em" strokeWidth={2.25} aria-hidden="true" />
      <span>{brief ? words.simulatedBrief : words.simulated}</span>
    </p>
  );
}

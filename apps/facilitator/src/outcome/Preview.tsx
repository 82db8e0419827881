import { Button } from "@bocal/client/look/Button";
import type { Language } from "@bocal/client/words/look-up";
import type { ReportChoices } from "@bocal/protocol/session/report-choices";
import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { useConsoleWords } from "../words.ts";
import { previewAddress } from "./address.ts";

export interface PreviewProps {
  session: string;
  language: Language;
  choices: ReportChoices;
}

/** The report as it would leave now, on a page of its own inside this one. It runs nothing. */
export function Preview({ session, language, choices }: PreviewProps) {
  const { outcome: say } = useConsoleWords();
  const [shown, setShown] = useState(false);
  const [round, setRound] = useState(0);
  const version = `${round}-${hashOf(JSON.stringify(choices))}`;
  return (
    <div className="stack tight">
      <p>
        <Button
          aria-expanded={shown}
          onClick={() => {
            setShown(!shown);
            setRound(round + 1);
          }}
        >
          {shown ? <EyeOff size={20} aria-hidden="true" /> : <Eye size={20} aria-hidden="true" />}
          {shown ? say.hidePreview : say.preview}
        </Button>
      </p>
      {shown ? (
        <iframe
          key={`${language}-${version}`}
          className="report-preview"
          title={say.previewOf}
          src={previewAddress(session, language, version)}
          sandbox=""
        />
      ) : null}
    </div>
  );
}

/** A short name for a text, so that another choice is another address. */
function hashOf(text: string): string {
  let hash = 7;
  for (const letter of text) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) | 0;
  return (hash >>> 0).toString(36);
}

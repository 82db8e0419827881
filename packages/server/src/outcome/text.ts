// What XML cannot hold at all: control characters, halves of pairs, and two that are no characters.
const outsideXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text without what no XML file may hold, for libraries that make the rest inert themselves. */
export function forXml(text: string): string {
  return text.toWellFormed().replace(outsideXml, "");
}

/** A text made inert inside an XML file, in an element or an attribute. */
export function xml(text: string): string {
  return forXml(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

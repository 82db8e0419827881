// Below this, what is missing at the foot is a browser bar and not a keyboard.
const leastKeyboardPx = 120;

/**
 * Tells the style sheet how much of the foot the on-screen keyboard covers (`--keyboard`), so that the main button stands above
 * it: some browsers lay the keyboard over the page without making the page smaller.
 */
export function followKeyboard(): void {
  const viewport = window.visualViewport;
  if (!viewport) return;
  const measure = () => {
    // Zoomed with two fingers, the same numbers mean something else: then nothing is covered.
    const covered = viewport.scale > 1.05 ? 0 : window.innerHeight - viewport.height - viewport.offsetTop;
    const keyboard = covered > leastKeyboardPx ? Math.round(covered) : 0;
    document.documentElement.style.setProperty("--keyboard", `${keyboard}px`);
  };
  viewport.addEventListener("resize", measure);
  viewport.addEventListener("scroll", measure);
  measure();
}

import { type RefObject, useEffect, useRef } from "react";

/**
 * A greyed button sends nothing, and says why; pressing it, or Enter in a field, also leads to what is missing. The browser
 * itself would do nothing at all.
 */
export function useBlockedForm(
  form: RefObject<HTMLFormElement | null>,
  isBlocked: boolean,
  onTry: () => void,
): void {
  const tried = useRef(onTry);
  tried.current = onTry;
  // After every drawing: the form may be another one.
  useEffect(() => {
    const element = form.current;
    if (element === null || !isBlocked) return;
    const press = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest("[type=submit]")) tried.current();
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      tried.current();
    };
    element.addEventListener("click", press);
    element.addEventListener("keydown", key);
    return () => {
      element.removeEventListener("click", press);
      element.removeEventListener("keydown", key);
    };
  });
}

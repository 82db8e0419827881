import { Lock } from "lucide-react";
import type { ComponentProps, MouseEvent, ReactNode } from "react";

export interface ButtonProps extends Omit<ComponentProps<"button">, "disabled" | "aria-disabled"> {
  /**
   * One main a screen; stop cannot be undone and never stands beside the main one; chair only in the bowl.
   */
  kind?: "main" | "plain" | "bare" | "stop" | "chair" | undefined;
  wide?: boolean | undefined;
  /** Why this cannot be done now, in words: stands in place of the verb. */
  whyNot?: string | null | undefined;
  icon?: ReactNode;
}

/**
 * A button. One that cannot be used now stays focusable and gives its reason instead of its verb: nobody
 * has to guess why a grey button is grey. It then fires nothing and submits nothing.
 */
export function Button({
  kind = "plain",
  wide,
  whyNot,
  icon,
  type = "button",
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const closed = Boolean(whyNot);
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (closed) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      className={["btn", kind !== "plain" && kind, wide && "wide", className].filter(Boolean).join(" ")}
      aria-disabled={closed || undefined}
      onClick={press}
    >
      {closed ? <Lock size="1.05em" strokeWidth={2.5} aria-hidden="true" /> : icon}
      {closed ? whyNot : children}
    </button>
  );
}

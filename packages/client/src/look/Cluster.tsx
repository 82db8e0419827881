import { type CSSProperties, type ReactNode, useId } from "react";

export interface ClusterProps {
  number: number;
  /** Empty until the group has found one. */
  title: string;
  untitledLabel: string;
  /** Rank of its heading on the page. */
  level?: 2 | 3 | 4 | undefined;
  children?: ReactNode;
  style?: CSSProperties | undefined;
  className?: string | undefined;
  /** Makes number and title one button. */
  onClick?: (() => void) | undefined;
}

/**
 * What the group did, in felt pen: a thick contour never quite straight, the black disc of its number and
 * its title on the contour. Without a title the pill is dashed and says so. Never coloured; the contour
 * keeps its hand when other clusters come and go, because it follows the number.
 */
export function Cluster({
  number,
  title,
  untitledLabel,
  level = 3,
  children,
  style,
  className,
  onClick,
}: ClusterProps) {
  const headingId = useId();
  const Heading = `h${level}` as const;
  const name = (
    <>
      <span className="disc num">{number}</span>
      <span className={title === "" ? "title untitled" : "title"}>
        {title === "" ? untitledLabel : title}
      </span>
    </>
  );
  return (
    <section
      className={className ? `cluster ${className}` : "cluster"}
      style={style}
      data-hand={number % 4}
      aria-labelledby={headingId}
    >
      <Heading className="name" id={headingId}>
        {onClick ? (
          <button type="button" onClick={onClick}>
            {name}
          </button>
        ) : (
          <span>{name}</span>
        )}
      </Heading>
      {children}
    </section>
  );
}

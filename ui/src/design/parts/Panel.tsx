import { type ReactNode, useId } from "react";

interface Props {
  title: ReactNode;
  /** Says how the panel stands, or holds what can be done with all of it. */
  end?: ReactNode;
  /** For panels that are told by their colour too. */
  className?: string;
  /** The heading is read but not seen. */
  hideTitle?: boolean;
  children: ReactNode;
}

/** A white sheet with a heading. Panels are never nested. */
export function Panel({ title, end, className = "", hideTitle = false, children }: Props) {
  const id = useId();
  return (
    <section className={`panel ${className}`} aria-labelledby={id}>
      <header className={hideTitle && !end ? "vh" : "panel-head"}>
        <h2 id={id} className={hideTitle ? "vh" : ""}>
          {title}
        </h2>
        {end ? <span className="end">{end}</span> : null}
      </header>
      {children}
    </section>
  );
}

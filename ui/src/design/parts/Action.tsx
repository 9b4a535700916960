import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button, type ButtonProps } from "react-aria-components";
import { Icon } from "./Icon";
import { Keycap } from "./Keycap";

interface Props extends Omit<ButtonProps, "children" | "className"> {
  /** The one thing to do on this page. */
  primary?: boolean;
  /** Without an edge. */
  quiet?: boolean;
  /** Lower, inside a panel. */
  low?: boolean;
  /** Looks like a link, because it stands in a text. */
  link?: boolean;
  icon?: LucideIcon;
  /** The keys that do the same. */
  keys?: string | undefined;
  children?: ReactNode;
}

/** Something to press. */
export function Action({ primary, quiet, low, link, icon, keys, children, ...button }: Props) {
  const looks = { "btn-primary": primary, "btn-quiet": quiet, "btn-low": low, "btn-link": link };
  const names = Object.entries(looks).filter(([, has]) => has);
  return (
    <Button {...button} className={["btn", ...names.map(([name]) => name)].join(" ")}>
      {icon ? <Icon of={icon} /> : null}
      {children}
      {keys ? <Keycap>{keys}</Keycap> : null}
    </Button>
  );
}

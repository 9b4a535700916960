import type { LucideIcon } from "lucide-react";

/** A sign beside a word. It never stands for a word alone: screen readers skip it. */
export function Icon({ of: Sign }: { of: LucideIcon }) {
  return <Sign className="icon" aria-hidden="true" strokeWidth={2} />;
}

/** The sign of the program: somebody stands in an open doorway. */
export function Doorway() {
  return (
    <svg className="icon" viewBox="0 0 512 512" fill="none" stroke="currentColor" aria-hidden="true">
      <circle cx="256" cy="230" r="46" fill="currentColor" stroke="none" />
      <path
        d="M256 416v-84M136 416V212a120 120 0 0 1 240 0v204M88 416h336"
        strokeWidth="44"
        strokeLinecap="round"
      />
    </svg>
  );
}

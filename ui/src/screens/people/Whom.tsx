import { Link } from "wouter";
import type { PersonRef } from "../../backend/types";
import { Name } from "../../design/parts/Name";
import { Private } from "../../design/parts/Private";
import { type Home, useHomeWords } from "./useHomeWords";

interface Props {
  person: PersonRef;
  /** Where she lives, of which the worker is told to find her. */
  home: Home | null;
  /** The part of her file that it leads to: `/deadlines`. */
  section: string;
}

/** In a list of what is due: for whom, and where she is found. Without a home her name in its own script. */
export function Whom({ person, home, section }: Props) {
  const lives = useHomeWords()(home);
  return (
    <>
      <Link href={`/people/${person.id}${section}`}>
        <Name of={person} />
      </Link>
      <span className="second">
        {lives ? (
          <Private>{lives}</Private>
        ) : person.original ? (
          <Name of={{ ...person, name: person.original, original: null }} />
        ) : null}
      </span>
    </>
  );
}

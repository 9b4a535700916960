import { useQueries } from "@tanstack/react-query";
import { useBackend } from "../../backend/context";
import type { Mediator, PersonRef } from "../../backend/types";

/** How one talks with these people. */
export interface Talk {
  /** What they speak, the first language of the first person first. */
  languages: string[];
  /** Who interprets where nobody is chosen: none, where nobody needs it. */
  mediator: Mediator | null;
}

/** What is known of the languages of the people who were chosen. */
export function useTalk(persons: PersonRef[]): Talk {
  const backend = useBackend();
  const answers = useQueries({
    queries: persons.map(({ id }) => ({
      queryKey: ["person", id],
      queryFn: () => backend.personGet(id),
    })),
  });
  const rows = answers.flatMap((answer) => (answer.data ? [answer.data.row] : []));
  const isUnneeded = rows.length > 0 && rows.every((row) => row.interpreter_need === "none");
  return {
    languages: [...new Set(rows.flatMap((row) => row.languages))],
    mediator: isUnneeded ? "none" : null,
  };
}

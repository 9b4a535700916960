import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/labels";
import { type Choice, type Facet, facets } from "./choice";

/** How filters are called. */
export interface FilterWords {
  value(kind: Facet | "flags", value: string): string;
  /** All of a choice in one line: what a printed list says of itself. */
  line(choice: Choice): string;
}

/** How filters are called in the language shown. */
export function useFilterWords(): FilterWords {
  const { t } = useTranslation("people");
  const labels = useLabels();
  const value: FilterWords["value"] = (kind, value) => {
    if (kind === "status_groups") return labels.of("status_group", value);
    if (kind === "intensities") return labels.of("intensity", value);
    if (kind === "languages") return labels.language(value);
    return kind === "flags" ? labels.of("person_flag", value) : value;
  };
  return {
    value,
    line: ({ filter }) =>
      [
        ...[...facets, "flags" as const].flatMap((kind) => filter[kind].map((one) => value(kind, one))),
        ...(filter.with_closed ? [t("closed")] : []),
      ].join(", "),
  };
}

import { useTranslation } from "react-i18next";
import type { Effect, ErrorCode, FieldChange, IntakeFile } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { useLabels } from "../../i18n/labels";

/** What is said of a file that was brought. */
export interface FileWords {
  /** `Nord 42`, `Quittung von Koordination`, or the name of the file where nothing vouches for it. */
  title(file: IntakeFile): string;
  /** Who made it, and when. */
  second(file: IntakeFile): string;
  /** What it would change; empty where it changes nothing. */
  effect(effect: Effect): string[];
  /** What it changed. */
  done(file: IntakeFile): string[];
  /** Why it was refused, and what to do now. */
  failure(code: string): { what: string; todo: string };
  /** A field, and a value in it. */
  field(change: FieldChange): { name: string; before: string | null; after: string | null };
}

/** The words, in the language shown. `unitOf` gives a unit as people say it. */
export function useFileWords(today: Day, unitOf: (unit: string) => string): FileWords {
  const { t } = useTranslation("inbox");
  const labels = useLabels();
  const dates = useDates();
  const some = (...parts: (string | false | null)[]) => parts.filter((part): part is string => Boolean(part));
  return {
    title({ kind, who, outcome, effect }) {
      const { bundle, file } = outcome;
      if (kind === "roster")
        return effect?.version ? t("roster", { version: effect.version }) : t("roster_plain");
      if (kind === "request") return who ? t("request", { who }) : file;
      if (!bundle) return file;
      if (bundle.scope === "receipt") return t("receipt_from", { unit: unitOf(bundle.from) });
      if (bundle.scope === "replica") return t("replica_from", { device: bundle.device, seq: bundle.seq });
      return t("bundle", { unit: unitOf(bundle.from), seq: bundle.seq });
    },
    second({ kind, who, outcome }) {
      const { bundle, file } = outcome;
      if (!bundle) return kind === "roster" || kind === "request" ? file : t("nobody_vouches");
      return some(dates.moment(bundle.created_at, today), who).join(", ");
    },
    effect: (effect) =>
      some(
        effect.forgotten_persons > 0 && t("forgotten", { count: effect.forgotten_persons }),
        effect.new_persons > 0 && t("new", { count: effect.new_persons }),
        effect.changed_persons > 0 && t("changed", { count: effect.changed_persons }),
        effect.gone_persons > 0 && t("gone", { count: effect.gone_persons }),
        effect.operations > 0 && t("operations", { count: effect.operations }),
        effect.confirms !== null &&
          t("confirms", {
            seq: effect.confirms,
            at: effect.confirms_at ? dates.moment(effect.confirms_at, today) : "",
          }),
        effect.erased_persons > 0 && t("erased", { count: effect.erased_persons }),
        effect.new_devices.length > 0 && t("new_devices", { list: effect.new_devices.join(", ") }),
        effect.ended_devices.length > 0 && t("ended_devices", { list: effect.ended_devices.join(", ") }),
      ),
    done: ({ outcome }) =>
      some(
        outcome.persons > 0 && t("persons", { count: outcome.persons }),
        outcome.operations > 0 && t("operations", { count: outcome.operations }),
        outcome.revocations > 0 && t("revocations", { count: outcome.revocations }),
        outcome.conflicts > 0 && t("conflicts", { count: outcome.conflicts }),
      ),
    failure: (code) => labels.failure({ code: code as ErrorCode, params: {} }),
    field({ field, before, after }) {
      const shown = (value: string | null) => {
        if (value === null) return null;
        if (field === "language") return labels.language(value);
        return field === "consent_until" ? dates.fullDate(value) : value;
      };
      return { name: t(`field_${field}` as "field_room"), before: shown(before), after: shown(after) };
    },
  };
}

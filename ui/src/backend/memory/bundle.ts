import { Failure } from "../failure";
import type { ExportPreview, ExportResult, FilePlace, Recipient, Scope, Standing } from "../types";
import { previewOf } from "./worker";
import { now, type World } from "./world";

/** The words of the colleague's device, as she would read them aloud. */
export const colleagueWords = "Amsel Bach Dorf Eiche Fenster Garten Hafen Insel";

/** What leaves this invented device: to whom, where to, and how it stands. */
export class Outgoing {
  private place: FilePlace | null = { name: "Übergabe", is_removable: true };
  private compared = new Set<string>(["area-1-second"]);

  constructor(
    private readonly world: World,
    private readonly isEnrolled: boolean,
  ) {}

  recipients(): Recipient[] {
    if (!this.isEnrolled) throw new Failure({ code: "not_enrolled", params: {} });
    const replica = (to: string, worker: string, is_own: boolean): Recipient => ({
      to,
      label: to,
      worker,
      scope: "replica",
      is_own,
      is_compared: this.compared.has(to),
    });
    return [
      {
        to: "office",
        label: "Koordination, Stadt Auental",
        worker: "",
        scope: "office",
        is_own: false,
        is_compared: true,
      },
      replica("area-1-second", "Ines Falkenhag", true),
      replica("area-1-third", "Vera Beispiel", false),
    ];
  }

  compare(name: string, words: string, wanted: readonly string[] = colleagueWords.split(" ")): void {
    const typed = words.toLowerCase().split(/\s+/);
    const wrong = wanted.flatMap((word, place) => (word.toLowerCase() === typed[place] ? [] : [place + 1]));
    if (wrong.length > 0)
      throw new Failure({ code: "words_differ", params: { positions: wrong.join(", ") } });
    this.compared.add(name);
  }

  preview(to: string, scope: Scope): ExportPreview {
    if (!this.isEnrolled) throw new Failure({ code: "not_enrolled", params: {} });
    const office = previewOf(this.world);
    if (scope === "office") return office;
    const { leaving } = office;
    return {
      ...office,
      to,
      to_label: `Raum Nord, ${to}`,
      scope,
      words: this.compared.has(to) ? colleagueWords.split(" ") : [],
      seq: 8,
      file_name: "area-1-replica-0008.ankommen",
      leaving: {
        ...leaving,
        persons: [],
        fresh: [],
        new_persons: 0,
        revocations: 0,
        revoked: [],
        totals: [],
        operations: 214,
        attachments: 3,
        attachments_missing: 1,
      },
      staying: [],
    };
  }

  where(): FilePlace | null {
    return this.place;
  }

  write(to: string, scope: Scope): ExportResult {
    const preview = this.preview(to, scope);
    if (scope === "replica" && !this.compared.has(to)) {
      throw new Failure({ code: "words_not_compared", params: { name: to } });
    }
    const { leaving, seq, file_name: file } = preview;
    const bytes = scope === "office" ? 196_608 : 1_843_200;
    const bundle = { from: "area-1", device: "area-1", to, scope, seq, created_at: now };
    const [persons, operations] = [leaving.persons.length, leaving.operations];
    this.world.history.unshift({
      is_outgoing: true,
      bundle,
      at: now,
      is_confirmed: false,
      persons,
      operations,
      bytes,
    });
    if (scope === "office") this.world.changes = 0;
    this.place = { name: "Übergabe", is_removable: true };
    const { revocations, attachments, attachments_missing } = leaving;
    return { file, seq, bytes, persons, revocations, operations, attachments, attachments_missing };
  }

  standing(): Standing {
    const confirmed = this.world.history.find(({ is_outgoing, is_confirmed, bundle }) => {
      return is_outgoing && is_confirmed && bundle.scope === "office";
    });
    return {
      confirmed: confirmed?.bundle.seq ?? null,
      confirmed_until: confirmed?.at ?? null,
      confirmed_at: confirmed ? "2026-12-07T09:12:00" : null,
      notes_since: confirmed ? 3 : this.world.notes.length,
      persons_since: confirmed ? 2 : this.world.residents.size,
    };
  }
}

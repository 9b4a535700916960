import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { show } from "../../test/show";

const table = () => screen.findByRole("table");
const line = async (words: RegExp) => {
  const rows = within(await table()).getAllByRole("row");
  const row = rows.find((row) => words.test(row.textContent ?? ""));
  if (!row) throw new Error(`no line ${words}`);
  return row;
};
const heads = async () =>
  within(await table())
    .getAllByRole("rowheader")
    .map((head) => head.textContent)
    .filter((text) => !text?.includes("§"));

/** Opens the dialog that ends a line, by the keyboard alone. */
async function startEnding(words: RegExp, { user }: Awaited<ReturnType<typeof show>>) {
  const row = await line(words);
  within(row).getAllByRole("link")[0]?.focus();
  await user.keyboard("e");
  await screen.findByRole("dialog", { name: "Frist beenden" });
}

test("what has passed stands first, and what belongs to nobody is not forgotten", async () => {
  await show("/deadlines", { letters: true });
  expect(await heads()).toEqual([
    "Abgelaufen",
    "Heute letzter Tag",
    "Noch ohne Person",
    "Bis Freitag, 18. Dezember",
    "Bis Montag, 11. Januar",
    "Später",
  ]);
  expect((await screen.findByText(/Eine Frist ist abgelaufen/)).textContent).toContain(
    "Heute ist der letzte Tag einer Frist.",
  );
});

test("each line has the last and the safe day, the paragraph, and the question where something is open", async () => {
  await show("/deadlines", { letters: true });
  const hers = await line(/Letekidan/);
  expect(hers.textContent).toMatch(/28\.12\..*sicher Do 24\.12\..*Klage.*§ 74 I 1 AsylG.*noch 17 Tage/);
  expect((await line(/lag|falls es ein Bescheid/)).textContent).toContain(
    "Wann wurde der Asylantrag eingereicht?",
  );
  expect((await line(/Azad/)).textContent).toContain(
    "Mit den berichtigten Angaben wäre es der Di 22.12.2026.",
  );
  expect((await line(/Yohannes/)).textContent).toContain("bevor er geschrieben wurde");
});

test("arrows go from line to line, Enter explains the day with each paragraph", async () => {
  const { user } = await show("/deadlines", { letters: true });
  within(await line(/Kürzung/))
    .getAllByRole("link")[0]
    ?.focus();
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}{ArrowUp}{Enter}");
  await screen.findByRole("heading", { level: 1, name: "Widerspruch gegen die Kürzung" });
  await screen.findByText(/letzter Tag: Mi 09.12.2026, bis 24 Uhr/);
  await screen.findByText("Rechtsstand 29.04.2026");
  await screen.findByText(/Maßgeblich ist die Rechtsbehelfsbelehrung/);
  await screen.findByText("Wortlaut des Gesetzes gelesen");
});

test("the days are counted one by one: the first is not, and a holiday at the end moves it", async () => {
  const { user } = await show("/deadlines", { letters: true });
  within(await line(/Letekidan/))
    .getAllByRole("link")[0]
    ?.focus();
  await user.keyboard("{Enter}");
  const strip = within(await screen.findByRole("group", { name: "Tag für Tag" }));
  const told = strip.getAllByRole("listitem").map((day) => day.textContent);
  expect(told).toHaveLength(18);
  expect(told.slice(0, 2)).toEqual(["Fr11", "Sa121"]);
  expect(told.slice(-5)).toEqual([
    "Do2413Sicherer Tag",
    "Fr25141. Weihnachtstag",
    "Sa26frei2. Weihnachtstag",
    "So27frei",
    "Mo28EndeLetzter Tag",
  ]);
});

test("whoever has checked an open question says so, and it is red no more", async () => {
  const shown = await show("/deadlines", { letters: true });
  within(await line(/Anhörung/))
    .getAllByRole("link")[0]
    ?.focus();
  await shown.user.keyboard("{Enter}");
  await shown.user.click(await screen.findByRole("button", { name: "Ich habe es geprüft, der Tag gilt" }));
  await screen.findByText("Jemand hat diesen Tag geprüft und bestätigt.");
  expect(screen.queryByRole("heading", { name: "Was offen ist" })).toBeNull();
});

test("done needs the way, the time and the proof; a plain letter is warned of; what was typed stays", async () => {
  const shown = await show("/deadlines", { letters: true });
  const { user } = shown;
  await startEnding(/Letekidan/, shown);
  await user.click(screen.getByRole("button", { name: /Speichern/ }));
  await screen.findByText(/auf welchem Weg es hinausging/);
  await screen.findByText(/Bitte die Uhrzeit eintragen/);
  await screen.findByText(/Ohne Nachweis glaubt es niemand/);
  await user.click(screen.getByRole("button", { name: /Auf welchem Weg/ }));
  await user.click(await screen.findByRole("option", { name: "einfacher Brief" }));
  await screen.findByText(/Ein einfacher Brief beweist nichts/);
  await user.click(screen.getByRole("button", { name: /Auf welchem Weg/ }));
  await user.click(await screen.findByRole("option", { name: "Fax" }));
  await user.type(screen.getByLabelText("Um wie viel Uhr?"), "10:40");
  await user.type(screen.getByLabelText("Was beweist es?"), "Sendebericht, 3 Seiten");
  await user.click(screen.getByRole("button", { name: /Speichern/ }));
  await waitFor(async () =>
    expect(within(await table()).queryByText(/Klage beim Verwaltungsgericht.*Letekidan/)).toBeNull(),
  );
  await waitFor(() => expect(document.activeElement?.closest("tr[data-key]")).not.toBeNull());
  const ended = shown.backend.world.deadlines.filter((one) => one.ended?.filing === "fax");
  expect(ended.map((one) => one.ended?.how)).toContain("Sendebericht, 3 Seiten");
});

test("too late says so, offers missed, and leads at once to reinstatement with its own clock", async () => {
  const shown = await show("/deadlines", { letters: true });
  const { user } = shown;
  await startEnding(/Kürzung/, shown);
  await screen.findByText(/Das war nach dem letzten Tag/);
  await user.click(screen.getByRole("button", { name: "Als versäumt beenden" }));
  await user.click(screen.getByRole("button", { name: /Speichern/ }));
  const dialog = await screen.findByRole("dialog", { name: "Wiedereinsetzung" });
  within(dialog).getByText("Holen Sie noch heute anwaltlichen Rat.");
  await user.type(within(dialog).getByLabelText("An welchem Tag fiel das Hindernis weg?"), "gestern");
  await within(dialog).findByText(/Letzter Tag Mo 11.01.2027/);
  await user.click(within(dialog).getByRole("button", { name: /Speichern/ }));
  await screen.findByText("Diese Frist folgt auf eine versäumte.");
  await screen.findByText("Heute anwaltlichen Rat holen");
  const missed = shown.backend.world.deadlines.find((one) => one.ended?.end === "missed");
  expect(shown.backend.world.deadlines.find((one) => one.follows === missed?.id)?.last_day).toBe(
    "2027-01-11",
  );
});

test("what runs still cannot be missed, and a waiver needs its reason", async () => {
  const shown = await show("/deadlines", { letters: true });
  const { user } = shown;
  await startEnding(/Letekidan/, shown);
  await user.click(screen.getByRole("radio", { name: "versäumt" }));
  await user.click(screen.getByRole("button", { name: /Speichern/ }));
  await screen.findByText(/Der letzte Tag ist noch nicht vorbei/);
  await user.click(screen.getByRole("radio", { name: "verzichtet" }));
  await user.click(screen.getByRole("button", { name: /Speichern/ }));
  await screen.findByText("Bitte in einer Zeile schreiben, warum.");
});

test("corrected facts show the day they give before it is taken, and nothing moves until then", async () => {
  const shown = await show("/deadlines", { letters: true });
  const { user } = shown;
  within(await line(/Letekidan/))
    .getAllByRole("link")[0]
    ?.focus();
  await user.keyboard("{Enter}");
  await user.click(await screen.findByRole("button", { name: "Neu berechnen" }));
  await user.click(await screen.findByRole("button", { name: /Welche Länge/ }));
  await user.click(await screen.findByRole("option", { name: "eine Woche" }));
  await screen.findByText(/Letzter Tag Fr 18.12., sicherer Tag Do 17.12./);
  const before = shown.backend.world.deadlines[0]?.last_day;
  expect(before).toBe("2026-12-28");
  await user.click(screen.getByRole("button", { name: /Speichern/ }));
  await waitFor(() => expect(shown.backend.world.deadlines[0]?.last_day).toBe("2026-12-18"));
});

test("days by hand have to follow each other", async () => {
  const shown = await show("/deadlines", { letters: true });
  const { user } = shown;
  within(await line(/Letekidan/))
    .getAllByRole("link")[0]
    ?.focus();
  await user.keyboard("{Enter}");
  await user.click(await screen.findByRole("button", { name: "Neu berechnen" }));
  await user.click(await screen.findByRole("radio", { name: "Tage von Hand" }));
  await user.clear(screen.getByLabelText("Sicherer Tag"));
  await user.type(screen.getByLabelText("Sicherer Tag"), "30.12.");
  await user.click(screen.getByRole("button", { name: /Speichern/ }));
  await screen.findByText(/muss vor dem letzten Tag liegen/);
});

test("her file has her letters with their deadlines", async () => {
  const shown = await show("/deadlines", { letters: true });
  await shown.user.click(within(await line(/Letekidan/)).getByRole("link", { name: /Letekidan/ }));
  await screen.findByRole("tab", { name: "Fristen & Post", selected: true });
  await screen.findByText("Bescheid über den Asylantrag");
  await screen.findByRole("link", { name: "Klage beim Verwaltungsgericht" });
});

test("ended ones are shown when asked for, and can be opened again", async () => {
  const { user } = await show("/deadlines", { letters: true });
  await table();
  await user.click(screen.getByRole("checkbox", { name: "auch beendete" }));
  within(await line(/Anrechnung/))
    .getAllByRole("link")[0]
    ?.focus();
  await user.keyboard("{Enter}");
  await screen.findByText(/Fax: Sendebericht 10:40 Uhr/);
  await user.click(screen.getByRole("button", { name: "Wieder öffnen" }));
  await screen.findByRole("button", { name: "Beenden" });
});

test("a calendar says nothing of anybody unless what is to be done is wanted in it", async () => {
  const asked: boolean[] = [];
  const { user } = await show("/deadlines", { letters: true }, () => ({
    deadlineCalendar: async (withWhat) => {
      asked.push(withWhat);
      return true;
    },
  }));
  await user.click(await screen.findByRole("button", { name: "Kalenderdatei" }));
  await screen.findByText(/steht darin nichts über Menschen/);
  await user.click(screen.getByRole("button", { name: "Speichern unter …" }));
  await screen.findByText(/^Gespeichert\./);
  await user.click(screen.getByRole("checkbox", { name: /was zu tun ist/ }));
  await screen.findByText(/Namen gehören nicht hinein/);
  await user.click(screen.getByRole("button", { name: "Speichern unter …" }));
  await waitFor(() => expect(asked).toEqual([false, true]));
});

test("the sheet in her language is set of the deadline as it stands in the file, and of its letter", async () => {
  const { user, backend } = await show("/deadlines", { letters: true });
  const set = vi.spyOn(backend, "sheetPreview");
  within(await line(/Letekidan/))
    .getAllByRole("link")[0]
    ?.focus();
  await user.keyboard("{Enter}");
  await user.click(await screen.findByRole("button", { name: "Blatt „Ihre Frist“" }));
  const dialog = await screen.findByRole("dialog");
  await within(dialog).findByRole("button", { name: /28\.12\. · Klage/ });
  within(dialog).getByDisplayValue("Bundesamt, Außenstelle Musterstadt");
  const kept = backend.world.deadlines.find(({ last_day }) => last_day === "2026-12-28")?.id;
  await waitFor(() => expect(set).toHaveBeenCalled());
  expect(set.mock.calls[0]?.[1].wanted).toMatchObject({ until: { by: "stored", deadline: kept } });
});

test("a day about which something is open is put on no sheet, and the page says why", async () => {
  const { user } = await show("/deadlines", { letters: true });
  within(await line(/Anhörung/))
    .getAllByRole("link")[0]
    ?.focus();
  await user.keyboard("{Enter}");
  await screen.findByText(/sobald geklärt ist, was offen ist/);
  expect(screen.queryByRole("button", { name: "Blatt „Ihre Frist“" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Ich habe es geprüft, der Tag gilt" }));
  await screen.findByRole("button", { name: "Blatt „Ihre Frist“" });
});

test("her story tells when a letter came and how a deadline ended", async () => {
  const { backend } = await show("/deadlines", { letters: true });
  await table();
  const rawan = [...backend.world.residents.values()][5]?.id;
  window.location.hash = `/people/${rawan}`;
  await screen.findByText("Brief angekommen");
  await screen.findByText("Frist erledigt");
});

test("where no deadline runs the page says what to do", async () => {
  await show("/deadlines");
  await screen.findByText(/Keine Frist läuft/);
});

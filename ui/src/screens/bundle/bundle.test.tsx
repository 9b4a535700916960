import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { colleagueWords } from "../../backend/memory/bundle";
import { show } from "../../test/show";
import { newestOf } from "./Leaves";

test("what leaves and what stays stand side by side, with why", async () => {
  const { user } = await show("/bundle");
  const out = await screen.findByRole("region", { name: "Das geht hinaus" });
  const stay = await screen.findByRole("region", { name: "Das bleibt hier" });
  expect(within(out).getByText("Menschen mit Namen")).toBeTruthy();
  expect(within(stay).getByText("Schweigepflicht, § 203 StGB")).toBeTruthy();
  expect(within(stay).getByText("Geschützte Adresse")).toBeTruthy();
  expect(within(stay).getByText("Blessing Okonkwo").closest("[hidden]")).not.toBeNull();
  await user.click(within(stay).getByRole("button", { name: /Wer ist das\? Geschützte Adresse/ }));
  expect(within(stay).getByText("Blessing Okonkwo").closest("[hidden]")).toBeNull();
});

test("who is new in the bundle can be seen by name", async () => {
  const { user } = await show("/bundle");
  const out = await screen.findByRole("region", { name: "Das geht hinaus" });
  await user.click(within(out).getByRole("button", { name: "Wer ist das? davon neu" }));
  const row = within(out).getByText("davon neu").closest("li");
  expect(within(row as HTMLElement).getAllByRole("listitem")).toHaveLength(2);
});

test("of two years of months only the newest of each kind is shown", () => {
  const total = (month: string | null, count: number) => ({ measure: "inflow" as const, month, count });
  expect(newestOf([total("2026-10", 1), total("2026-12", 3), total("2026-11", 2)])).toEqual([
    total("2026-12", 3),
  ]);
});

test("the words by which the recipient is checked are all there", async () => {
  await show("/bundle");
  const recipient = await screen.findByRole("region", { name: "Empfänger" });
  expect(within(within(recipient).getByRole("list")).getAllByRole("listitem")).toHaveLength(8);
});

test("one key leads there, the next one writes it to where the last one went", async () => {
  const { backend, user } = await show("/people");
  await screen.findByRole("heading", { level: 1, name: "Menschen" });
  await user.keyboard("{Control>}e{/Control}");
  await waitFor(() => expect(document.activeElement?.textContent).toContain("Paket 42 auf „Übergabe“"));
  await user.keyboard("{Enter}");
  await screen.findByText("Paket 42 ist geschrieben.");
  const said = screen.getByText("Paket 42 ist geschrieben.").closest("[role=status]");
  expect(said?.textContent).toContain("Es liegt auf dem Stick „Übergabe“.");
  expect(said?.textContent).toContain("area-1-0042.ankommen, 197 kB");
  expect(backend.world.history[0]?.bundle.seq).toBe(42);
  await waitFor(() =>
    expect(screen.getByText("noch nicht quittiert", { selector: "tr:first-child *" })).toBeTruthy(),
  );
});

test("another place is asked for when somebody wants one", async () => {
  const asked: boolean[] = [];
  const { user } = await show("/bundle", {}, () => ({
    bundleExport: async (_to, _scope, elsewhere) => {
      asked.push(elsewhere);
      return null;
    },
  }));
  await user.click(await screen.findByRole("button", { name: "Anderer Ort" }));
  await user.click(screen.getByRole("button", { name: /Paket 42 auf/ }));
  expect(asked).toEqual([true, false]);
  expect(screen.queryByText(/ist geschrieben/), "nobody chose a place").toBeNull();
  expect(screen.queryByText(/^gespeichert/)).toBeNull();
});

test("where the last place is gone, it is asked for", async () => {
  await show("/bundle", {}, () => ({ bundlePlace: async () => null }));
  await screen.findByRole("button", { name: /^Paket 42 speichern/ });
  expect(screen.queryByRole("button", { name: "Anderer Ort" })).toBeNull();
});

test("a full disk is told where the button is", async () => {
  const { user } = await show("/bundle", {}, () => ({
    bundleExport: () => Promise.reject({ code: "disk_full", params: {} }),
  }));
  await user.click(await screen.findByRole("button", { name: /Paket 42 auf/ }));
  expect((await screen.findByRole("alert")).textContent).toContain("Der Datenträger ist voll.");
});

test("what the office has confirmed is said in one sentence, and what is late stands out", async () => {
  await show("/bundle");
  const history = await screen.findByRole("region", { name: "Bisher übergeben und angekommen" });
  await within(history).findByText(/Noch nicht gezählt: 3 Vermerke und 2 Menschen mit Änderungen\./);
  expect(history.textContent).toContain(
    "Alles bis Fr 04.12., 15:40 ist beim Büro, quittiert Mo 07.12., 9:12.",
  );
  await within(history).findByText("seit 28 Tagen. Bitte im Büro nachfragen.");
});

test("before the first bundle with everything, the colleague's words are typed", async () => {
  const { user } = await show("/bundle");
  await user.click(await screen.findByRole("radio", { name: "Vera Beispiel (area-1-third)" }));
  const recipient = await screen.findByRole("region", { name: "Empfänger" });
  expect(within(recipient).queryByRole("list"), "they are to come from her mouth").toBeNull();
  expect(screen.queryByRole("button", { name: /^Paket/ })).toBeNull();

  await user.click(screen.getByRole("button", { name: "Wörter eintippen" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("textbox", { name: "Wort 1" }));
  await user.keyboard(colleagueWords.replace("Eiche", "Esche"));
  await user.click(within(dialog).getByRole("button", { name: "Vergleichen" }));
  await within(dialog).findByText("Wort 4 passt nicht. Bitte noch einmal vorlesen lassen.");
  const fourth = within(dialog).getByRole("textbox", { name: "Wort 4" });
  await user.clear(fourth);
  await user.type(fourth, "Eiche");
  await user.click(within(dialog).getByRole("button", { name: "Vergleichen" }));
  await screen.findByRole("button", { name: /Paket 8 auf „Übergabe“/ });
});

test("to the own second device everything goes", async () => {
  const { user } = await show("/bundle");
  await user.click(await screen.findByRole("radio", { name: "Mein Gerät area-1-second" }));
  const out = await screen.findByRole("region", { name: "Das geht hinaus" });
  await within(out).findByText("214");
  await user.click(screen.getByRole("button", { name: /Paket 8 auf/ }));
  await screen.findByText("Paket 8 ist geschrieben.");
});

test("a device outside the project is told how it gets in", async () => {
  await show("/bundle", { empty: true });
  expect((await screen.findByRole("alert")).textContent).toContain("not_enrolled");
});

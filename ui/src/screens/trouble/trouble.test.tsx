import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { Failure } from "../../backend/failure";
import { memoryPassword } from "../../backend/memory/memory";
import type { ErrorCode } from "../../backend/types";
import { de } from "../../i18n/de";
import { show } from "../../test/show";

const refuse = (code: ErrorCode) => {
  throw new Failure({ code, params: {} });
};

async function unlock(user: Awaited<ReturnType<typeof show>>["user"]) {
  await user.type(await screen.findByLabelText("Passwort"), `${memoryPassword}{Enter}`);
}

test.each([
  ["database_lost", "Die Datenbank ist weg", true],
  ["database_damaged", "Die Datenbank ist beschädigt", true],
  ["slots_damaged", "Die Schlüsseldatei fehlt", true],
  ["database_newer", "Diese Version ist zu alt", false],
] as const)(
  "%s is seen before any password is asked for, with a way on",
  async (trouble, title, restores) => {
    await show("/", { unlocked: false, trouble });
    await screen.findByRole("heading", { level: 1, name: title });
    expect(screen.queryByLabelText("Passwort")).toBeNull();
    const alert = screen.getByRole("alert");
    expect(alert.textContent).toContain(de.error[trouble].what);
    expect(within(alert).getAllByRole("listitem").length).toBeGreaterThan(1);
    expect(alert.textContent).toContain(trouble);
    expect(screen.getByRole("button", { name: "Noch einmal versuchen" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: de.trouble.restore }) !== null).toBe(restores);
  },
);

test.each(["database_busy", "read_only", "disk_full"] as const)(
  "%s is met when opening, and trying again goes back to the password",
  async (trouble) => {
    const { user } = await show("/", { unlocked: false, trouble });
    await unlock(user);
    await screen.findByRole("alert");
    expect(screen.getByRole("heading", { level: 1 }).textContent).not.toBe("Ankommen");
    await user.click(screen.getByRole("button", { name: "Noch einmal versuchen" }));
    await screen.findByLabelText("Passwort");
  },
);

test("a backup is brought back with the password that held then, and the people are there again", async () => {
  const { user, backend } = await show(
    "/people",
    { unlocked: false, trouble: "database_damaged" },
    (memory) => {
      const restore = memory.backupRestore;
      return {
        backupRestore: (asked) => {
          expect(asked.may_move_aside).toBe(true);
          return restore(asked);
        },
      };
    },
  );
  await user.click(await screen.findByRole("button", { name: de.trouble.restore }));
  const backups = await screen.findByRole("radiogroup", { name: "Sicherungen" });
  const newest = within(backups).getAllByRole("radio")[0] as HTMLInputElement;
  expect(newest.checked).toBe(true);
  expect(screen.getByText(/wird beiseitegelegt und nicht gelöscht/)).toBeTruthy();

  await user.click(screen.getByRole("button", { name: de.trouble.do_restore }));
  await screen.findByText(de.trouble.wrong.password_missing);
  const field = screen.getByLabelText("Passwort");
  await user.type(field, "falsch{Enter}");
  expect((await screen.findByRole("alert")).textContent).toContain("Das Passwort passt nicht.");
  expect(field).toHaveProperty("value", "falsch");
  await user.clear(field);
  await user.type(field, `${memoryPassword}{Enter}`);
  await screen.findByRole("heading", { level: 1, name: "Menschen" });
  await screen.findByText(de.trouble.odd.restored.what);
  expect((await backend.caseloadFacts()).trouble).toBeNull();
});

test("a file from the stick is chosen, and the recovery sheet opens it with a new password", async () => {
  const { user } = await show("/people", { unlocked: false, trouble: "database_lost" }, (memory) => {
    const restore = memory.backupRestore;
    return {
      backupFound: async () => [],
      backupRestore: (asked) => {
        expect(asked).toMatchObject({
          at: "chosen",
          recovery_code: "ABCD EFGH",
          password: "vier neue Stühle",
        });
        return restore(asked);
      },
    };
  });
  await user.click(await screen.findByRole("button", { name: de.trouble.restore }));
  await screen.findByText(de.trouble.none_here);
  expect(screen.getByRole("button", { name: de.trouble.do_restore })).toHaveProperty("disabled", true);
  await user.click(screen.getByRole("button", { name: de.trouble.pick }));
  await screen.findByText(/ausgewählte Datei/);
  await user.click(screen.getByRole("radio", { name: "Wiederherstellungsblatt" }));
  await user.type(screen.getByLabelText(de.trouble.code), "ABCD EFGH");
  await user.type(screen.getByLabelText(de.trouble.fresh), "kurz");
  await user.type(screen.getByLabelText(de.trouble.fresh_again), "anders{Enter}");
  await screen.findByText(de.trouble.wrong.fresh_short);
  await screen.findByText(de.trouble.wrong.again_differs);
  expect(screen.getByLabelText(de.trouble.code)).toHaveProperty("value", "ABCD EFGH");
  for (const label of [de.trouble.fresh, de.trouble.fresh_again]) {
    await user.clear(screen.getByLabelText(label));
    await user.type(screen.getByLabelText(label), "vier neue Stühle");
  }
  await user.click(screen.getByRole("button", { name: de.trouble.do_restore }));
  await screen.findByRole("heading", { level: 1, name: "Menschen" });
});

test("a file that is no backup is refused by name and nothing is chosen", async () => {
  const { user } = await show("/", { unlocked: false, trouble: "database_lost" }, (memory) => {
    const pick = memory.backupPick;
    return {
      backupFound: async () => [],
      backupPick: async () => {
        const picked = await pick();
        return picked && { ...picked, refused: "backup_not_a_backup", made_at: null, reason: null };
      },
    };
  });
  await user.click(await screen.findByRole("button", { name: de.trouble.restore }));
  await user.click(await screen.findByRole("button", { name: de.trouble.pick }));
  expect((await screen.findByRole("alert")).textContent).toContain("Diese Datei ist keine Sicherung.");
  expect(screen.getByRole("button", { name: de.trouble.do_restore })).toHaveProperty("disabled", true);
});

test("a database that is lost while it is open covers the page, and all of it can still be saved", async () => {
  const { user } = await show("/people", {}, () => ({ personList: async () => refuse("database_lost") }));
  await screen.findByRole("heading", { name: "Die Datenbank ist weg" });
  await user.click(screen.getByRole("button", { name: de.trouble.rescue }));
  await screen.findByText(/Gesichert als ankommen-/);
});

test("a damage found on the way is told above the page, which stays", async () => {
  let isBroken = true;
  const { user } = await show("/people", {}, (memory) => {
    const list = memory.personList;
    return { personList: async (filter) => (isBroken ? refuse("database_damaged") : list(filter)) };
  });
  await user.click(await screen.findByRole("button", { name: "Was jetzt?" }));
  await screen.findByRole("heading", { name: "Die Datenbank ist beschädigt" });
  isBroken = false;
  // The page behind it, which cannot be reached now, has such a button too.
  const over = within(screen.getByRole("dialog"));
  await user.click(over.getByRole("button", { name: "Noch einmal versuchen" }));
  await screen.findByText(/Demirhan/);
  await waitFor(() =>
    expect(screen.queryByRole("heading", { name: "Die Datenbank ist beschädigt" })).toBeNull(),
  );
});

test("what was typed survives a full disk: the note says why it was not saved and is saved once there is room", async () => {
  let isFull = true;
  const { user } = await show("/people", {}, (memory) => {
    const add = memory.noteAdd;
    return { noteAdd: async (note) => (isFull ? refuse("disk_full") : add(note)) };
  });
  await screen.findByText(/Demirhan/);
  await user.keyboard("{Control>}n{/Control}");
  const dialog = await screen.findByRole("dialog");
  const text = within(dialog).getByRole("textbox", { name: /Vermerk|Notiz|Text/ });
  await user.type(text, "Wohnungssuche besprochen");
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect((await within(dialog).findByRole("alert")).textContent).toContain(de.error.disk_full.what);
  expect(text).toHaveProperty("value", "Wohnungssuche besprochen");
  isFull = false;
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
});

test.each(["clock_behind", "clock_ahead", "old_copy", "restored"] as const)(
  "%s is told in plain words and can be put away",
  async (odd) => {
    const { user } = await show("/people", { odd });
    const what = de.trouble.odd[odd].what.replace("{{today}}", "11.12.2026");
    await screen.findByText(what);
    expect(screen.getByText(de.trouble.odd[odd].todo)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Verstanden" }));
    expect(screen.queryByText(what)).toBeNull();
  },
);

test("the copy of the day that cannot be made is told without being asked for", async () => {
  const { backend } = await show("/people");
  await screen.findByText(/Demirhan/);
  backend.tell({ type: "backed_up", error: { code: "disk_full", params: {} } });
  await screen.findByText(de.error.disk_full.what);
});

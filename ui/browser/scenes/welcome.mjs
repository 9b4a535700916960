import { click, inTurn } from "./steps.mjs";

const first = "first&sheet=none&empty&backup=none";
const fill = (label, text) => (page) => page.getByLabel(label, { exact: true }).fill(text);
const whose = inTurn(
  (page) => page.getByRole("radio", { name: /Fachkraft|Caseworker/ }).check({ force: true }),
  fill(/Ihr Name|Your name/, "Oluwaseun Adebayo-Christiansen von und zu Hohenstein"),
  fill(/Ihr Raum|Your area/, "Raum Nord"),
  fill(/Ihr Träger|Your employer/, "Evangelische Gemeinde zu Auental"),
  click(/Weiter|Next/),
);
const typePassword = (text) =>
  inTurn(fill(/^(Passwort|Password)$/, text), fill(/Noch einmal|once more/, text), (page) =>
    page.waitForTimeout(100),
  );
const password = inTurn(whose, typePassword("Kranich Speicher Pfütze Kordel"), click(/Weiter|Next/), (page) =>
  page.getByRole("heading", { level: 1, name: /Blatt|sheet/i }).waitFor(),
);
const byHand = inTurn(password, click(/Kein Drucker|No printer/), (page) =>
  page.locator(".sheet-code").waitFor(),
);
const typeSheet = (third) =>
  inTurn(
    byHand,
    fill(/Zeile 1|Line 1/, "1111-1111-1111-mbzp"),
    fill(/Zeile 2|Line 2/, "yyyy-yyyy-yyyy-7kdt"),
    fill(/Zeile 3|Line 3/, third),
    click(/^(Prüfen|Check)$/),
    (page) => page.waitForTimeout(150),
  );

/** As far as the second place, without the sheet. */
const place = inTurn(
  password,
  click(/^(Später|Later)$/),
  click(/Trotzdem|Later all the same|anyway/),
  (page) => page.getByRole("heading", { level: 1, name: /zweiter Ort|second place/i }).waitFor(),
);
const chosen = inTurn(place, click(/Stick oder Ordner|stick or folder/), (page) => page.waitForTimeout(150));
const restore = inTurn(click(/Aus einer Sicherung|Bring back from/), (page) =>
  page.getByRole("heading", { level: 1, name: /Sicherung|backup/ }).waitFor(),
);

export const welcome = [
  { name: "welcome", query: first },
  { name: "welcome-missing", query: first, act: click(/Weiter|Next/) },
  { name: "welcome-password", query: first, act: whose },
  {
    name: "welcome-password-weak",
    query: first,
    act: inTurn(whose, typePassword("Hohenstein1"), click(/Weiter|Next/)),
  },
  {
    name: "welcome-password-good",
    query: first,
    act: inTurn(whose, typePassword("Kranich Speicher Pfütze Kordel")),
  },
  { name: "welcome-sheet", query: first, act: password },
  { name: "welcome-sheet-by-hand", query: first, act: byHand },
  { name: "welcome-sheet-mistyped", query: first, act: typeSheet("0123-4667-89AB-0X1Z") },
  { name: "welcome-sheet-later", query: first, act: inTurn(password, click(/^(Später|Later)$/)) },
  { name: "welcome-place", query: first, act: place },
  { name: "welcome-place-chosen", query: first, act: chosen },
  { name: "welcome-place-same-disk", query: first.replace("backup=none", "backup=same_disk"), act: chosen },
  // The stick was pulled out before the first copy was made.
  { name: "welcome-place-away", query: first.replace("backup=none", "backup=away"), act: chosen },
  {
    name: "welcome-done",
    query: first,
    act: inTurn(
      typeSheet("0123-4567-89AB-0X1Z"),
      click(/Stick oder Ordner|stick or folder/),
      click(/^(Weiter|Next)$/),
    ),
  },
  { name: "welcome-done-open", query: first, act: inTurn(place, click(/^(Später|Later)$/)) },
  { name: "welcome-restore", query: first, act: restore },
  { name: "welcome-explore", query: first, act: click(/Erfundene Stadt|invented city/) },
];

// Opens the real window through WebKitWebDriver and saves a picture of it.
//   node picture.mjs PROGRAM DATABASE PICTURE [PASSWORD_FILE]
// Without a password it is a picture of the lock, with one of what is behind it. It needs a display (xvfb-run gives one).
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { until, Window } from "../tests/e2e/driver.mjs";

const [program, database, picture, passwordFile] = process.argv.slice(2).map((path) => resolve(path));

const window = await Window.open(program, ["--db", database]);
try {
  const field = await window.find("//input[@type = 'password']", 30);
  if (passwordFile) {
    await window.type(field, readFileSync(passwordFile, "utf8").trim());
    await window.click(window.find("//button[@type = 'submit']"));
    await window.find("//nav//a[@aria-current = 'page']", 30); // whatever page this seat begins with
    await until("the page", () => window.run("return document.querySelector('main .loading') === null"));
  }
  await until("the fonts", () => window.run("return document.fonts.status === 'loaded'"));
  await window.picture(picture);
} finally {
  await window.close();
}

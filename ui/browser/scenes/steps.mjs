// What is done in a scene before it is looked at.

export const click = (name) => (page) => page.getByRole("button", { name }).first().click();
/** One of several of which one is chosen. */
export const choose = (name) => (page) => page.getByRole("radio", { name }).first().click();
export const openPerson = (name) => async (page) => {
  await page.getByRole("searchbox").fill(name);
  await page.getByRole("row").first().waitFor();
  await page.waitForTimeout(150);
  await page.keyboard.press("Enter");
  await page.locator("#person-name").waitFor();
};
export const inTurn =
  (...steps) =>
  async (page) => {
    for (const step of steps) await step(page);
  };
export const press = (keys) => (page) => page.keyboard.press(keys);
export const search = (text) => async (page) => {
  await page.getByRole("searchbox").fill(text);
  await page.waitForTimeout(150);
};
export const tryPassword = (password) => async (page) => {
  await page.locator("input").first().fill(password);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(150);
};
export const letekidan = "Letekidan";
export const longest = "Hohenstein";

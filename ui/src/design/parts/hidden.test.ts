import { expect, test } from "vitest";
import { hiddenName } from "./hidden";

test("a hidden name keeps its initials and nothing else of it", () => {
  expect(hiddenName("Khalil Yusuf")).toMatch(/^K\. Y\. \d\d$/);
  expect(hiddenName("Letekidan Gebremichael Woldemariam")).toMatch(/^L\. W\. \d\d$/);
  expect(hiddenName("خليل يوسف")).toMatch(/^خ\. ي\. \d\d$/);
  expect(hiddenName("Solo")).toMatch(/^S\. \d\d$/);
});

test("the same name has the same number, in whichever order it stands; others mostly another", () => {
  expect(hiddenName("Yusuf, Khalil").slice(-2)).toBe(hiddenName("Khalil Yusuf").slice(-2));
  const numbers = ["Kai Yilmaz", "Karim Yusuf", "Kadir Yildiz", "Khalil Yusuf"].map((name) =>
    hiddenName(name),
  );
  expect(new Set(numbers).size).toBe(numbers.length);
});

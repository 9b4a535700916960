import { useDiscreet } from "../../app/discreet";
import type { NameView, PersonRef, PersonRow } from "../../backend/types";
import { hiddenName } from "./hidden";
import { Marked } from "./Marked";
import { Private } from "./Private";

/** Language tags by script (ISO 15924): what a screen reader and the fonts need to know of a name. */
const tags: Record<string, string> = { Arab: "ar", Ethi: "ti", Cyrl: "uk" };

/** Which script a text is in, by its letters. */
export function scriptOf(text: string): string {
  if (/\p{Script=Arabic}/u.test(text)) return "Arab";
  if (/\p{Script=Ethiopic}/u.test(text)) return "Ethi";
  if (/\p{Script=Cyrillic}/u.test(text)) return "Cyrl";
  return "Latn";
}

/** `Given Family`, or `Family, Given` where a list is sorted by it. */
export function wholeName(name: { given: string; family: string }, isSorted = false): string {
  const { given, family } = name;
  return isSorted && given && family ? `${family}, ${given}` : `${given} ${family}`.trim();
}

/** The person where only her name is needed. */
export function refOf(row: PersonRow): PersonRef {
  const [shown, ...others] = row.names;
  const original = others.find((name) => name.script !== shown?.script);
  return {
    id: row.id,
    name: shown ? wholeName(shown) : "",
    original: original ? wholeName(original) : null,
  };
}

function One({
  text,
  script,
  words,
  className,
}: {
  text: string;
  script: string;
  words: string[];
  className?: string;
}) {
  const lang = tags[script];
  return (
    <bdi className={className} {...(lang ? { lang } : {})}>
      <Marked text={text} words={words} />
    </bdi>
  );
}

interface Props {
  /** Every name, the shown one first; or the reference to a person. */
  of: NameView[] | PersonRef;
  /** As in a list sorted by family name. */
  sorted?: boolean;
  /** Also the name in its original script. */
  original?: boolean;
  /** Words to mark: why a search found it. */
  words?: string[];
}

/**
 * The only part that prints a person's name. Each name is isolated from the direction of the text around it, says its
 * language, and wraps: it is never cut.
 */
export function Name({ of, sorted = false, original = false, words = [] }: Props) {
  const names = Array.isArray(of) ? of : null;
  const shown = names?.[0];
  const other = names?.find((name) => name.script !== shown?.script);
  const text = names ? wholeName(shown ?? { given: "", family: "" }, sorted) : (of as PersonRef).name;
  const originalText = names ? other && wholeName(other) : (of as PersonRef).original;
  const { is: isHidden } = useDiscreet();
  if (isHidden && text) {
    const plain = names ? wholeName(shown ?? { given: "", family: "" }) : text;
    return <bdi className="name">{hiddenName(plain)}</bdi>;
  }
  return (
    <>
      <One className="name" text={text} script={shown?.script ?? scriptOf(text)} words={words} />
      {original && originalText ? (
        <>
          {" "}
          <One
            className="name-original"
            text={originalText}
            script={other?.script ?? scriptOf(originalText)}
            words={words}
          />
        </>
      ) : null}
    </>
  );
}

/** One spelling of a name on its own, as it stands in one source. */
export function Spelling({
  of,
  sorted = false,
  words = [],
}: {
  of: NameView;
  sorted?: boolean;
  words?: string[];
}) {
  return (
    <Private>
      <One text={wholeName(of, sorted)} script={of.script} words={words} />
    </Private>
  );
}

/** A name as text, for labels that are read out and lists that are typed through: hidden where names are hidden. */
export function useNameText(): (
  name: string | { given: string; family: string },
  isSorted?: boolean,
) => string {
  const { is } = useDiscreet();
  return (name, isSorted = false) => {
    const whole = typeof name === "string" ? name : wholeName(name);
    if (is && whole) return hiddenName(whole);
    return typeof name === "string" ? name : wholeName(name, isSorted);
  };
}

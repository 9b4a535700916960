import { useQuery } from "@tanstack/react-query";
import { FileDown, LayoutList, Printer } from "lucide-react";
import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { DraftSafety, DraftUnsafe } from "../../app/DraftSafety";
import { useDesk } from "../../app/desk";
import { keys } from "../../app/keys";
import { useDraft } from "../../app/useDraft";
import { useBackend } from "../../backend/context";
import type { LetterSender, SheetKind, SheetKnown } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { typedDay } from "../../dates/typed";
import { Action } from "../../design/parts/Action";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { Keys } from "../../design/parts/Keys";
import { Name } from "../../design/parts/Name";
import { HelpLink } from "../../help/HelpLink";
import { useLabels } from "../../i18n/labels";
import { draftToOrder, type Wrong } from "./draftToOrder";
import { askedOf } from "./fields";
import { LanguageField } from "./LanguageField";
import { languagesOf } from "./languagesOf";
import { Preview } from "./Preview";
import { SheetField } from "./SheetField";
import { type Preset, presetOn, proposed, type SheetDraft, sheetPlace } from "./sheetDraft";
import { placeOfFailure } from "./sheetFailure";
import { useHandOver } from "./useHandOver";
import { usePages } from "./usePages";

interface Props {
  kind: SheetKind;
  title: string;
  known: SheetKnown;
  preset?: Preset;
  today: Day;
  /** To the choice of kinds. */
  onOther: (() => void) | undefined;
  onClose: () => void;
}

/** A sheet: what it needs on one side, its pages on the other, and the printer below. */
export function SheetForm({ kind, title, known, preset, today, onOther, onClose }: Props) {
  const { t } = useTranslation("sheet");
  const labels = useLabels();
  const backend = useBackend();
  const { printing } = useDesk();
  const preferences = useQuery({ queryKey: ["preferences"], queryFn: () => backend.preferenceGet() });
  const senderName = (sender: LetterSender) => labels.of("letter_sender", sender);
  const begin = presetOn(known, proposed(kind, known, typedDay, senderName), senderName, preset);
  const draft = useDraft<SheetDraft>(sheetPlace(kind, known.person.id, preset), begin);
  const { value } = draft;
  const set = (part: Partial<SheetDraft>) => draft.set((before) => ({ ...before, ...part }));
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);

  const read = draftToOrder(kind, value, today, preferences.data?.land ?? null);
  const order = "order" in read ? read.order : null;
  const wrong: Wrong = "wrong" in read ? read.wrong : {};
  const pages = usePages(known.person.id, order);
  const refused = placeOfFailure(pages.error);
  const asked = askedOf(kind, value);
  const labelOf = (field: (typeof asked)[number]) => t(`field.${field.label ?? field.name}`);
  const open = asked
    .filter(({ name }) => wrong[name])
    .map((field) => ({ name: field.name, label: labelOf(field) }));
  const errorOf = ({ name, as }: (typeof asked)[number]): string | undefined => {
    const fault = wrong[name];
    // What is wrongly written is said at once, what is missing when somebody wants to print.
    if (fault && (isTried || !["missing", "choose"].includes(fault))) {
      return t(`wrong.${fault === "missing" && (as === "day" || as === "time") ? as : fault}`);
    }
    if (refused?.field !== name) return undefined;
    const { what, todo } = labels.failure(pages.error as never);
    return refused.reason ? t(`reason.${refused.reason}`) : `${what} ${todo}`;
  };
  const told = refused && asked.find(({ name }) => name === refused.field);

  const focusOn = (name: keyof SheetDraft) => {
    const place = form.current?.querySelector<HTMLElement>(`[data-field="${name}"]`);
    place?.querySelector<HTMLElement>("input, textarea, button")?.focus();
  };
  // Where something is missing one begins there; otherwise the printer is one key away.
  const first = open[0]?.name;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form appears
  useEffect(() => {
    if (first) focusOn(first);
    else form.current?.closest("form")?.querySelector<HTMLElement>("[type=submit]")?.focus();
  }, []);

  const hand = useHandOver({ kind, known, order, pages });
  const insist = () => {
    setTried(true);
    const place = first ?? refused?.field;
    if (place) focusOn(place);
    return order !== null && !refused;
  };
  const print = () => {
    if (insist()) hand.print.mutate();
  };
  // `Strg P` means this sheet while it is shown.
  printing.current = print;
  useEffect(
    () => () => {
      printing.current = null;
    },
    [printing],
  );
  const close = () => {
    if (hand.isDone) draft.drop();
    onClose();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    print();
  };

  const foot = (
    <>
      <p className="small muted sheet-safe">{hand.told ?? t("pdf_hint")}</p>
      <DraftSafety of={draft.safety} />
      <Action icon={FileDown} isPending={hand.save.isPending} onPress={() => insist() && hand.save.mutate()}>
        {t("save_pdf")}
      </Action>
      <Action primary type="submit" icon={Printer} isPending={hand.print.isPending}>
        {t("print", { languages: languagesOf(value.language, labels, t) })}
        <Keys caps={keys.print.caps} />
      </Action>
    </>
  );
  return (
    <DialogFrame
      title={title}
      onClose={close}
      onSubmit={print}
      widest
      error={hand.print.error ?? hand.save.error}
      foot={foot}
      help={
        <>
          {onOther ? (
            <Action quiet low icon={LayoutList} onPress={onOther}>
              {t("other_kind")}
            </Action>
          ) : null}
          <HelpLink topic="sheet" />
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the key works wherever the focus is in the form */}
      <div className="sheet-cols" ref={form} onKeyDown={press}>
        <div className="sheet-form">
          <DraftUnsafe of={draft.safety} />
          <p>
            {t("for")} <Name of={known.person} /> <span className="second">{t(`kind.${kind}`)}</span>
          </p>
          <LanguageField known={known} value={value.language} onChange={(language) => set({ language })} />
          <div className="sheet-fields">
            {asked.map((field) => (
              <Fragment key={field.name}>
                {field.name === "phone" ? <p className="sheet-own small muted">{t("own")}</p> : null}
                <div className={field.half ? "sheet-half" : ""} data-field={field.name}>
                  <SheetField
                    {...{ field, draft: value, set, known, today }}
                    label={labelOf(field)}
                    error={errorOf(field)}
                  />
                </div>
              </Fragment>
            ))}
          </div>
        </div>
        <Preview
          kind={kind}
          pages={pages}
          open={open}
          onField={focusOn}
          refusal={told ? { name: told.name, label: labelOf(told), sentence: errorOf(told) ?? "" } : null}
        />
      </div>
      {hand.paper}
    </DialogFrame>
  );
}

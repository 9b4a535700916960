import { ShieldCheck } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDo } from "../../app/queries";
import { useBackend } from "../../backend/context";
import { toFailure } from "../../backend/failure";
import type { Recipient } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { Icon } from "../../design/parts/Icon";
import { WORD_COUNT, WordsInput, wrongPlaces } from "../../design/parts/WordsInput";

/** Before the first bundle that holds everything: the eight words of the device it is for. */
export function Compare({ recipient }: { recipient: Recipient }) {
  const { t } = useTranslation("bundle");
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="panel bundle-act" aria-label={t("compare")}>
      <Icon of={ShieldCheck} />
      <p>
        <b>{t("compare")}</b>
        <span className="second">{t("compare_hint", { device: recipient.label })}</span>
      </p>
      <span className="end">
        <Action primary onPress={() => setOpen(true)}>
          {t("compare_do")}
        </Action>
      </span>
      {isOpen ? <CompareDialog recipient={recipient} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

function CompareDialog({ recipient, onClose }: { recipient: Recipient; onClose: () => void }) {
  const { t } = useTranslation(["bundle", "common"]);
  const backend = useBackend();
  const [words, setWords] = useState<string[]>([]);
  const compare = useDo(backend.deviceCompare);
  const failure = compare.error ? toFailure(compare.error) : null;
  const differs = failure?.code === "words_differ";
  const isComplete = words.filter((word) => word.trim()).length === WORD_COUNT;
  return (
    <DialogFrame
      title={t("compare_title", { device: recipient.label })}
      onClose={onClose}
      onSubmit={() => isComplete && compare.mutate([recipient.to, words.join(" ")], { onSuccess: onClose })}
      error={differs ? null : compare.error}
      foot={
        <>
          <Action onPress={onClose}>{t("common:cancel")}</Action>
          <Action primary type="submit" isDisabled={!isComplete} isPending={compare.isPending}>
            {t("compare_now")}
          </Action>
        </>
      }
    >
      <p>{t(recipient.is_own ? "compare_how_own" : "compare_how", { worker: recipient.worker })}</p>
      <WordsInput
        label={t("compare_words")}
        hint={t("compare_words_hint")}
        value={words}
        onChange={(words) => {
          compare.reset();
          setWords(words);
        }}
        wrong={differs ? wrongPlaces(failure?.params.positions) : []}
      />
    </DialogFrame>
  );
}

import { useDo } from "../../app/queries";
import { useBackend } from "../../backend/context";
import type { AttachmentFilter } from "../../backend/types";

/** Asks for pictures and puts them to a person or to a letter. Nothing happened where nobody chose one. */
export function useAddPictures(of: AttachmentFilter) {
  const backend = useBackend();
  return useDo(
    () => backend.attachmentAdd({ ...of, title: "", taken_on: null }),
    (outcome) => (outcome?.added.length ?? 0) > 0,
  );
}

export type AddPictures = ReturnType<typeof useAddPictures>;

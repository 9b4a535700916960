import { useQuery } from "@tanstack/react-query";
import { useBackend } from "../../backend/context";
import type { AttachmentFilter } from "../../backend/types";

/** The pictures of a person, or the pages of a letter. */
export function useAttachments(of: AttachmentFilter) {
  const backend = useBackend();
  return useQuery({ queryKey: ["attachments", of], queryFn: () => backend.attachmentList(of) });
}

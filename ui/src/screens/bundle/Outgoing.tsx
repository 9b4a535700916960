import { usePreview } from "../../app/queries";
import type { ExportPreview, Recipient as RecipientType } from "../../backend/types";
import { Load } from "../../design/parts/Load";
import { Compare } from "./Compare";
import { Export } from "./Export";
import { Leaves } from "./Leaves";
import { Recipient } from "./Recipient";
import { ReplicaLeaves, ReplicaStays } from "./Replica";
import { Stays } from "./Stays";

/** What would go to one recipient, and writing it. */
export function Outgoing({ recipient }: { recipient: RecipientType }) {
  const preview = usePreview(recipient.to, recipient.scope);
  return (
    <Load query={preview} rows={8}>
      {(preview) => (
        <>
          {recipient.is_compared ? <Export preview={preview} /> : <Compare recipient={recipient} />}
          <div className="cols bundle-cols">
            <Content preview={preview} />
            <Recipient preview={preview} isCompared={recipient.is_compared} />
          </div>
        </>
      )}
    </Load>
  );
}

function Content({ preview }: { preview: ExportPreview }) {
  if (preview.scope === "replica") {
    return (
      <>
        <ReplicaLeaves leaving={preview.leaving} />
        <ReplicaStays />
      </>
    );
  }
  return (
    <>
      <Leaves leaving={preview.leaving} />
      <Stays staying={preview.staying} />
    </>
  );
}

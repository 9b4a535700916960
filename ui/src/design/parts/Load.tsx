import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Failed } from "./Notice";

/** Grey rows of the final height, after 150 ms of nothing. */
export function Loading({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation();
  const places = Array.from({ length: rows }, (_, place) => `row ${place}`);
  return (
    <div className="loading" role="status">
      <span className="vh">{t("loading")}</span>
      {places.map((place) => (
        <div key={place} />
      ))}
    </div>
  );
}

interface Props<Data> {
  query: UseQueryResult<Data>;
  rows?: number;
  children: (data: Data) => ReactNode;
}

/** What was asked for, once it is there; grey rows until then; what to do if it does not come. */
export function Load<Data>({ query, rows, children }: Props<Data>) {
  if (query.data !== undefined && !query.isError) return children(query.data);
  if (query.isError) return <Failed error={query.error} again={() => void query.refetch()} />;
  return <Loading {...(rows === undefined ? {} : { rows })} />;
}

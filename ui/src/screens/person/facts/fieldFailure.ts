import { toFailure } from "../../../backend/failure";
import type { Labels } from "../../../i18n/labels";

/** Why the program did not take a field, in words for that field; nothing where it refused something else. */
export function fieldFailure(error: unknown, field: string, labels: Labels): string | undefined {
  if (!error) return undefined;
  const failure = toFailure(error);
  if (failure.params.field !== field) return undefined;
  const { what, todo } = labels.failure(failure);
  return `${what} ${todo}`;
}

/** The refusal, unless it is told at one of these fields. */
export function restFailure(error: unknown, fields: readonly string[]): unknown {
  return error && !fields.includes(toFailure(error).params.field ?? "") ? error : null;
}

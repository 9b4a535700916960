import type { AppError, ErrorCode } from "./types";

/** The only thing a verb is ever rejected with. Its message is the code: nothing of a person can be in it. */
export class Failure extends Error {
  readonly code: ErrorCode;
  readonly params: AppError["params"];

  constructor(error: AppError) {
    super(error.code);
    this.name = "Failure";
    this.code = error.code;
    this.params = error.params;
  }
}

/** A failure with its code; `internal` where whatever was thrown is no `AppError`. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  const { code, params } = (thrown ?? {}) as Partial<AppError>;
  return typeof code === "string"
    ? new Failure({ code, params: params ?? {} })
    : new Failure({ code: "internal", params: {} });
}

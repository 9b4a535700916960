import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// Patience, not a measure: a busy machine is no fault. What is missing is said without the whole page behind it.
configure({ asyncUtilTimeout: 20_000, getElementError: (message) => new Error(message ?? "not found") });

afterEach(cleanup);

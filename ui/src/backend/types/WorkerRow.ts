import type { WorkerId } from "./WorkerId";
export type WorkerRow = { id: WorkerId, name: string, };

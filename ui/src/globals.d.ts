/** Whether the invented city is part of this build (vite.config.ts). */
declare const __WITH_MEMORY__: boolean;

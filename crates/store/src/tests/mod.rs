//! Stories and properties of the whole store. What concerns one file alone stands in that file.

mod backup;
mod check;
mod content;
mod convergence;
mod copy;
mod draft;
mod files;
mod full;
mod golden;
mod killed;
mod merge;
mod purge;
mod support;
mod upgrade;
mod write;

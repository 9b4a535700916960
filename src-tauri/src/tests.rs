//! The window without a screen: the real commands, permissions and verbs, behind a page that is not drawn.

mod arguments;
mod one_list;
mod release;
mod sheets;
#[cfg(target_os = "linux")]
mod sleep;
mod stories;
mod strangers;
mod window;

//! A sign of life on standard error, where it is a terminal and the work takes over a second.

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// What is done sooner needs no sign.
const PATIENCE: Duration = Duration::from_secs(1);
const BEAT: Duration = Duration::from_millis(100);

/// Does the work; after a second a line says what is being waited for and since when.
pub fn waiting<T>(what: &'static str, work: impl FnOnce() -> T) -> T {
    let (done, is_done) = channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            if is_done.recv_timeout(PATIENCE) != Err(RecvTimeoutError::Timeout) {
                return;
            }
            let style = ProgressStyle::with_template("{spinner} {msg} … {elapsed}");
            // Draws nothing where standard error is no terminal.
            let bar = ProgressBar::new_spinner()
                .with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()))
                .with_message(what);
            bar.enable_steady_tick(BEAT);
            // Ends when the work does, also when it panics: the sender is dropped then.
            let _ = is_done.recv();
            bar.finish_and_clear();
        });
        let result = work();
        drop(done);
        result
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_result_of_the_work_is_handed_on() {
        assert_eq!(super::waiting("Counting", || 2 + 2), 4);
    }
}

//! A sign of life on standard error, where it is a terminal and the work takes over a second.

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// What is done sooner needs no sign.
const PATIENCE: Duration = Duration::from_secs(1);
const BEAT: Duration = Duration::from_millis(100);

/// Does the work; after a second a line says what is being waited for and since when.
pub fn waiting<T>(what: &'static str, work: impl FnOnce() -> T) -> T {
    let bar = hidden_bar(None, what, "{spinner} {msg} … {elapsed}");
    showing(&bar, work)
}

/// Does work that tells how much of how much is done; after a second a bar shows it.
pub fn counting<T>(what: &'static str, work: impl FnOnce(&mut dyn FnMut(u32, u32)) -> T) -> T {
    let bar = hidden_bar(Some(0), what, "{spinner} {msg} {wide_bar} {percent} % {eta}");
    showing(&bar, || {
        work(&mut |done, all| {
            bar.set_length(all.into());
            bar.set_position(done.into());
        })
    })
}

fn hidden_bar(length: Option<u64>, what: &'static str, template: &str) -> ProgressBar {
    let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_spinner());
    ProgressBar::with_draw_target(length, ProgressDrawTarget::hidden())
        .with_style(style)
        .with_message(what)
}

/// Does the work and shows the bar once patience is used up.
fn showing<T>(bar: &ProgressBar, work: impl FnOnce() -> T) -> T {
    let (done, is_done) = channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            if is_done.recv_timeout(PATIENCE) != Err(RecvTimeoutError::Timeout) {
                return;
            }
            // Draws nothing where standard error is no terminal.
            bar.set_draw_target(ProgressDrawTarget::stderr());
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
    use super::*;

    #[test]
    fn the_result_of_the_work_is_handed_on() {
        assert_eq!(waiting("Adding", || 2 + 2), 4);
        let counted = counting("Counting", |progress| {
            (1..=3).for_each(|done| progress(done, 3));
            "done"
        });
        assert_eq!(counted, "done");
    }
}

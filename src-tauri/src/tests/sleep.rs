//! A bus of its own, and somebody on it who plays the system that is about to sleep.

use std::os::unix::net::UnixStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use serde_json::json;
use zbus::object_server::SignalEmitter;
use zbus::zvariant::OwnedFd;
use zbus::{Connection, connection, interface};

use super::window::Desk;
use crate::sleep;

/// Longer than any machine takes; nothing waits for it.
const FOREVER: Duration = Duration::from_secs(60);

/// A bus of this test alone; it ends with it.
struct Bus {
    daemon: Child,
    address: String,
}

impl Bus {
    fn start(folder: &Path) -> Bus {
        let address = format!("unix:path={}", folder.join("bus").display());
        let config = folder.join("bus.conf");
        let text = format!(
            "<busconfig><listen>{address}</listen><policy context='default'><allow own='*'/>\
             <allow send_destination='*'/><allow eavesdrop='true'/><allow user='*'/></policy></busconfig>"
        );
        std::fs::write(&config, text).unwrap();
        let mut daemon = Command::new("dbus-daemon")
            .arg(format!("--config-file={}", config.display()))
            .args(["--nofork", "--print-address=1"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let out = daemon.stdout.take().unwrap();
        std::io::BufRead::read_line(&mut std::io::BufReader::new(out), &mut line).unwrap();
        assert!(line.starts_with("unix:"), "the bus says where it listens: {line}");
        Bus { daemon, address }
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        self.daemon.kill().ok();
        self.daemon.wait().ok();
    }
}

/// Plays logind: hands out what holds sleep up, and keeps the other end of it.
struct Login {
    held: Sender<UnixStream>,
}

#[interface(name = "org.freedesktop.login1.Manager")]
impl Login {
    fn inhibit(&self, what: &str, who: &str, why: &str, mode: &str) -> OwnedFd {
        assert_eq!((what, who, mode), ("sleep", "Ankommen", "delay"));
        assert!(!why.is_empty());
        let (theirs, ours) = UnixStream::pair().unwrap();
        self.held.send(ours).unwrap();
        OwnedFd::from(std::os::fd::OwnedFd::from(theirs))
    }

    #[zbus(signal)]
    async fn prepare_for_sleep(emitter: &SignalEmitter<'_>, start: bool) -> zbus::Result<()>;
}

const PLACE: &str = "/org/freedesktop/login1";

async fn play_login(address: &str) -> (Connection, Receiver<UnixStream>) {
    let (held, hands) = channel();
    let login = connection::Builder::address(address)
        .unwrap()
        .name("org.freedesktop.login1")
        .unwrap()
        .serve_at(PLACE, Login { held })
        .unwrap();
    (login.build().await.unwrap(), hands)
}

async fn say(login: &Connection, start: bool) {
    let emitter = SignalEmitter::new(login, PLACE).unwrap();
    Login::prepare_for_sleep(&emitter, start).await.unwrap();
}

/// Waits until the other end is let go: only then would the computer sleep.
fn wait_until_released(hand: UnixStream) {
    hand.set_read_timeout(Some(FOREVER)).unwrap();
    let read = std::io::Read::read(&mut &hand, &mut [0]).unwrap();
    assert_eq!(read, 0, "it was let go");
}

#[test]
fn it_is_locked_before_the_computer_sleeps_and_ready_for_the_next_time() {
    let desk = Desk::unlocked();
    let bus = Bus::start(desk.folder());
    let (app, caseload) = (desk.handle(), desk.caseload());
    let (login, hands) = tauri::async_runtime::block_on(play_login(&bus.address));
    let address = bus.address.clone();
    let watched = Arc::clone(&caseload);
    tauri::async_runtime::spawn(async move {
        let bus = sleep::connect(&address).await.unwrap();
        sleep::watch_sleep(bus, app, watched, Duration::ZERO)
            .await
            .unwrap();
    });

    let hand = hands.recv_timeout(FOREVER).unwrap(); // it holds sleep up
    tauri::async_runtime::block_on(say(&login, true));
    wait_until_released(hand);
    assert!(!caseload.is_open(), "locked before it was let go");
    let refused = desk.call("caseload_status", json!({})).unwrap_err();
    assert_eq!(refused["code"], "locked");

    tauri::async_runtime::block_on(say(&login, false));
    let hand = hands.recv_timeout(FOREVER).unwrap(); // awake, it holds the next sleep up
    desk.unlock();
    tauri::async_runtime::block_on(say(&login, true));
    wait_until_released(hand);
    assert!(!caseload.is_open());
}

#[test]
fn where_nobody_listens_the_program_goes_on_without() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = format!("unix:path={}", folder.path().join("bus").display());
    assert!(tauri::async_runtime::block_on(sleep::connect(&nowhere)).is_err());
}

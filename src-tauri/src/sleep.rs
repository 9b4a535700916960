//! Locks before the computer sleeps, and when the desktop locks its session: whoever wakes it finds nothing on the screen.
//! Linux says so in time over the system bus, a socket of this machine. Elsewhere, and where nobody answers there, the
//! clock on the wall finds out after waking ([`crate::idle`]).

use std::sync::Arc;
use std::time::Duration;

use tauri::{AppHandle, Runtime};
use zbus::export::ordered_stream::OrderedStreamExt as _;
use zbus::zvariant::{OwnedFd, OwnedObjectPath};
use zbus::{Connection, connection, proxy};

use crate::caseload::Caseload;
use crate::idle::{PATIENCE, lock_in_sight};

/// Where the system bus listens, as its specification has it. Named here, so that no variable of the environment can lead
/// anywhere else, over a network least of all.
const SYSTEM_BUS: &str = "unix:path=/var/run/dbus/system_bus_socket";

/// What logind tells about the computer.
#[proxy(
    interface = "org.freedesktop.login1.Manager",
    default_service = "org.freedesktop.login1",
    default_path = "/org/freedesktop/login1"
)]
trait Manager {
    /// Holds sleep up until the answer is dropped; logind allows some seconds for that.
    fn inhibit(&self, what: &str, who: &str, why: &str, mode: &str) -> zbus::Result<OwnedFd>;
    /// The session that a process belongs to.
    #[zbus(name = "GetSessionByPID")]
    fn get_session_by_pid(&self, pid: u32) -> zbus::Result<OwnedObjectPath>;
    /// The computer is about to sleep (`true`), or has woken up.
    #[zbus(signal)]
    fn prepare_for_sleep(&self, start: bool) -> zbus::Result<()>;
}

/// What logind tells about the session of a desktop.
#[proxy(
    interface = "org.freedesktop.login1.Session",
    default_service = "org.freedesktop.login1"
)]
trait Session {
    /// The session is to be locked.
    #[zbus(signal)]
    fn lock(&self) -> zbus::Result<()>;
}

/// Locks the caseload before every sleep, as long as the program runs. Ends where there is no such bus.
pub(crate) async fn watch<R: Runtime>(app: AppHandle<R>, caseload: Arc<Caseload>) {
    let Ok(bus) = connect(SYSTEM_BUS).await else {
        return;
    };
    let session = watch_session(bus.clone(), app.clone(), Arc::clone(&caseload));
    tauri::async_runtime::spawn(session);
    watch_sleep(bus, app, caseload, PATIENCE).await.ok(); // who cannot hear it still has the clock on the wall
}

/// The bus at an address.
///
/// # Errors
/// When nobody listens there.
pub(crate) async fn connect(address: &str) -> zbus::Result<Connection> {
    connection::Builder::address(address)?.build().await
}

/// # Errors
/// When the bus goes away, or nobody on it knows about sleep.
pub(crate) async fn watch_sleep<R: Runtime>(
    bus: Connection,
    app: AppHandle<R>,
    caseload: Arc<Caseload>,
    patience: Duration,
) -> zbus::Result<()> {
    let manager = ManagerProxy::new(&bus).await?;
    let mut sleeps = manager.receive_prepare_for_sleep().await?;
    let mut held = Some(hold(&manager).await?);
    while let Some(sleep) = sleeps.next().await {
        if sleep.args()?.start {
            lock_in_sight(&app, &caseload, patience).await;
            held = None; // now it may sleep
        } else if held.is_none() {
            held = Some(hold(&manager).await?);
        }
    }
    drop(held);
    Ok(())
}

async fn watch_session<R: Runtime>(
    bus: Connection,
    app: AppHandle<R>,
    caseload: Arc<Caseload>,
) -> zbus::Result<()> {
    let manager = ManagerProxy::new(&bus).await?;
    let path = manager.get_session_by_pid(std::process::id()).await?;
    let session = SessionProxy::builder(&bus).path(path)?.build().await?;
    let mut locks = session.receive_lock().await?;
    while locks.next().await.is_some() {
        lock_in_sight(&app, &caseload, PATIENCE).await;
    }
    Ok(())
}

/// Others may read who holds sleep up and why, so it says nothing but the name of the program.
async fn hold(manager: &ManagerProxy<'_>) -> zbus::Result<OwnedFd> {
    let inhibited = manager.inhibit("sleep", "Ankommen", "Akten sperren", "delay");
    inhibited.await
}

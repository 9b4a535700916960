//! A process that is killed, or whose writes fail, at any moment. This test program starts itself again as the process
//! that is killed. `ANKOMMEN_KILLS` says how often (50).

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crypto::vault::KdfCost;
use model::CaseNoteId;
use model::record::CaseNote;

use super::support::{Desk, MORNING};
use crate::{Stamp, Store, StoreError};

const TASK: &str = "ANKOMMEN_TEST_TASK";
const DATABASE: &str = "ANKOMMEN_TEST_DATABASE";
const NOTES: u64 = 7;

/// What the other process does. Without a task, as in every usual run, there is nothing to do here.
#[test]
fn other_process() {
    let Ok(database) = std::env::var(DATABASE) else {
        return;
    };
    let database = Path::new(&database);
    let task = std::env::var(TASK).unwrap();
    match task.as_str() {
        "write" => {
            let mut store = Store::open_unencrypted(database).unwrap();
            loop {
                say(&write_step(&mut store).unwrap().to_string());
            }
        }
        "type" => {
            let mut store = Store::open_unencrypted(database).unwrap();
            let typed = typed(&store).map_or(0, |typed| typed.parse::<u64>().unwrap());
            for number in typed + 1.. {
                keep_draft(&mut store, number);
                say(&number.to_string());
            }
        }
        "attach" => {
            let mut store = Store::open_unencrypted(database).unwrap();
            super::content::attach_for_ever(&mut store, |number| say(&number.to_string()));
        }
        "write once" => {
            match Store::open_unencrypted(database).and_then(|mut store| write_step(&mut store)) {
                Ok(_) => say("written"),
                Err(error) => say(&format!("{error:?}")),
            }
        }
        "create" => {
            say("ready");
            Store::create(database, "eins", KdfCost::FLOOR).unwrap();
        }
        "change password" => {
            let store = Store::open(database, "eins").unwrap();
            say("ready");
            store.change_password("eins", "zwei", KdfCost::FLOOR).unwrap();
        }
        "open" => match Store::open(database, "eins") {
            Ok(_) => say("opened"),
            Err(error) => say(&format!("{error:?}")),
        },
        task => panic!("no such task: {task}"),
    }
}

fn say(line: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "\n>{line}").unwrap();
    out.flush().unwrap();
}

/// One step: some notes, one purged, and the number of the step. Gives that number.
fn write_step(store: &mut Store) -> Result<u64, StoreError> {
    let stamp = Stamp {
        wall_ms: MORNING,
        verb: "test",
    };
    let done = store.write::<_, StoreError>(stamp, |writer| {
        let number = last_step(writer.reader().setting("test")?) + 1;
        for note in 0..NOTES {
            let note = CaseNote {
                text: Some(format!(
                    "schritt{number} {}",
                    "Wohnung ".repeat(note as usize * 40)
                )),
                ..CaseNote::default()
            };
            let id: CaseNoteId = writer.create(&note)?;
            if number.is_multiple_of(3) && id.0.as_u128().is_multiple_of(2) {
                writer.purge(10, id.into())?;
                writer.create(&note)?;
            }
        }
        writer.put_setting("test", number.to_string().as_bytes())?;
        Ok(number)
    })?;
    Ok(done.value)
}

fn last_step(setting: Option<Vec<u8>>) -> u64 {
    setting.map_or(0, |bytes| String::from_utf8(bytes).unwrap().parse().unwrap())
}

fn command(task: &str, database: &Path) -> Command {
    with_task(Command::new(std::env::current_exe().unwrap()), task, database)
}

fn with_task(mut command: Command, task: &str, database: &Path) -> Command {
    command
        .args([
            "--exact",
            "tests::killed::other_process",
            "--nocapture",
            "--test-threads=1",
        ])
        .env(TASK, task)
        .env(DATABASE, database)
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command
}

/// Reads until the process has said so many lines, or ends; gives them all, those after a kill too.
struct Listener {
    child: Child,
    lines: std::io::Lines<BufReader<std::process::ChildStdout>>,
}

impl Listener {
    fn start(mut command: Command) -> Listener {
        let mut child = command.spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Listener { child, lines }
    }

    fn next(&mut self) -> Option<String> {
        let mut said = self.lines.by_ref().map_while(Result::ok);
        said.find_map(|line| line.strip_prefix('>').map(str::to_owned))
    }

    fn kill(&mut self) -> Vec<String> {
        self.child.kill().unwrap();
        let rest = std::iter::from_fn(|| self.next()).collect();
        self.child.wait().unwrap();
        rest
    }
}

fn kills(usual: u32) -> u32 {
    let wanted = std::env::var("ANKOMMEN_KILLS").ok();
    wanted.and_then(|kills| kills.parse().ok()).unwrap_or(usual)
}

/// Up to so many microseconds, by chance.
fn a_moment(most: u64) {
    let chance = u64::from_be_bytes(crypto::random::random_bytes());
    std::thread::sleep(Duration::from_micros(chance % most));
}

#[track_caller]
fn assert_whole(store: &Store, acknowledged: u64) {
    let steps = last_step(store.reader().setting("test").unwrap());
    assert!(
        steps == acknowledged || steps == acknowledged + 1,
        "{acknowledged} steps were said to be durable, {steps} are there"
    );
    let notes = store.reader().count::<CaseNote>().unwrap();
    assert_eq!(
        notes,
        steps * NOTES,
        "of the last step either all or nothing is there"
    );
    assert_eq!(store.origin().epoch, 1, "being killed is no new life");
    assert_eq!(store.reader().check().unwrap().findings, []);
}

#[test]
fn killed_at_any_moment_of_writing_every_step_is_there_or_not() {
    let desk = Desk::new();
    let database = desk.database();
    let Desk { folder, store, .. } = desk;
    drop(store);
    let mut acknowledged = 0;
    for _ in 0..kills(50) {
        let mut other = Listener::start(command("write", &database));
        let mut said = other.next().into_iter().collect::<Vec<_>>();
        a_moment(15_000);
        said.extend(other.kill());
        acknowledged = said.last().map_or(acknowledged, |last| last.parse().unwrap());
        let store = Store::open_unencrypted(&database).unwrap();
        assert_whole(&store, acknowledged);
        acknowledged = last_step(store.reader().setting("test").unwrap());
    }
    assert!(acknowledged > 0, "something must have been written");
    drop(folder);
}

/// What is typed: the same number again and again, so that a mixture of two would be seen.
fn keep_draft(store: &mut Store, number: u64) {
    let stamp = Stamp {
        wall_ms: MORNING,
        verb: "draft_keep",
    };
    let content = format!("[{}]", vec![number.to_string(); 400].join(","));
    let done = store.write::<_, StoreError>(stamp, |writer| writer.keep_draft("note:new", &content));
    done.unwrap();
}

/// The number that stands in the draft.
fn typed(store: &Store) -> Option<String> {
    let draft = store.reader().draft("note:new").unwrap()?;
    let numbers: Vec<&str> = draft.content.trim_matches(['[', ']']).split(',').collect();
    assert_eq!(numbers.len(), 400);
    assert!(
        numbers.iter().all(|number| *number == numbers[0]),
        "half of one draft, half of another"
    );
    Some(numbers[0].to_owned())
}

#[test]
fn killed_while_somebody_types_the_draft_is_there_as_it_was_last_kept() {
    let desk = Desk::new();
    let database = desk.database();
    let Desk { folder, store, .. } = desk;
    drop(store);
    let mut acknowledged = 0;
    for _ in 0..kills(50) {
        let mut other = Listener::start(command("type", &database));
        let mut said = other.next().into_iter().collect::<Vec<_>>();
        a_moment(15_000);
        said.extend(other.kill());
        acknowledged = said.last().map_or(acknowledged, |last| last.parse().unwrap());
        let store = Store::open_unencrypted(&database).unwrap();
        let kept: u64 = typed(&store).map_or(0, |typed| typed.parse().unwrap());
        assert!(
            kept == acknowledged || kept == acknowledged + 1,
            "{acknowledged} was said to be kept, {kept} is there"
        );
        assert_eq!(store.reader().check().unwrap().findings, []);
        acknowledged = kept;
    }
    assert!(acknowledged > 0, "something must have been typed");
    drop(folder);
}

#[test]
fn killed_between_a_file_and_its_row_neither_is_left_alone() {
    let desk = Desk::new();
    let database = desk.database();
    let Desk { folder, store, .. } = desk;
    drop(store);
    let attachments = || folder.path().join("area.db.attachments");
    let mut there = 0;
    for _ in 0..kills(30) {
        let mut other = Listener::start(command("attach", &database));
        let mut said = other.next().into_iter().collect::<Vec<_>>();
        a_moment(30_000);
        said.extend(other.kill());
        let acknowledged = there + said.len() as u64;
        let store = Store::open_unencrypted(&database).unwrap();
        there = super::content::assert_every_row_has_its_file(&store, attachments());
        assert!(
            there == acknowledged || there == acknowledged + 1,
            "{acknowledged} were said to be durable, {there} are there"
        );
    }
    assert!(there > 0, "something must have been written");
}

#[test]
fn killed_while_creating_there_is_a_whole_database_or_room_for_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut made = 0;
    for number in 0..kills(50) / 5 {
        let database = folder.path().join(format!("{number}.db"));
        let mut other = Listener::start(command("create", &database));
        assert_eq!(other.next().as_deref(), Some("ready"));
        a_moment(400_000);
        other.kill();
        match Store::open(&database, "eins") {
            Ok(store) => {
                assert_eq!(store.reader().check().unwrap().findings, []);
                made += 1;
            }
            Err(error) => {
                assert_eq!(error, StoreError::Missing);
                let store = Store::create(&database, "eins", KdfCost::FLOOR).unwrap();
                assert_eq!(store.reader().check().unwrap().findings, []);
            }
        }
    }
    assert!(made <= kills(50) / 5);
}

#[test]
fn killed_while_the_password_changes_the_old_or_the_new_one_opens() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("area.db");
    drop(Store::create(&database, "eins", KdfCost::FLOOR).unwrap());
    for _ in 0..kills(50) / 5 {
        let mut other = Listener::start(command("change password", &database));
        assert_eq!(other.next().as_deref(), Some("ready"));
        a_moment(500_000);
        other.kill();
        match Store::open(&database, "eins") {
            Ok(_) => {}
            Err(error) => {
                assert_eq!(error, StoreError::WrongPassword);
                let store = Store::open(&database, "zwei").unwrap();
                store.change_password("zwei", "eins", KdfCost::FLOOR).unwrap();
            }
        }
    }
}

/// A limit on the size of files makes the writes beyond it fail, as a faulty or full disk does.
#[test]
#[cfg(unix)]
fn whichever_write_to_the_disk_fails_the_step_did_not_happen() {
    let desk = Desk::new();
    let database = desk.database();
    let Desk {
        folder, mut store, ..
    } = desk;
    write_step(&mut store).unwrap();
    drop(store);
    let mut refused = 0;
    for kilobytes in (0..).step_by(8) {
        let exe = std::env::current_exe().unwrap();
        let mut shell = Command::new("sh");
        shell.args(["-c", "trap '' XFSZ; ulimit -f $1; shift; exec \"$@\"", "sh"]);
        shell.arg((kilobytes * 2).to_string()).arg(exe); // in units of 512 bytes
        let mut other = Listener::start(with_task(shell, "write once", &database));
        let said = other.next().unwrap();
        other.child.wait().unwrap();
        let store = Store::open_unencrypted(&database).unwrap();
        if said == "written" {
            assert_whole(&store, 2);
            break;
        }
        assert!(
            ["Io", "Full"].contains(&said.as_str()),
            "{said} with {kilobytes} KiB"
        );
        refused += 1;
        let steps = last_step(store.reader().setting("test").unwrap());
        assert_eq!(steps, 1, "refused with {kilobytes} KiB, so it must not be there");
        assert_whole(&store, 1);
    }
    assert!(refused > 3, "the limit must have been felt: {refused}");
    drop(folder);
}

/// Root may write everywhere, so the other process becomes nobody, who may only look.
#[test]
#[cfg(unix)]
fn a_folder_or_database_that_cannot_be_written_is_said_to_be_so() {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    use std::os::unix::process::CommandExt as _;

    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("area.db");
    drop(Store::create(&database, "eins", KdfCost::FLOOR).unwrap());
    let is_root = fs::metadata("/proc/self").is_ok_and(|me| me.uid() == 0);
    let program = tempfile::tempdir().unwrap();
    let exe = program.path().join("test");
    fs::copy(std::env::current_exe().unwrap(), &exe).unwrap();
    fs::set_permissions(program.path(), Permissions::from_mode(0o755)).unwrap();
    let open = |folder_mode, file_mode| {
        for file in fs::read_dir(folder.path()).unwrap() {
            fs::set_permissions(file.unwrap().path(), Permissions::from_mode(file_mode)).unwrap();
        }
        fs::set_permissions(folder.path(), Permissions::from_mode(folder_mode)).unwrap();
        let mut command = with_task(Command::new(&exe), "open", &database);
        if is_root {
            command.uid(65_534).gid(65_534);
        }
        let mut other = Listener::start(command);
        let said = other.next();
        other.child.wait().unwrap();
        said
    };
    assert_eq!(
        open(0o555, 0o444).as_deref(),
        Some("ReadOnly"),
        "neither folder nor file"
    );
    assert_eq!(open(0o777, 0o444).as_deref(), Some("ReadOnly"), "the file alone");
    assert_eq!(
        open(0o555, 0o666).as_deref(),
        Some("ReadOnly"),
        "the folder alone"
    );
    assert_eq!(
        open(0o777, 0o666).as_deref(),
        Some("opened"),
        "and otherwise it opens"
    );
}

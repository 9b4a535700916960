//! A desk with a caseworker's database and one of the office, in a folder that goes when the test ends.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde_json::Value;
use tempfile::TempDir;

/// Opens every database on the desk.
pub const PASSWORD: &str = "vier blaue Stühle am Fenster";
/// Opens the roster key.
pub const ROSTER_PASSWORD: &str = "im Safe hinter dem Bild";
/// When the stories happen, in builds that can be told the time.
pub const NOW: &str = "2026-11-24T10:00";

/// The program, with nothing in its surroundings that these tests did not put there.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ankommen"));
    for name in [
        "ANKOMMEN_PASSWORD",
        "ANKOMMEN_NEW_PASSWORD",
        "ANKOMMEN_ROSTER_PASSWORD",
    ] {
        command.env_remove(name);
    }
    command.env("ANKOMMEN_NOW", NOW);
    command
}

/// A desk.
pub struct Desk {
    folder: TempDir,
}

impl Desk {
    /// With nothing on it.
    pub fn empty() -> Desk {
        let folder = tempfile::tempdir().expect("a folder for the test");
        Desk { folder }
    }

    /// With a caseworker's database, `area.db`, which belongs to no project yet.
    pub fn of_a_worker() -> Desk {
        static FILES: OnceLock<Files> = OnceLock::new();
        Desk::with(FILES.get_or_init(|| {
            let desk = Desk::empty();
            desk.create("area.db", "worker", "Vera Beispiel");
            desk.files()
        }))
    }

    /// With the databases of a caseworker (`area.db`, area-1) and of the office (`office.db`), who trust each other;
    /// `roster` and `roster-key` lie beside them.
    pub fn of_a_project() -> Desk {
        static FILES: OnceLock<Files> = OnceLock::new();
        Desk::with(FILES.get_or_init(|| {
            let desk = Desk::of_a_worker();
            desk.create("office.db", "office", "Otto Amt");
            desk.found_and_enrol();
            desk.files()
        }))
    }

    fn with(files: &Files) -> Desk {
        let desk = Desk::empty();
        for (name, bytes) in files {
            fs::write(desk.path(name), bytes).expect("the folder can be written");
        }
        desk
    }

    fn files(&self) -> Files {
        let entries = fs::read_dir(self.folder.path()).expect("the folder can be read");
        entries
            .map(|entry| entry.expect("an entry"))
            .map(|entry| {
                let name = entry.file_name().into_string().expect("a plain name");
                (name, fs::read(entry.path()).expect("a readable file"))
            })
            .collect()
    }

    /// Makes a database.
    pub fn create(&self, name: &str, role: &str, worker: &str) {
        let db = self.path(name);
        let call = [
            "create",
            "--role",
            role,
            "--worker",
            worker,
            "--unit",
            "Nord",
            "--employer",
            "AWO",
        ];
        self.call(&call).option("--db", &db).run().done();
    }

    fn found_and_enrol(&self) {
        let area = [
            "--area",
            "area-1",
            "Raum Nord",
            "AWO",
            "--area",
            "area-2",
            "Raum Süd",
            "Caritas",
        ];
        self.office(&["enrol", "found", "--project", "Probe"])
            .args(&area)
            .option("--roster-key", &self.path("roster-key"))
            .option("--out", &self.path("roster-0"))
            .run()
            .done();
        let words = self
            .area(&[
                "enrol",
                "request",
                "--unit",
                "area-1",
                "--device",
                "area-1-laptop",
            ])
            .option("--out", &self.path("request"))
            .run()
            .done();
        let office_words = self
            .office(&["enrol", "accept"])
            .arg(&self.path("request"))
            .option("--roster-key", &self.path("roster-key"))
            .option("--out", &self.path("roster"))
            .input(&words)
            .run()
            .said_on_the_way();
        self.area(&["enrol", "install"])
            .arg(&self.path("roster"))
            .input(&office_words)
            .run()
            .said_on_the_way();
        fs::remove_file(self.path("roster-0")).expect("the first roster is there");
        fs::remove_file(self.path("request")).expect("the request is there");
    }

    /// A place on the desk.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Lays a file on the desk.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, bytes).expect("the folder can be written");
        path
    }

    /// A call without a database.
    pub fn call(&self, args: &[&str]) -> Call {
        let mut command = program();
        command
            .env("ANKOMMEN_PASSWORD", PASSWORD)
            .env("ANKOMMEN_ROSTER_PASSWORD", ROSTER_PASSWORD)
            .current_dir(self.folder.path());
        Call {
            command,
            input: Vec::new(),
        }
        .args(args)
    }

    /// A call of the caseworker.
    pub fn area(&self, args: &[&str]) -> Call {
        self.call(args).option("--db", &self.path("area.db"))
    }

    /// A call of the office.
    pub fn office(&self, args: &[&str]) -> Call {
        self.call(args).option("--db", &self.path("office.db"))
    }

    /// Enters a person in area 1 and gives her id.
    pub fn person(&self, fields: &[&str]) -> String {
        self.area(&["person", "add"])
            .args(fields)
            .run()
            .done()
            .trim()
            .to_owned()
    }

    /// What `person show` tells of somebody.
    pub fn show(&self, id: &str) -> Value {
        self.area(&["person", "show", id, "--json"]).run().json()
    }
}

type Files = Vec<(String, Vec<u8>)>;

/// A call under way.
pub struct Call {
    pub command: Command,
    input: Vec<u8>,
}

impl Call {
    /// More arguments.
    pub fn args(mut self, args: &[&str]) -> Call {
        self.command.args(args);
        self
    }

    /// A path as an argument.
    pub fn arg(mut self, path: &Path) -> Call {
        self.command.arg(path);
        self
    }

    /// An option with a path.
    pub fn option(mut self, name: &str, path: &Path) -> Call {
        self.command.arg(name).arg(path);
        self
    }

    /// What stands on standard input.
    pub fn input(mut self, text: &str) -> Call {
        self.input = text.as_bytes().to_vec();
        self
    }

    /// A variable.
    pub fn env(mut self, name: &str, value: &str) -> Call {
        self.command.env(name, value);
        self
    }

    /// Calls and waits.
    pub fn run(mut self) -> Run {
        let mut child = self
            .command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program was built");
        // Whoever reads no input may be gone already.
        let _ = child.stdin.take().expect("a pipe").write_all(&self.input);
        let output = child.wait_with_output().expect("the program ends");
        Run {
            status: output.status.code().expect("an exit status, no signal"),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }
}

/// A call that ended.
#[derive(Debug)]
pub struct Run {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Run {
    /// It was done, without a word on standard error. Gives what it printed.
    #[track_caller]
    pub fn done(self) -> String {
        assert_eq!(
            (self.status, self.err.as_str()),
            (0, ""),
            "printed {:?}",
            self.out
        );
        self.out
    }

    /// It was done, and had something to say. Gives what it printed.
    #[track_caller]
    pub fn said_on_the_way(self) -> String {
        assert_eq!(self.status, 0, "{self:?}");
        assert!(!self.err.is_empty(), "something is said on standard error");
        self.out
    }

    /// It was done, and printed one JSON document.
    #[track_caller]
    pub fn json(self) -> Value {
        let out = self.done();
        serde_json::from_str(&out).unwrap_or_else(|_| panic!("no JSON: {out}"))
    }

    /// It was done, and printed a JSON object a line.
    #[track_caller]
    pub fn json_lines(self) -> Vec<Value> {
        json_lines(&self.done())
    }

    /// It was refused with this code and its two sentences, and printed nothing.
    #[track_caller]
    pub fn refused(self, code: &str) {
        assert_eq!((self.status, self.out.as_str()), (1, ""), "{}", self.err);
        self.says(code);
    }

    /// Its last word on standard error was this code with its two sentences.
    #[track_caller]
    pub fn says(&self, code: &str) {
        let lines: Vec<_> = self.err.lines().collect();
        let Some([what, todo, last]) = lines.last_chunk() else {
            panic!("two sentences and a code: {}", self.err);
        };
        let named = last.trim_matches(['[', ']']).split(' ').next();
        assert_eq!(named, Some(code), "{}", self.err);
        let german: Value = serde_json::from_str(include_str!("../../../../ui/src/i18n/de/error.json"))
            .expect("the sentences");
        for (said, key) in [(what, "what"), (todo, "todo")] {
            let sentence = german[code][key].as_str().expect("a sentence for the code");
            let start = sentence.split("{{").next().unwrap_or_default();
            assert!(said.starts_with(start) && !said.contains("{{"), "{said}");
        }
    }

    /// It was called wrongly: exit 2, nothing printed, a hint.
    #[track_caller]
    pub fn wrong_usage(self) -> String {
        assert_eq!((self.status, self.out.as_str()), (2, ""), "{}", self.err);
        assert!(self.err.starts_with("error: "), "{}", self.err);
        self.err
    }
}

/// JSON objects, one a line.
#[track_caller]
pub fn json_lines(text: &str) -> Vec<Value> {
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("no JSON: {line}")))
        .collect()
}

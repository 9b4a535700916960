//! The TypeScript side of everything that crosses to the window is written from the Rust types and committed, so that the
//! interface builds without Rust. This test fails when the committed files are not what the types say today.

#![expect(clippy::unwrap_used, reason = "a test: what cannot be read ends it")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use app::{AppError, ErrorCode};
use app::{print, view};
use model::{code, disclose, snapshot};
use tests::repository::root;
use ts_rs::{Config, TS, TypeVisitor};

/// Where the files lie, from the top folder.
const FOLDER: &str = "ui/src/backend/types";
/// The variable that has the files written instead of compared.
const WRITE: &str = "ANKOMMEN_WRITE";

/// File name → content, of a type and of all it is made of.
#[derive(Default)]
struct Files(BTreeMap<String, String>);

impl Files {
    fn add<T: TS + 'static + ?Sized>(mut self) -> Files {
        self.visit::<T>();
        self
    }
}

impl TypeVisitor for Files {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if let Some(path) = T::output_path() {
            let name = path.to_string_lossy().into_owned();
            if self.0.contains_key(&name) {
                return;
            }
            self.0.insert(name, T::export_to_string(&Config::new()).unwrap());
        }
        T::visit_dependencies(self);
    }
}

/// Every view, input, error, code list and id.
fn types() -> BTreeMap<String, String> {
    let views = Files::default()
        .add::<AppError>()
        .add::<view::CaseloadFact>()
        .add::<view::Status>()
        .add::<view::Today>()
        .add::<view::ProcedureView>()
        .add::<view::NewProcedureEvent>()
        .add::<view::AttachmentsAdded>()
        .add::<view::AttachmentChange>()
        .add::<view::AttachmentFilter>()
        .add::<view::AttachmentView>()
        .add::<view::NewAttachment>()
        .add::<view::BackupDone>()
        .add::<view::BackupList>()
        .add::<view::BackupRestore>()
        .add::<app::check::CheckReport>()
        .add::<view::PasswordStrength>()
        .add::<view::Who>()
        .add::<view::Identity>()
        .add::<view::NewArea>()
        .add::<view::SafeSheet>()
        .add::<view::PendingEnrolment>()
        .add::<view::EnrolmentWish>()
        .add::<view::RosterFile>()
        .add::<view::RosterView>()
        .add::<view::PersonFilter>()
        .add::<view::PersonRow>()
        .add::<view::PersonDetail>()
        .add::<view::NewPerson>()
        .add::<view::PersonChange>()
        .add::<view::KeptDraft>()
        .add::<view::StoryEntry>()
        .add::<view::FamilyView>()
        .add::<view::Disclosures>()
        .add::<view::Likeness>()
        .add::<view::ErasurePreview>()
        .add::<app::person::Erasure>()
        .add::<view::NewStay>()
        .add::<app::shelter::ShelterRow>()
        .add::<app::worker::WorkerRow>()
        .add::<view::NewRelationship>()
        .add::<view::NoteView>()
        .add::<view::NewNote>()
        .add::<view::TaskView>()
        .add::<view::NewTask>()
        .add::<view::TaskFilter>()
        .add::<view::FollowUpDays>()
        .add::<view::NewLetter>()
        .add::<view::LetterView>()
        .add::<view::LetterEntered>()
        .add::<view::LetterStart>()
        .add::<view::DeadlineView>()
        .add::<view::DeadlineDetail>()
        .add::<view::DeadlineFilter>()
        .add::<view::EndDeadline>()
        .add::<app::deadlines::RuleResult>()
        .add::<view::ConsentView>()
        .add::<view::NewConsent>()
        .add::<view::ConflictView>()
        .add::<view::SavedView>()
        .add::<view::SearchResult>()
        .add::<view::StepView>()
        .add::<view::ExportPreview>()
        .add::<view::ExportResult>()
        .add::<view::Recipient>()
        .add::<view::Standing>()
        .add::<view::FilePlace>()
        .add::<view::ImportOutcome>()
        .add::<view::IntakeView>()
        .add::<view::Progress>()
        .add::<view::BundleHistory>()
        .add::<view::Overview>()
        .add::<view::OfficePerson>()
        .add::<view::ImportPreview>()
        .add::<view::ImportApplied>()
        .add::<view::About>()
        .add::<view::Preferences>()
        .add::<view::PreferenceChange>()
        .add::<view::Display>()
        .add::<view::RuleTable>()
        .add::<view::RulesPreview>()
        .add::<view::SheetKnown>()
        .add::<view::SheetOrder>()
        .add::<view::SheetPages>()
        .add::<view::OpenedList>()
        .add::<view::ListReading>()
        .add::<view::ListDecisions>();
    let codes = views
        .add::<code::LanguageLevel>()
        .add::<code::ShelterKind>()
        .add::<disclose::Withheld>()
        .add::<snapshot::Measure>();
    let ids = codes
        .add::<model::RowId>()
        .add::<model::DeviceId>()
        .add::<model::BundleId>()
        .add::<model::NationalityId>()
        .add::<model::LanguageId>()
        .add::<model::MembershipId>()
        .add::<model::AgencyId>()
        .add::<model::AreaId>()
        .add::<model::WorkerId>();
    ids.0
}

/// The codes of each list in the order in which they are offered: a union type has none.
fn code_lists() -> String {
    let mut text = String::from("// Written by tests/tests/bindings.rs from the code lists of the model.\n");
    macro_rules! list {
        ($($name:ident),*) => {$(
            let codes: Vec<String> = code::$name::ALL.iter().map(|code| format!("{:?}", code.code())).collect();
            let name = stringify!($name);
            write!(text, "\nimport type {{ {name} }} from \"./{name}\";\nexport const all{name}: readonly {name}[] = [{}];\n", codes.join(", ")).unwrap();
        )*};
    }
    list!(
        ConsentForm,
        ConsentPurpose,
        ContactKind,
        DeadlineEnd,
        Filing,
        Intensity,
        InterpreterNeed,
        LanguageLevel,
        LetterSender,
        LetterSigner,
        Mediator,
        NameSource,
        PersonFlag,
        RelationshipKind,
        ResidenceStatus,
        ServiceKind,
        Sex,
        ShelterKind,
        StatusGroup,
        TaskKind,
        Topic
    );
    macro_rules! list_of_sheets {
        ($($name:ident as $shown:literal),*) => {$(
            let codes: Vec<String> = print::$name::ALL.iter().map(|code| format!("{:?}", code.code())).collect();
            let name = $shown;
            write!(text, "\nimport type {{ {name} }} from \"./{name}\";\nexport const all{name}: readonly {name}[] = [{}];\n", codes.join(", ")).unwrap();
        )*};
    }
    list_of_sheets!(
        Kind as "SheetKind",
        Language as "SheetLanguage",
        About as "SheetAbout",
        Action as "SheetAction",
        Paper as "SheetPaper",
        Permission as "SheetPermission",
        PrivacyLaw as "PrivacyLaw",
        ConsentPurpose as "SheetPurpose",
        Topic as "SheetTopic",
        Withdrawn as "SheetWithdrawn"
    );
    text
}

/// All files of the folder as they should be.
fn wanted() -> BTreeMap<String, String> {
    let mut files = types();
    let index = files.keys().fold(String::new(), |mut text, file| {
        let name = file.trim_end_matches(".ts");
        writeln!(text, "export type {{ {name} }} from \"./{name}\";").unwrap();
        text
    });
    files.insert(
        "index.ts".to_owned(),
        format!("// Written by tests/tests/bindings.rs.\n{index}export * from \"./codes\";\n"),
    );
    files.insert("codes.ts".to_owned(), code_lists());
    files
}

/// All files of the folder as they are.
fn committed() -> BTreeMap<String, String> {
    let Ok(folder) = fs::read_dir(root().join(FOLDER)) else {
        return BTreeMap::new();
    };
    folder
        .map(|entry| {
            let entry = entry.unwrap();
            let text = fs::read_to_string(entry.path()).unwrap();
            (entry.file_name().to_string_lossy().into_owned(), text)
        })
        .collect()
}

/// Makes the folder hold exactly `wanted`.
fn write(wanted: &BTreeMap<String, String>) {
    let folder = root().join(FOLDER);
    fs::create_dir_all(&folder).unwrap();
    for stale in committed().keys().filter(|name| !wanted.contains_key(*name)) {
        fs::remove_file(folder.join(stale)).unwrap();
    }
    for (name, text) in wanted {
        fs::write(folder.join(name), text).unwrap();
    }
}

#[test]
fn the_committed_typescript_types_are_those_of_the_rust_types() {
    let wanted = wanted();
    if std::env::var_os(WRITE).is_some() {
        write(&wanted);
    }
    let committed = committed();
    let differing: Vec<&String> = wanted
        .keys()
        .chain(committed.keys().filter(|name| !wanted.contains_key(*name)))
        .filter(|name| wanted.get(*name) != committed.get(*name))
        .collect();
    assert!(
        differing.is_empty(),
        "in {FOLDER} these files are not what the Rust types say: {differing:?}\n\
         To write them anew: {WRITE}=1 cargo test -p tests --test bindings; then look at them and commit them."
    );
}

#[test]
fn every_error_code_has_its_two_sentences_in_german_and_in_english() {
    let union = ErrorCode::decl(&Config::new());
    let codes: Vec<&str> = union.split('"').skip(1).step_by(2).collect();
    assert!(
        codes.contains(&"wrong_password"),
        "the codes are read from: {union}"
    );
    for language in ["de", "en"] {
        let path = root().join(format!("ui/src/i18n/{language}/error.json"));
        let text = fs::read_to_string(&path).unwrap();
        let sentences: BTreeMap<String, BTreeMap<String, String>> = serde_json::from_str(&text).unwrap();
        for code in &codes {
            let has = |part: &str| {
                sentences
                    .get(*code)
                    .and_then(|two| two.get(part))
                    .is_some_and(|s| !s.is_empty())
            };
            assert!(
                has("what") && has("todo"),
                "{language}/error.json says too little about {code}"
            );
        }
        let unknown: Vec<&String> = sentences
            .keys()
            .filter(|code| !codes.contains(&code.as_str()))
            .collect();
        assert!(
            unknown.is_empty(),
            "{language}/error.json has sentences for codes that are none: {unknown:?}"
        );
    }
}

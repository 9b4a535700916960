// Every command of the window, once. `build.rs` makes a permission of each, `commands.rs` the handler, and a test compares
// them with `capabilities/main.json` and with what the pages call.
macro_rules! every_command {
    ($with:ident) => {
        $with! {
            caseload::caseload_facts
            caseload::caseload_lock
            caseload::caseload_status
            caseload::caseload_touch
            caseload::caseload_unlock
            person::person_add
            person::person_edit
            person::person_get
            person::person_list
            note::note_add
            note::note_list
            consent::consent_give
            consent::consent_withdraw
            search::search
            conflict::conflict_list
            conflict::conflict_resolve
            bundle::bundle_export
            bundle::bundle_history
            bundle::bundle_import
            bundle::bundle_preview
            receipt::receipt_list
            import::import_apply
            import::import_close
            import::import_look
            import::import_open
            office::office_overview
            office::office_persons
            program::app_licences
            program::app_version
            program::program_print
        }
    };
}

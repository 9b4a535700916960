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
            person::person_close
            person::person_disclosures
            person::person_edit
            person::person_erase
            person::person_erasure
            person::person_family
            person::person_get
            person::person_languages
            person::person_list
            person::person_reopen
            person::person_resembling
            person::person_story
            name::name_add
            name::name_edit
            name::name_order
            name::name_remove
            shelter::shelter_list
            worker::worker_list
            stay::stay_add
            stay::stay_edit
            stay::stay_remove
            household::household_join
            household::household_leave
            household::household_name
            relationship::relationship_add
            relationship::relationship_remove
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
            office::office_overview
            office::office_persons
            program::app_licences
            program::app_version
            program::program_print
        }
    };
}

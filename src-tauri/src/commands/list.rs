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
            bundle::bundle_place
            bundle::bundle_preview
            bundle::bundle_recipients
            bundle::bundle_standing
            device::device_compare
            intake::intake_choose
            intake::intake_drop
            intake::intake_look
            intake::intake_receipts
            intake::intake_stop
            intake::intake_take
            receipt::receipt_list
            office::office_overview
            office::office_persons
            preference::preference_get
            preference::preference_set
            rule::rule_list
            display::display_set
            program::about_get
            program::app_licences
            program::app_version
            program::program_print
        }
    };
}

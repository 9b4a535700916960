// Every command of the window, once. `build.rs` makes a permission of each, `commands.rs` the handler, and a test compares
// them with `capabilities/main.json` and with what the pages call.
macro_rules! every_command {
    ($with:ident) => {
        $with! {
            caseload::caseload_create
            caseload::caseload_explore
            caseload::caseload_facts
            caseload::caseload_leave
            caseload::caseload_lock
            caseload::caseload_recover
            caseload::caseload_status
            caseload::caseload_touch
            caseload::caseload_unlock
            password::password_change
            password::password_strength
            recovery::recovery_check
            recovery::recovery_confirm
            recovery::recovery_make
            identity::identity_edit
            identity::identity_show
            enrol::enrol_accept
            enrol::enrol_found
            enrol::enrol_pending
            enrol::enrol_read
            enrol::enrol_request
            roster::roster_confirm
            roster::roster_hand_on
            roster::roster_install
            roster::roster_key
            roster::roster_read
            roster::roster_revoke
            roster::roster_show
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
            office::office_overview
            office::office_persons
            program::app_licences
            program::app_version
            program::program_print
        }
    };
}

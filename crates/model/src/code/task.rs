use super::codes;

codes! {
    /// Kind of task.
    pub enum TaskKind {
        /// Wiedervorlage: look at it again on that day.
        FollowUp = "follow_up",
        /// Aufgabe: something to do, by a day or at some time.
        Task = "task",
        /// Termin: somewhere at a time.
        Appointment = "appointment",
    }
}

//! What people do with the program, told from end to end through the verbs.

mod one_fact;

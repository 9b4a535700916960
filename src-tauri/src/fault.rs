/// A panic says where in the program it happened and nothing else: its message could hold a part of somebody's file.
pub(crate) fn keep_data_out_of_panics() {
    std::panic::set_hook(Box::new(|panic| match panic.location() {
        Some(place) => eprintln!("A fault in the program, at {}:{}.", place.file(), place.line()),
        None => eprintln!("A fault in the program."),
    }));
}

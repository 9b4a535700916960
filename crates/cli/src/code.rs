//! Code lists of the model as arguments: `--help` lists the codes, a typing mistake is answered with the nearest.

/// A parser for one code list of [`app::code`].
macro_rules! code {
    ($list:ident) => {{
        use clap::builder::TypedValueParser as _;
        let codes = app::code::$list::ALL.iter().map(|code| code.code());
        clap::builder::PossibleValuesParser::new(codes).try_map(|typed| typed.parse::<app::code::$list>())
    }};
}
pub(crate) use code;

/// A parser for one code list of [`app::print`].
macro_rules! printed {
    ($list:ident) => {{
        use clap::builder::TypedValueParser as _;
        let codes = app::print::$list::ALL.iter().map(|code| code.code());
        clap::builder::PossibleValuesParser::new(codes).try_map(|typed| typed.parse::<app::print::$list>())
    }};
}
pub(crate) use printed;

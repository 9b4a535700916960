//! Writes a sheet of every kind in every language into a folder, to be looked at, and says how long each took.
//!
//!     cargo run --release --package print --example sheets -- FOLDER [LANGUAGE...]
//!
//! Invented people only. Times are milliseconds: data to pages, pages to PDF, pages to SVG.

#![allow(clippy::disallowed_methods)] // a stopwatch

#[path = "../tests/common/mod.rs"]
mod common;

use std::error::Error;
use std::time::Instant;

use print::{Kind, Language, typeset};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = std::path::PathBuf::from(arguments.next().ok_or("which folder?")?);
    let asked: Result<Vec<Language>, _> = arguments.map(|code| code.parse()).collect();
    let asked = match asked? {
        some if some.is_empty() => Language::ALL.to_vec(),
        some => some,
    };
    std::fs::create_dir_all(&folder)?;
    println!("sheet\tpages\tset\tpdf\tsvg");
    for language in asked {
        for kind in Kind::ALL {
            let sheet = common::sheet(kind, language);
            let start = Instant::now();
            let set = typeset(&sheet, language)?;
            let set_after = start.elapsed();
            let pdf = set.pdf()?;
            let pdf_after = start.elapsed();
            let svg = set.svg_pages();
            let svg_after = start.elapsed();

            let name = format!("{}-{}", language.code(), kind.code());
            std::fs::write(folder.join(format!("{name}.pdf")), pdf)?;
            for (number, page) in svg.iter().enumerate() {
                std::fs::write(folder.join(format!("{name}-{}.svg", number + 1)), page)?;
            }
            println!(
                "{name}\t{}\t{:.0}\t{:.0}\t{:.0}",
                set.page_count(),
                set_after.as_secs_f64() * 1000.0,
                (pdf_after - set_after).as_secs_f64() * 1000.0,
                (svg_after - pdf_after).as_secs_f64() * 1000.0,
            );
        }
    }
    Ok(())
}

use app::print::{Original, Paper, PrintError};
use app::sheet;
use chrono::NaiveDate;
use clap::Args;

/// `print originals`
#[derive(Args)]
#[command(
    after_long_help = "PAPER is one of passport, id-card, residence, letter, envelope, health-card, vaccination, \
    medicines, birth, marriage, family-book, certificates, driving-licence, photo, bank, contract, other; behind = stands \
    what tells it from others: passport=K0123456."
)]
pub struct Originals {
    /// A paper that is kept; may be given several times
    #[arg(long, required = true, value_name = "PAPER[=TEXT]", value_parser = original)]
    paper: Vec<Original>,
    /// What for, printed as typed
    #[arg(long, value_name = "TEXT")]
    purpose: Option<String>,
    /// The day by which they are given back
    #[arg(long, value_name = "DATE")]
    back_by: Option<NaiveDate>,
}

impl Originals {
    /// What is asked for.
    pub fn wanted(self) -> sheet::Originals {
        sheet::Originals {
            papers: self.paper,
            purpose: self.purpose,
            back_by: self.back_by,
        }
    }
}

fn original(typed: &str) -> Result<Original, PrintError> {
    let (code, detail) = match typed.split_once('=') {
        Some((code, detail)) => (code, Some(detail.to_owned())),
        None => (typed, None),
    };
    let paper: Paper = code.parse()?;
    Ok(Original { paper, detail })
}

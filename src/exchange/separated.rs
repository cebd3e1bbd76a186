//! Comma-separated values (RFC 4180 quoting, line feed) that no spreadsheet takes for formulas.
//! Knows nothing of what the rows say.

/// Rows of words as one text.
#[must_use]
pub fn separated(rows: &[Vec<String>]) -> String {
    let line = |row: &Vec<String>| {
        let cells: Vec<String> = row.iter().map(|words| separated_cell(words)).collect();
        cells.join(",") + "\n"
    };
    rows.iter().map(line).collect()
}

/// One cell of words, quoted where it has to be.
#[must_use]
pub fn separated_cell(words: &str) -> String {
    quoted(&harmless(words))
}

/// A spreadsheet runs a cell that begins like a formula; an apostrophe makes it words again.
fn harmless(words: &str) -> String {
    if words.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{words}")
    } else {
        words.to_owned()
    }
}

fn quoted(words: &str) -> String {
    if words.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", words.replace('"', "\"\""))
    } else {
        words.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_quoted_and_harmless() {
        let rows = [
            vec!["Catalogue".to_owned(), "=1+1".to_owned()],
            Vec::new(),
            vec!["a, \"b\"".to_owned()],
        ];
        assert_eq!(separated(&rows), "Catalogue,'=1+1\n\n\"a, \"\"b\"\"\"\n");
    }
}

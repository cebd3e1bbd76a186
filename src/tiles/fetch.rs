//! One request for one picture, with limits of time and size. Knows no shelf and no patience:
//! whoever asks decides whether to ask again.

use std::time::Duration;

use ureq::Agent;

/// Who asks, as the rules of public map servers demand.
const AGENT: &str = concat!(
    "PalmyraAtlas/",
    env!("CARGO_PKG_VERSION_MAJOR"),
    ".",
    env!("CARGO_PKG_VERSION_MINOR")
);
/// No picture is larger, bytes.
const LARGEST: u64 = 4 << 20;
/// Kept at least an hour, whatever the server says, so that the same picture is not asked for
/// again and again; a week when it says nothing.
const LEAST: Duration = Duration::from_hours(1);
const USUAL: Duration = Duration::from_hours(7 * 24);
const LONGEST: Duration = Duration::from_hours(60 * 24);

/// How long is waited for a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// Until it takes the call.
    pub connect: Duration,
    /// Until the picture is whole.
    pub whole: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(5),
            whole: Duration::from_secs(20),
        }
    }
}

/// A picture as it came.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fetched {
    pub(super) bytes: Vec<u8>,
    /// How long it stays fresh.
    pub(super) fresh: Duration,
}

/// Why no picture came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Trouble {
    /// The server has none there: no use asking again.
    None(String),
    /// The server does not want to be asked now, or failed.
    Busy(String),
    /// No server could be reached.
    Offline(String),
}

pub(super) fn agent(patience: Patience) -> Agent {
    Agent::config_builder()
        .user_agent(AGENT)
        .http_status_as_error(false)
        .timeout_resolve(Some(patience.connect))
        .timeout_connect(Some(patience.connect))
        .timeout_global(Some(patience.whole))
        .max_redirects(3)
        .build()
        .new_agent()
}

pub(super) fn fetch(agent: &Agent, address: &str) -> Result<Fetched, Trouble> {
    let mut answer = agent.get(address).call().map_err(|error| trouble(&error))?;
    let status = answer.status().as_u16();
    match status {
        200 => {}
        408 | 425 | 429 | 500..=599 => {
            return Err(Trouble::Busy(format!("it answered {status}")));
        }
        _ => return Err(Trouble::None(format!("it answered {status}"))),
    }
    let said = answer.headers().get("cache-control");
    let said = said.and_then(|value| value.to_str().ok()).and_then(max_age);
    let fresh = said.unwrap_or(USUAL).clamp(LEAST, LONGEST);
    let body = answer.body_mut().with_config().limit(LARGEST);
    let bytes = body.read_to_vec().map_err(|error| trouble(&error))?;
    Ok(Fetched { bytes, fresh })
}

fn trouble(error: &ureq::Error) -> Trouble {
    match error {
        ureq::Error::BodyExceedsLimit(_) => Trouble::None("the picture is too large".to_owned()),
        ureq::Error::BadUri(_) | ureq::Error::Http(_) | ureq::Error::TooManyRedirects => {
            Trouble::None(error.to_string())
        }
        ureq::Error::Protocol(_) => Trouble::Busy(error.to_string()),
        other => Trouble::Offline(other.to_string()),
    }
}

fn max_age(text: &str) -> Option<Duration> {
    let mut parts = text.split(',').map(str::trim);
    let age = parts.find_map(|part| part.strip_prefix("max-age="))?;
    age.parse().ok().map(Duration::from_secs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_server_says_how_long_a_picture_stays_fresh() {
        let week = Some(Duration::from_hours(7 * 24));
        assert_eq!(max_age("public, max-age=604800"), week);
        assert_eq!(max_age("no-store"), None);
        assert_eq!(max_age("max-age=x"), None);
    }

    #[test]
    fn the_program_says_who_it_is() {
        assert_eq!(AGENT, "PalmyraAtlas/0.1");
    }
}

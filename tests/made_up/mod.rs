//! A made-up inventory of any size for benchmarks and tests: places in two scripts, their
//! damage and the evidence for it. Same seed, same records; nothing in it is a fact. Knows no
//! clock and no catalogue.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what is made up here always fits"
)]

mod words;

use palmyra_atlas::domain::date::{Day, Edtf};
use palmyra_atlas::domain::id::{Id, Slug};
use palmyra_atlas::domain::kinds::{
    Certainty, DatedBy, EventKind, Extent, Level, Method, Seen, State,
};
use palmyra_atlas::domain::place::LonLat;
use palmyra_atlas::domain::record::{
    Claim, DamageEvent, Imagery, Observation, Record, Site, SiteName, Source,
};

/// How many places one area holds.
const IN_AREA: u64 = 500;
/// How many scenes the evidence is read from.
const SCENES: u64 = 400;

/// An inventory to be made.
#[derive(Debug, Clone, Copy)]
pub struct Inventory {
    /// Where the dice start.
    pub seed: u64,
    /// How many places at all levels.
    pub sites: u64,
}

impl Inventory {
    /// All records, table by table, parents before children.
    pub fn records(self) -> impl Iterator<Item = Record> {
        let all = move || 0..self.sites;
        let source = Source {
            uuid: self.id(Kind::Source, 0),
            key: "made-up".into(),
            kind: "dataset".into(),
            title: "A made-up inventory".into(),
            ..Source::default()
        };
        std::iter::once(Record::from(source))
            .chain((0..SCENES).map(move |at| self.scene(at).into()))
            .chain(all().map(move |at| self.site(at).into()))
            .chain(
                all()
                    .filter_map(move |at| self.other_name(at))
                    .map(Record::from),
            )
            .chain(self.of_events(Self::event))
            .chain(self.of_events(Self::before))
            .chain(self.of_events(Self::after))
            .chain(self.of_events(Self::claim))
    }

    /// The places alone.
    pub fn places(self) -> impl Iterator<Item = Record> {
        (0..self.sites).map(move |at| self.site(at).into())
    }

    /// How many damage events a place has: mostly none or one.
    pub fn events(self, site: u64) -> u64 {
        match self.roll(Kind::Event, site) % 100 {
            0..55 => 0,
            55..93 => 1,
            _ => 2,
        }
    }

    fn of_events<T: Into<Record>>(
        self,
        make: fn(Self, u64, u64) -> T,
    ) -> impl Iterator<Item = Record> {
        (0..self.sites).flat_map(move |site| {
            (0..self.events(site)).map(move |nth| make(self, site, nth).into())
        })
    }

    fn scene(self, at: u64) -> Imagery {
        Imagery {
            uuid: self.id(Kind::Scene, at),
            key: format!("scene-{at}"),
            sensor: "made-up sensor".into(),
            acquired_edtf: date(scene_day(at)),
            ..Imagery::default()
        }
    }

    fn site(self, at: u64) -> Site {
        let mut dice = self.dice(Kind::Site, at);
        let level = level(at);
        let parent = match level {
            Level::Area => None,
            Level::Monument => Some(at - at % IN_AREA),
            Level::Component | Level::Object => Some(at - at % 4),
        };
        let name = words::name(&mut dice, level);
        // Areas lie scattered, what is in them lies near.
        let mut ground = self.dice(Kind::Ground, at / IN_AREA);
        let lon = ground.part(-8.0, 60.0) + dice.part(-0.15, 0.15);
        let lat = ground.part(13.0, 41.0) + dice.part(-0.15, 0.15);
        Site {
            uuid: self.id(Kind::Site, at),
            parent_uuid: parent.map(|above| self.id(Kind::Site, above)),
            slug: Slug::try_from(format!("made-up-{at}")).unwrap(),
            level,
            name_en: name.latin,
            name_ar: name.arabic,
            type_code: Some(name.type_code.into()),
            description_en: words::description(&mut dice),
            country_code: "XX".into(),
            geom: (!dice.next().is_multiple_of(50)).then(|| LonLat::new(lon, lat).unwrap()),
            accuracy_m: Some(dice.part(2.0, 200.0).round()),
            ..Site::default()
        }
    }

    fn other_name(self, at: u64) -> Option<SiteName> {
        let mut dice = self.dice(Kind::Name, at);
        dice.next().is_multiple_of(5).then(|| SiteName {
            uuid: self.id(Kind::Name, at),
            site_uuid: self.id(Kind::Site, at),
            text: words::name(&mut dice, Level::Monument).marked,
            lang: "ar-Latn".into(),
            kind: "transliteration".into(),
            ..SiteName::default()
        })
    }

    fn event(self, site: u64, nth: u64) -> DamageEvent {
        let mut dice = self.dice(Kind::Event, site * 4 + nth);
        let gone = dice.next().is_multiple_of(3);
        DamageEvent {
            uuid: self.id(Kind::Event, site * 4 + nth),
            site_uuid: self.id(Kind::Site, site),
            key: format!("made-up-{site}-{nth}"),
            title: words::headline(&mut dice),
            kind: EventKind::Single,
            dated_by: DatedBy::Bracket,
            leaves: if gone {
                State::Destroyed
            } else {
                State::Damaged
            },
            extent_code: if gone {
                Extent::UpTo100
            } else {
                Extent::UpTo30
            },
            certainty: Certainty::High,
            ..DamageEvent::default()
        }
    }

    fn before(self, site: u64, nth: u64) -> Observation {
        self.observation(site, nth, 0)
    }

    fn after(self, site: u64, nth: u64) -> Observation {
        self.observation(site, nth, 1)
    }

    /// The scene before and the scene after an event, one of them after the other.
    fn observation(self, site: u64, nth: u64, after: u64) -> Observation {
        let first = self.roll(Kind::Event, site * 4 + nth) % (SCENES - 40);
        let scene = first + after * (1 + first % 30);
        Observation {
            uuid: self.id(Kind::Observation, (site * 4 + nth) * 2 + after),
            site_uuid: self.id(Kind::Site, site),
            event_uuid: Some(self.id(Kind::Event, site * 4 + nth)),
            seen_edtf: date(scene_day(scene)),
            state: if after == 0 {
                Seen::NoDamageVisible
            } else {
                Seen::Damaged
            },
            method: Method::Satellite,
            imagery_uuid: Some(self.id(Kind::Scene, scene)),
            source_uuid: Some(self.id(Kind::Source, 0)),
            certainty: Certainty::High,
            ..Observation::default()
        }
    }

    fn claim(self, site: u64, nth: u64) -> Claim {
        let first = self.roll(Kind::Event, site * 4 + nth) % (SCENES - 40);
        Claim {
            uuid: self.id(Kind::Claim, site * 4 + nth),
            event_uuid: self.id(Kind::Event, site * 4 + nth),
            said_edtf: Some(date(scene_day(first + 1))),
            effect_as_worded: "made-up words".into(),
            source_uuid: self.id(Kind::Source, 0),
            ..Claim::default()
        }
    }

    fn id(self, kind: Kind, at: u64) -> Id {
        let mut dice = self.dice(kind, at);
        let mut random = [0; 10];
        random[..8].copy_from_slice(&dice.next().to_le_bytes());
        random[8..].copy_from_slice(&[kind as u8, 0]);
        Id::v7(1_700_000_000_000 + at, random)
    }

    fn roll(self, kind: Kind, at: u64) -> u64 {
        self.dice(kind, at).next()
    }

    fn dice(self, kind: Kind, at: u64) -> Dice {
        let mut dice =
            Dice::new(self.seed ^ (kind as u64) << 56 ^ at.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        dice.next();
        dice
    }
}

/// The level of the place of a number: one area for five hundred, one monument for four.
fn level(at: u64) -> Level {
    match at {
        _ if at.is_multiple_of(IN_AREA) => Level::Area,
        _ if at.is_multiple_of(4) => Level::Monument,
        _ if at.is_multiple_of(97) => Level::Object,
        _ => Level::Component,
    }
}

fn scene_day(scene: u64) -> Day {
    Day(14_600 + i64::try_from(scene).unwrap() * 13)
}

fn date(day: Day) -> Edtf {
    Edtf::parse(&day.to_string()).unwrap()
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    Source = 1,
    Scene,
    Site,
    Name,
    Event,
    Observation,
    Claim,
    Ground,
}

/// Numbers that look random and are always the same (`SplitMix64`).
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// The dice that start there.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// One of a list.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[usize::try_from(self.next() % list.len() as u64).unwrap()]
    }

    /// A number in a span.
    #[expect(
        clippy::cast_precision_loss,
        reason = "53 bits are all a measured number has"
    )]
    pub fn part(&mut self, from: f64, to: f64) -> f64 {
        from + (self.next() >> 11) as f64 / (1_u64 << 53) as f64 * (to - from)
    }
}

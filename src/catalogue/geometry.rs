//! Geometries as `GeoPackage` blobs: the `GP` header, the envelope, well-known binary. Treats
//! every blob as hostile. Knows nothing of tables.

use crate::domain::place::{LonLat, Polygon, Shape};

/// The coordinate system of everything here: EPSG 4326.
const SRS: i32 = 4326;
/// More points than any outline has; a blob that claims more is not read.
const MOST_POINTS: usize = 4_000_000;

/// West, east, south, north in degrees: the order of a `GeoPackage` envelope.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Envelope {
    pub(super) min_x: f64,
    pub(super) max_x: f64,
    pub(super) min_y: f64,
    pub(super) max_y: f64,
}

impl Envelope {
    /// The bounds of both.
    pub(super) fn joined(self, other: Self) -> Self {
        Self {
            min_x: self.min_x.min(other.min_x),
            max_x: self.max_x.max(other.max_x),
            min_y: self.min_y.min(other.min_y),
            max_y: self.max_y.max(other.max_y),
        }
    }

    /// Whether `other` reaches one of its edges (or beyond).
    pub(super) fn touched_by(self, other: Self) -> bool {
        other.min_x <= self.min_x
            || other.max_x >= self.max_x
            || other.min_y <= self.min_y
            || other.max_y >= self.max_y
    }
}

/// What is wrong with a blob.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the geometry is not readable: {0}")]
pub(super) struct BadBlob(&'static str);

/// A shape as stored. Points have no envelope, as GDAL writes them; others have one unless empty.
pub(super) fn encode(shape: &Shape) -> Vec<u8> {
    let envelope = match shape {
        Shape::Point(_) => None,
        Shape::Areas(areas) => bounds(areas.iter().flatten().flatten()),
        Shape::Lines(lines) => bounds(lines.iter().flatten()),
    };
    let empty = envelope.is_none() && !matches!(shape, Shape::Point(_));
    // Bit 0: little-endian; bits 1–3: kind of envelope; bit 4: empty.
    let flags = 1 | (u8::from(envelope.is_some()) << 1) | (u8::from(empty) << 4);
    let mut out = vec![b'G', b'P', 0, flags];
    out.extend(SRS.to_le_bytes());
    if let Some(e) = envelope {
        for edge in [e.min_x, e.max_x, e.min_y, e.max_y] {
            out.extend(edge.to_le_bytes());
        }
    }
    match shape {
        Shape::Point(at) => {
            head(&mut out, 1);
            put(&mut out, *at);
        }
        Shape::Areas(areas) => {
            head(&mut out, 6);
            count(&mut out, areas.len());
            for area in areas {
                head(&mut out, 3);
                count(&mut out, area.len());
                for ring in area {
                    path(&mut out, ring);
                }
            }
        }
        Shape::Lines(lines) => {
            head(&mut out, 5);
            count(&mut out, lines.len());
            for line in lines {
                head(&mut out, 2);
                path(&mut out, line);
            }
        }
    }
    out
}

fn bounds<'a>(points: impl Iterator<Item = &'a LonLat>) -> Option<Envelope> {
    points.fold(None, |so_far, at| {
        let here = Envelope {
            min_x: at.lon(),
            max_x: at.lon(),
            min_y: at.lat(),
            max_y: at.lat(),
        };
        Some(so_far.map_or(here, |bounds: Envelope| bounds.joined(here)))
    })
}

fn head(out: &mut Vec<u8>, kind: u32) {
    out.push(1);
    out.extend(kind.to_le_bytes());
}

fn count(out: &mut Vec<u8>, n: usize) {
    out.extend(u32::try_from(n).unwrap_or(u32::MAX).to_le_bytes());
}

fn put(out: &mut Vec<u8>, at: LonLat) {
    out.extend(at.lon().to_le_bytes());
    out.extend(at.lat().to_le_bytes());
}

fn path(out: &mut Vec<u8>, points: &[LonLat]) {
    count(out, points.len());
    for at in points {
        put(out, *at);
    }
}

/// A stored blob as a shape; heights and measures other programs added are left out, single
/// polygons and lines become collections of one. `None` = an empty point.
pub(super) fn decode(blob: &[u8]) -> Result<Option<Shape>, BadBlob> {
    let mut reader = Reader::after_header(blob)?;
    let (kind, dims) = reader.head()?;
    match kind {
        1 => {
            let (x, y) = reader.pair(dims)?;
            if x.is_nan() && y.is_nan() {
                return Ok(None);
            }
            Ok(Some(Shape::Point(position(x, y)?)))
        }
        2 => Ok(Some(Shape::Lines(vec![reader.path(dims)?]))),
        3 => Ok(Some(Shape::Areas(vec![reader.polygon(dims)?]))),
        5 => {
            let n = reader.count(9)?;
            let mut lines = Vec::new();
            for _ in 0..n {
                let dims = reader.part(2)?;
                lines.push(reader.path(dims)?);
            }
            Ok(Some(Shape::Lines(lines)))
        }
        6 => {
            let n = reader.count(9)?;
            let mut areas = Vec::new();
            for _ in 0..n {
                let dims = reader.part(3)?;
                areas.push(reader.polygon(dims)?);
            }
            Ok(Some(Shape::Areas(areas)))
        }
        _ => Err(BadBlob("it is of a kind no layer holds")),
    }
}

/// The bounds of a stored blob; `None` for an empty geometry. Always from the coordinates
/// themselves: the envelope in a header is only what another program claimed.
pub(super) fn envelope(blob: &[u8]) -> Result<Option<Envelope>, BadBlob> {
    Ok(match decode(blob)? {
        None => None,
        Some(Shape::Point(at)) => bounds(std::iter::once(&at)),
        Some(Shape::Areas(areas)) => bounds(areas.iter().flatten().flatten()),
        Some(Shape::Lines(lines)) => bounds(lines.iter().flatten()),
    })
}

fn position(x: f64, y: f64) -> Result<LonLat, BadBlob> {
    LonLat::new(x, y).map_err(|_| BadBlob("a coordinate is not a longitude and latitude"))
}

/// How many numbers beyond longitude and latitude each point has.
#[derive(Clone, Copy)]
struct Extra(usize);

/// Reads a blob from front to back and never beyond its end.
struct Reader<'a> {
    rest: &'a [u8],
    little: bool,
    points: usize,
}

impl<'a> Reader<'a> {
    fn after_header(blob: &'a [u8]) -> Result<Self, BadBlob> {
        let [b'G', b'P', _version, flags, _, _, _, _, rest @ ..] = blob else {
            return Err(BadBlob("it has no GeoPackage header"));
        };
        if flags & 0b0010_0000 != 0 {
            return Err(BadBlob("it is of an extended kind"));
        }
        let envelope = match (flags >> 1) & 7 {
            0 => 0,
            1 => 32,
            2 | 3 => 48,
            4 => 64,
            _ => return Err(BadBlob("its envelope is of no known kind")),
        };
        let rest = rest
            .get(envelope..)
            .ok_or(BadBlob("it ends within its header"))?;
        Ok(Self {
            rest,
            little: true,
            points: 0,
        })
    }

    fn take<const N: usize>(&mut self) -> Result<[u8; N], BadBlob> {
        let (bytes, rest) = self
            .rest
            .split_first_chunk::<N>()
            .ok_or(BadBlob("it ends too early"))?;
        self.rest = rest;
        Ok(*bytes)
    }

    fn number(&mut self) -> Result<u32, BadBlob> {
        let bytes = self.take::<4>()?;
        Ok(if self.little {
            u32::from_le_bytes(bytes)
        } else {
            u32::from_be_bytes(bytes)
        })
    }

    fn real(&mut self) -> Result<f64, BadBlob> {
        let bytes = self.take::<8>()?;
        Ok(if self.little {
            f64::from_le_bytes(bytes)
        } else {
            f64::from_be_bytes(bytes)
        })
    }

    /// Byte order and kind of the geometry that follows: ISO (1001, 2001, 3001) and the older
    /// high-bit way of saying that there are heights or measures.
    fn head(&mut self) -> Result<(u32, Extra), BadBlob> {
        let [order] = self.take::<1>()?;
        self.little = match order {
            0 => false,
            1 => true,
            _ => return Err(BadBlob("its byte order is of no known kind")),
        };
        let raw = self.number()?;
        let high = usize::from(raw & 0x8000_0000 != 0) + usize::from(raw & 0x4000_0000 != 0);
        let plain = raw & 0x0FFF_FFFF;
        let iso = match plain / 1000 {
            0 => 0,
            1 | 2 => 1,
            3 => 2,
            _ => return Err(BadBlob("it is of a kind no layer holds")),
        };
        Ok((plain % 1000, Extra(high.max(iso))))
    }

    fn part(&mut self, wanted: u32) -> Result<Extra, BadBlob> {
        match self.head()? {
            (kind, dims) if kind == wanted => Ok(dims),
            _ => Err(BadBlob("a part of it is of the wrong kind")),
        }
    }

    /// A count that the bytes left can hold, at `least` bytes each.
    fn count(&mut self, least: usize) -> Result<usize, BadBlob> {
        let n = self.number()? as usize;
        if n > self.rest.len() / least {
            return Err(BadBlob("it claims more than it holds"));
        }
        Ok(n)
    }

    fn pair(&mut self, Extra(extra): Extra) -> Result<(f64, f64), BadBlob> {
        self.points += 1;
        if self.points > MOST_POINTS {
            return Err(BadBlob("it has too many points"));
        }
        let pair = (self.real()?, self.real()?);
        for _ in 0..extra {
            self.real()?;
        }
        Ok(pair)
    }

    fn path(&mut self, dims: Extra) -> Result<Vec<LonLat>, BadBlob> {
        let n = self.count(16)?;
        let mut points = Vec::with_capacity(n);
        for _ in 0..n {
            let (x, y) = self.pair(dims)?;
            points.push(position(x, y)?);
        }
        Ok(points)
    }

    fn polygon(&mut self, dims: Extra) -> Result<Polygon, BadBlob> {
        let n = self.count(4)?;
        let mut rings = Vec::new();
        for _ in 0..n {
            rings.push(self.path(dims)?);
        }
        Ok(rings)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn position() -> impl Strategy<Value = LonLat> {
        (-180.0..=180.0, -90.0..=90.0).prop_map(|(x, y)| LonLat::new(x, y).unwrap())
    }

    fn path() -> impl Strategy<Value = Vec<LonLat>> {
        prop::collection::vec(position(), 0..6)
    }

    fn shape() -> impl Strategy<Value = Shape> {
        let paths = || prop::collection::vec(path(), 0..4);
        prop_oneof![
            position().prop_map(Shape::Point),
            paths().prop_map(Shape::Lines),
            prop::collection::vec(paths(), 0..4).prop_map(Shape::Areas),
        ]
    }

    proptest! {
        #[test]
        fn every_shape_reads_back(shape in shape()) {
            let blob = encode(&shape);
            prop_assert_eq!(decode(&blob).unwrap(), Some(shape));
        }

        #[test]
        fn a_cut_or_changed_blob_is_an_error_or_a_shape(
            shape in shape(), at in 0.0..1.0, byte: u8, cut: bool,
        ) {
            let mut blob = encode(&shape);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss,
                     clippy::cast_precision_loss, reason = "a place within a short blob")]
            let place = (at * blob.len() as f64) as usize;
            if cut {
                blob.truncate(place);
                prop_assert!(decode(&blob).is_err());
            } else {
                blob[place] = byte;
                let _ = decode(&blob);
                let _ = envelope(&blob);
            }
        }

        #[test]
        fn any_bytes_are_an_error_or_a_shape(mut blob in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = decode(&blob);
            if blob.len() > 8 {
                blob[..4].copy_from_slice(b"GP\0\x01");
                let _ = decode(&blob);
            }
        }
    }

    fn blob(wkb: &[u8]) -> Vec<u8> {
        [b"GP\0\x01\xe6\x10\0\0".as_slice(), wkb].concat()
    }

    #[test]
    fn a_blob_that_claims_too_much_takes_no_memory() {
        let mut wkb = vec![1, 2, 0, 0, 0];
        wkb.extend(u32::MAX.to_le_bytes());
        assert!(decode(&blob(&wkb)).is_err());
        let mut wkb = vec![1, 6, 0, 0, 0];
        wkb.extend(1_000_000_u32.to_le_bytes());
        assert!(decode(&blob(&wkb)).is_err());
    }

    #[test]
    fn other_programs_ways_of_writing_are_read() {
        // Big-endian, with a height: ISO kind 1001.
        let mut wkb = vec![0, 0, 0, 3, 0xe9];
        for number in [38.25_f64, 34.5, 405.0] {
            wkb.extend(number.to_be_bytes());
        }
        let here = LonLat::new(38.25, 34.5).unwrap();
        assert_eq!(decode(&blob(&wkb)), Ok(Some(Shape::Point(here))));
        // An empty point is written as not-a-number twice.
        let mut wkb = vec![1, 1, 0, 0, 0];
        wkb.extend([f64::NAN.to_le_bytes(), f64::NAN.to_le_bytes()].concat());
        assert_eq!(decode(&blob(&wkb)), Ok(None));
        // A single polygon stands for a collection of one.
        let mut wkb = vec![1, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0];
        wkb.extend([38.25_f64.to_le_bytes(), 34.5_f64.to_le_bytes()].concat());
        assert_eq!(
            decode(&blob(&wkb)),
            Ok(Some(Shape::Areas(vec![vec![vec![here]]])))
        );
        // Coordinates of a projection are no longitude and latitude.
        let mut wkb = vec![1, 1, 0, 0, 0];
        wkb.extend([616_000.0_f64.to_le_bytes(), 3_823_000.0_f64.to_le_bytes()].concat());
        assert!(decode(&blob(&wkb)).is_err());
    }
}

//! The small closed lists of photographs: what sort of picture, in what state, how placed, what
//! became of it. Knows no photograph.

use super::cell::{Cell, Field};
use super::id::BadName;
use super::kinds::kinds;

kinds! {
    /// What sort of picture a photograph record holds.
    PhotoKind {
        /// Taken with a camera.
        #[default]
        Photograph = "photograph", "photograph";
        /// Seen from a satellite.
        Satellite = "satellite", "satellite image";
        /// Drawn by hand or by a program: never taken for a photograph.
        Drawing = "drawing", "drawing";
        /// Scanned from paper or film.
        Scan = "scan", "scan";
        /// One picture of a film.
        VideoFrame = "video-frame", "frame of a film";
    }

    /// In what state an original arrived.
    Original {
        /// All of it can be read.
        Whole = "whole", "whole";
        /// Its end is missing.
        Truncated = "truncated", "cut off";
        /// It is damaged, or larger than can be decoded.
        Unreadable = "unreadable", "cannot be read";
        /// Of a kind that cannot be shown here; kept and hashed all the same.
        NoPreview = "no-preview", "no preview";
        /// Nobody looked.
        #[default]
        NotExamined = "not-examined", "not examined";
    }

    /// From which north a bearing was measured.
    BearingReference {
        /// True north.
        #[default]
        True = "true", "true north";
        /// Magnetic north, converted by the declination.
        Magnetic = "magnetic", "magnetic north";
        /// The file did not say.
        Unknown = "unknown", "not recorded";
        /// Drawn on the map.
        Drawn = "drawn", "drawn on the map";
    }

    /// How the position of a photograph was had.
    PositionBy {
        /// As the file recorded it.
        #[default]
        Recorded = "recorded", "as recorded";
        /// Set or corrected on the map.
        Drawn = "drawn", "drawn on the map";
    }

    /// How the field of view of a photograph was had.
    FovBy {
        /// From the focal length on 35 mm film.
        #[default]
        Film = "focal-35", "from the focal length on 35 mm film";
        /// From focal length and size of the sensor.
        Sensor = "sensor", "from focal length and sensor";
        /// Drawn on the map.
        Drawn = "drawn", "drawn on the map";
    }

    /// Whether a photograph may be published.
    Publish {
        /// It may.
        Yes = "yes", "may be published";
        /// It must not.
        No = "no", "do not publish";
        /// Nobody has said so: ask first.
        #[default]
        Ask = "ask", "ask first";
    }

    /// How much of a picture a place is.
    Depicts {
        /// What it was taken of.
        #[default]
        Subject = "subject", "subject";
        /// A part of the subject.
        Detail = "detail", "detail";
        /// Seen behind or beside it.
        Background = "background", "background";
    }

    /// How one picture is laid over another.
    Alignment {
        /// Moved, turned and scaled.
        #[default]
        Similarity = "similarity", "moved, turned and scaled";
        /// Also seen from another point.
        Projective = "projective", "seen from another point";
    }

    /// What happened to an original.
    Custodial {
        /// Copied into the media folder.
        #[default]
        TakenIn = "taken-in", "taken in";
        /// Handed out.
        Exported = "exported", "exported";
        /// Found to be the file that was received.
        Verified = "verified", "verified";
        /// Put back after it was missing.
        Relinked = "relinked", "put back";
        /// Found to be another file than the one received.
        FoundChanged = "found-changed", "found changed";
        /// Not found.
        FoundMissing = "found-missing", "found missing";
    }
}

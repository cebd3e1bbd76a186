//! Titles and tooltips of actions, and why one is not possible. Knows no widget.
#![expect(
    missing_docs,
    reason = "each is the title and the tooltip of the action it is named after"
)]

pub const NEW: (&str, &str) = (
    "New catalogue with Palmyra…",
    "Make a new catalogue that holds the record of Palmyra",
);
pub const NEW_EMPTY: (&str, &str) = (
    "New empty catalogue…",
    "Make a new catalogue that holds nothing yet",
);
pub const OPEN: (&str, &str) = ("Open…", "Open another catalogue");
pub const SAVE_COPY: (&str, &str) = (
    "Save a copy…",
    "Write a verified copy of the catalogue elsewhere; you go on working in this one",
);
pub const REPORT: (&str, &str) = (
    "Damage report…",
    "Write a PDF report of one place or of all",
);
pub const CHECK: (&str, &str) = (
    "Check the catalogue",
    "Verify the file, its references, its search and its log",
);
pub const HOUSE: (&str, &str) = (
    "House style…",
    "Names, logo, colour and disclaimer printed on reports",
);
pub const QUIT: (&str, &str) = ("Quit", "Close the window; everything is saved already");
pub const UNDO: (&str, &str) = ("Undo", "Take back the newest change");
pub const REDO: (&str, &str) = ("Redo", "Bring back what was undone");
pub const ADD_SITE: (&str, &str) = ("Add site", "Record a heritage place");
pub const EDIT_SITE: (&str, &str) = (
    "Edit this place",
    "Change names, position, description of the chosen place",
);
pub const DELETE_SITE: (&str, &str) = (
    "Delete this place…",
    "Remove the chosen place with everything recorded on it",
);
pub const ADD_EVENT: (&str, &str) = (
    "Add damage event",
    "Record what happened to the chosen place",
);
pub const ADD_OBSERVATION: (&str, &str) = (
    "Add observation",
    "Record what one piece of evidence shows of the chosen place",
);
pub const RAPID: (&str, &str) = (
    "Enter observations",
    "Record what images and visits show of the chosen place, one after another",
);
pub const SEEN_AGAIN: (&str, &str) = (
    "Seen again, unchanged",
    "Record that the chosen or marked places looked as they did last time",
);
pub const SCENE_PAIR: (&str, &str) = (
    "Satellite pair over these sites…",
    "Read an earlier and a later image over the marked places, or the chosen one",
);
pub const PRESS_REPORT: (&str, &str) = (
    "Press report…",
    "Record a press report on the chosen place: its source, what it says, the event it tells of",
);
pub const FIELD_VISIT: (&str, &str) = (
    "Field visit…",
    "Record what was seen on the spot of the chosen place and its components",
);
pub const ADD_CLAIM: (&str, &str) = (
    "Add claim",
    "Record what a source says about a damage event of the chosen place",
);
pub const ADD_ASSESSMENT: (&str, &str) = (
    "Add assessment",
    "Record the condition of the chosen place with threats and recommendations",
);
pub const ASSESS_AGAIN: (&str, &str) = (
    "Assess again",
    "Begin an assessment with what the last one of the chosen place said",
);
pub const ADD_NAME: (&str, &str) = ("Add name", "Record another name of the chosen place");
pub const ADD_IDENTIFIER: (&str, &str) = (
    "Add identifier",
    "Record what the chosen place is called in another system",
);
pub const ADD_DESIGNATION: (&str, &str) = (
    "Add designation",
    "Record a protection or listing of the chosen place",
);
pub const ADD_DIMENSION: (&str, &str) = (
    "Add measurement",
    "Record a measurement of the chosen place",
);
pub const ADD_PERIOD: (&str, &str) = (
    "Add period",
    "Record a time in which the chosen place was made or used",
);
pub const ADD_MATERIAL: (&str, &str) = (
    "Add material",
    "Record of what and how the chosen place is built",
);
pub const ADD_CHRONOLOGY: (&str, &str) = (
    "Add chronology entry",
    "Record a dated line of the history of the chosen place",
);
pub const ADD_INTERVENTION: (&str, &str) = (
    "Add intervention",
    "Record conservation or restoration at the chosen place",
);
pub const ADD_SOURCE: (&str, &str) = ("Add source", "Record a publication, page or document");
pub const ADD_IMAGERY: (&str, &str) = ("Add imagery", "Record a satellite or aerial scene");
pub const ADD_PERSON: (&str, &str) = ("Add person or institution", "Record someone to refer to");
pub const AUTHOR: (&str, &str) = (
    "Who works here…",
    "The name that is written beside every change",
);
pub const TERMS: (&str, &str) = (
    "Terms of this catalogue",
    "Local terms, and codes that are in no list",
);
pub const FIND: (&str, &str) = ("Find anything", "Find a site or a command by name");
pub const FIND_SITE: (&str, &str) = (
    "Search the list",
    "Put the cursor in the search field of the list",
);
pub const TREE: (&str, &str) = (
    "Sites as tree",
    "Show places under the places they belong to",
);
pub const LIST: (&str, &str) = ("Sites as list", "Show places one below the other");
pub const MAP: (&str, &str) = ("Map", "Show the places on the map");
pub const REVIEW: (&str, &str) = (
    "Review",
    "Show what needs a second look: gaps, contradictions, what has no source",
);
pub const SAVE_FINDINGS: (&str, &str) = (
    "Save findings as CSV…",
    "Save all findings of the topic that is shown as a table",
);
pub const SAVE_NUMBERS: (&str, &str) = (
    "Save statistics as CSV…",
    "Save these numbers as a table, with the filter and the day they were counted at above them",
);
pub const PEOPLE: (&str, &str) = (
    "People",
    "Show persons and institutions, how they are shown outside and what refers to them",
);
pub const SOURCES: (&str, &str) = (
    "Sources",
    "Show all sources, what they lack and which statements cite them",
);
pub const EXPORT_REGISTER: (&str, &str) = (
    "Listed rows as CSV…",
    "Write what is listed here to a file, in the order it is shown",
);
pub const TABLE: (&str, &str) = ("Table", "Show the places as a table with columns");
pub const STATISTICS: (&str, &str) = (
    "Statistics",
    "Count the listed sites by class of damage, cause, period, type and month",
);
pub const PHOTOS: (&str, &str) = (
    "Photos",
    "Show photographs of the chosen place, of the filter or of all",
);
pub const CHRONOLOGY: (&str, &str) = (
    "Chronology",
    "Show what happened along time: history and context, damage, care, evidence",
);
pub const FINER_TIME: (&str, &str) = (
    "Finer time",
    "Divide the chronology into shorter stretches; Ctrl and the wheel do the same",
);
pub const COARSER_TIME: (&str, &str) = (
    "Coarser time",
    "Divide the chronology into longer stretches; Ctrl and the wheel do the same",
);
pub const BUILD_FILTER: (&str, &str) = (
    "Build a filter",
    "Ask any field of the sites and of what hangs on them",
);
pub const EXPORT_SPREADSHEET: (&str, &str) = (
    "Export table for spreadsheets",
    "The listed sites and chosen columns as CSV, marked as UTF-8 for spreadsheets",
);
pub const EXPORT_CSV: (&str, &str) = (
    "Export table as plain CSV",
    "The listed sites and chosen columns as CSV in plain UTF-8",
);
pub const EXPORT_GEOJSON: (&str, &str) = (
    "Export table as GeoJSON",
    "The listed sites with their points and chosen columns for maps",
);
pub const MARK_LISTED: (&str, &str) = (
    "Mark all listed sites",
    "Mark every place that passes the filter, to deal with them together",
);
pub const REPORT_MARKED: (&str, &str) = (
    "Report on the marked sites",
    "Make one damage report of the marked places",
);
pub const EDIT_MARKED: (&str, &str) = (
    "Edit the marked sites together…",
    "Set, clear, replace or append fields of all marked places at once",
);
pub const GIVE_NUMBER: (&str, &str) = (
    "Give the next incident number",
    "Number the damage events of the chosen place that have none",
);
pub const NUMBERING: (&str, &str) = (
    "Incident numbers…",
    "Set prefix, year and pattern of this catalogue's own incident numbers",
);
pub const CLEAR_MARKS: (&str, &str) = ("Clear the marks", "Mark no place");
pub const TOGGLE_LEFT: (&str, &str) = (
    "Fold the list of sites",
    "Open or fold the panel at the left",
);
pub const TOGGLE_RIGHT: (&str, &str) = (
    "Fold the detail view",
    "Open or fold the panel at the right",
);
pub const HISTORY: (&str, &str) = (
    "History of the catalogue",
    "Every change, who made it and when",
);
pub const SITE_HISTORY: (&str, &str) =
    ("History of this place", "Every change to the chosen place");
pub const EARLIER: (&str, &str) = (
    "Previous event",
    "Go back in time to the previous damage event",
);
pub const LATER: (&str, &str) = ("Next event", "Go on in time to the next damage event");
pub const TODAY: (&str, &str) = ("Today", "Show the states of today");
pub const FIT_ALL: (&str, &str) = (
    "Show all sites on the map",
    "Fit the map to every site with a position",
);
pub const FIT_SITE: (&str, &str) = (
    "Show this place on the map",
    "Move the map to the chosen place",
);
pub const LIGHT: (&str, &str) = ("Light colours", "Dark text on light ground");
pub const DARK: (&str, &str) = ("Dark colours", "Light text on dark ground");
pub const KEYS: (&str, &str) = ("Keys", "Every key and what it does");
pub const ABOUT: (&str, &str) = (
    "About Palmyra Atlas",
    "What this is and whose data it shows",
);
pub const CLOSE: (&str, &str) = ("Close", "Close what lies over the window");
pub const NOTHING_OPEN: &str = "No catalogue is open.";
pub const NOTHING_CHOSEN: &str = "Choose a place first.";
pub const NOTHING_MARKED: &str = "Mark places first: Ctrl and a click on the list or the map.";
pub const NOTHING_TO_UNDO: &str = "Nothing to undo.";
pub const NOTHING_TO_REDO: &str = "Nothing to redo.";
pub const NO_EVENTS: &str = "No damage event is dated.";
pub const NO_FORMS: &str = "This build of the window cannot edit yet.";
pub const IS_DARK: &str = "The dark colours are on.";
pub const IS_LIGHT: &str = "The light colours are on.";
pub const NO_PHOTOS: &str = "This place has no photograph yet.";
pub const LOOK_AT_PHOTOS: (&str, &str) = (
    "Look at the photographs",
    "Show the photographs of the chosen place, one after another",
);
pub const PLACE_PHOTO: (&str, &str) = (
    "Place the photograph on the map",
    "Say by a press and a drag where the chosen photograph was taken and which way",
);
pub const LOOKING_AT_PLACE: (&str, &str) = (
    "Photographs looking at this place",
    "Mark the photographs whose view holds the chosen place, the straightest first",
);
pub const NO_PHOTO: &str = "Open a photograph first.";
pub const NEXT_PHOTO: (&str, &str) = ("Next photograph", "Show the next one");
pub const PREVIOUS_PHOTO: (&str, &str) = ("Previous photograph", "Show the one before");
pub const FIT_PHOTO: (&str, &str) = ("Whole photograph", "Show all of it");
pub const PHOTO_PIXELS: (&str, &str) = (
    "One to one",
    "One pixel of the photograph to one of the screen",
);
pub const PHOTO_CLOSER: (&str, &str) = ("Closer", "Show the photograph larger");
pub const PHOTO_FARTHER: (&str, &str) = ("Farther", "Show the photograph smaller");
pub const TURN_RIGHT: (&str, &str) = (
    "Turn right",
    "Turn it clockwise, for looking only; the file stays as it is",
);
pub const TURN_LEFT: (&str, &str) = (
    "Turn left",
    "Turn it anticlockwise, for looking only; the file stays as it is",
);
pub const GLASS: (&str, &str) = ("Magnifying glass", "Enlarge what lies under the pointer");
pub const PHOTO_ALONE: (&str, &str) = (
    "Full screen",
    "Give the photograph the whole screen, or take it back",
);
pub const TAKE_IN: (&str, &str) = (
    "Take photographs in…",
    "Copy files into the catalogue's folder of originals and record them; dropping or pasting files does the same",
);
pub const RECEIVED: (&str, &str) = (
    "What came of it",
    "Show again what came of the photographs taken in or verified last",
);
pub const VERIFY: (&str, &str) = (
    "Verify originals",
    "Read every original again and name what is changed, missing or extra",
);
pub const PUT_BACK: (&str, &str) = (
    "Put missing originals back…",
    "Look in files and folders for the same bytes, whatever they are called there",
);
pub const SMALL_PICTURES: (&str, &str) = (
    "Make missing small pictures",
    "Make thumbnails and pictures for reports again from the originals",
);

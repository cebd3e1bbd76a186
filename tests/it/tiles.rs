//! Online maps against a small server on this machine: nothing is asked before the choice, what
//! is had is kept, trouble is borne with patience.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use palmyra_atlas::jobs::Waker;
use palmyra_atlas::session::online::{
    self, Address, OnlineMap, Options, Patience, Pictures, Square,
};

/// A grey picture of one pixel.
const PNG: &[u8] = b"\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00\x3a\x7e\x9b\x55\x00\x00\x00\x0a\x49\x44\x41\x54\x78\x9c\x63\x68\x00\x00\x00\x82\x00\x81\x77\xcd\x72\xb6\x00\x00\x00\x00\x49\x45\x4e\x44\xae\x42\x60\x82";

/// A server that answers every request by a rule and remembers what it was asked.
pub(crate) struct Server {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
    connections: Arc<AtomicUsize>,
}

impl Server {
    pub(crate) fn start(answer: impl Fn(usize) -> Vec<u8> + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let connections = Arc::new(AtomicUsize::new(0));
        let (log, count) = (Arc::clone(&asked), Arc::clone(&connections));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let number = count.fetch_add(1, Ordering::SeqCst);
                log.lock().unwrap().push(head(&stream));
                let mut stream = stream;
                drop(stream.write_all(&answer(number)));
            }
        });
        Self {
            port,
            asked,
            connections,
        }
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/{{z}}/{{x}}/{{y}}.png", self.port)
    }

    fn map(&self) -> OnlineMap {
        OnlineMap::at(Address::parse(&self.address()).unwrap())
    }

    pub(crate) fn count(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }
}

fn head(stream: &TcpStream) -> String {
    let mut lines = String::new();
    let mut reader = BufReader::new(stream);
    while reader.read_line(&mut lines).is_ok_and(|read| read > 2) {}
    lines
}

pub(crate) fn picture() -> Vec<u8> {
    answer("200 OK", PNG)
}

fn answer(status: &str, body: &[u8]) -> Vec<u8> {
    let mut bytes = format!(
        "HTTP/1.1 {status}\r\ncontent-type: image/png\r\ncache-control: max-age=86400\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    )
    .into_bytes();
    bytes.extend_from_slice(body);
    bytes
}

fn options() -> Options {
    Options {
        patience: Patience {
            connect: Duration::from_secs(2),
            whole: Duration::from_secs(3),
        },
        ..online::options()
    }
}

const HERE: Square = Square {
    zoom: 4,
    x: 9,
    y: 6,
};

fn covers(part: [f32; 4], expected: [f32; 4]) -> bool {
    part.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-6)
}

/// Looks until the condition holds, at most five seconds.
fn until(mut holds: impl FnMut() -> bool) -> bool {
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(5) {
        if holds() {
            return true;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    false
}

#[test]
fn nothing_is_asked_before_it_is_looked_at() {
    let server = Server::start(|_| picture());
    let pictures = Pictures::open(server.map(), &options(), &Waker::default()).unwrap();
    std::thread::sleep(Duration::from_millis(150));
    assert_eq!(server.count(), 0);
    assert_eq!(pictures.traffic().loading, 0);
}

#[test]
fn a_picture_comes_once_and_is_kept() {
    let server = Server::start(|_| picture());
    let folder = tempfile::tempdir().unwrap();
    let options = Options {
        folder: Some(folder.path().to_owned()),
        ..options()
    };
    let mut pictures = Pictures::open(server.map(), &options, &Waker::default()).unwrap();
    assert!(pictures.piece(HERE, Instant::now()).is_none());
    assert!(until(|| pictures.piece(HERE, Instant::now()).is_some()));
    let piece = pictures.piece(HERE, Instant::now()).unwrap();
    assert_eq!((piece.picture.width, piece.picture.height), (1, 1));
    assert!(covers(piece.part, [0.0, 0.0, 1.0, 1.0]));
    assert_eq!(server.count(), 1);
    let asked = server.asked.lock().unwrap().join("");
    assert!(asked.contains("GET /4/9/6.png"), "{asked}");
    assert!(
        asked
            .to_lowercase()
            .contains("user-agent: palmyraatlas/0.1\r\n"),
        "{asked}"
    );
    // A part of it stands in while a closer one is on its way.
    let closer = Square {
        zoom: 5,
        x: 19,
        y: 12,
    };
    let piece = pictures.piece(closer, Instant::now()).unwrap();
    assert_eq!(piece.square, HERE);
    assert!(covers(piece.part, [0.5, 0.0, 1.0, 0.5]));
    assert!(until(|| server.count() == 2));
    drop(pictures);
    // Another start finds it on disk.
    let mut again = Pictures::open(server.map(), &options, &Waker::default()).unwrap();
    assert!(until(|| again.piece(HERE, Instant::now()).is_some()));
    assert_eq!(server.count(), 2);
}

#[test]
fn a_server_in_trouble_is_asked_again_later() {
    let server = Server::start(|number| match number {
        0 => answer("503 Service Unavailable", b""),
        _ => picture(),
    });
    let mut pictures = Pictures::open(server.map(), &options(), &Waker::default()).unwrap();
    let start = Instant::now();
    assert!(until(
        || pictures.piece(HERE, start).is_none() && pictures.traffic().trouble.is_some()
    ));
    let trouble = pictures.traffic().trouble.unwrap();
    assert!(
        trouble.contains("503") && trouble.contains("127.0.0.1"),
        "{trouble}"
    );
    assert_eq!(server.count(), 1, "it is left in peace first");
    let wait = pictures.next_try(start).unwrap();
    assert_eq!(wait, Duration::from_secs(2));
    let later = start + wait;
    assert!(until(|| pictures.piece(HERE, later).is_some()));
    assert_eq!(server.count(), 2);
    assert_eq!(pictures.traffic().trouble, None);
}

#[test]
fn what_is_no_picture_is_said_and_not_asked_for_again() {
    let server = Server::start(|_| answer("200 OK", b"<html>no</html>"));
    let mut pictures = Pictures::open(server.map(), &options(), &Waker::default()).unwrap();
    let start = Instant::now();
    assert!(until(
        || pictures.piece(HERE, start).is_none() && pictures.traffic().trouble.is_some()
    ));
    assert!(pictures.traffic().trouble.unwrap().contains("no picture"));
    let much_later = start + Duration::from_hours(1);
    assert!(pictures.piece(HERE, much_later).is_none());
    std::thread::sleep(Duration::from_millis(100));
    assert_eq!(server.count(), 1);
}

#[test]
fn a_fault_in_the_decoder_stops_one_picture_only() {
    let server = Server::start(|_| picture());
    let calls = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&calls);
    let good = online::options().decode;
    let options = Options {
        decode: Arc::new(move |bytes| {
            assert!(
                count.fetch_add(1, Ordering::SeqCst) > 0,
                "a fault on purpose"
            );
            good(bytes)
        }),
        ..options()
    };
    let mut pictures = Pictures::open(server.map(), &options, &Waker::default()).unwrap();
    let now = Instant::now();
    assert!(until(
        || pictures.piece(HERE, now).is_none() && pictures.traffic().trouble.is_some()
    ));
    let other = Square { x: 8, ..HERE };
    assert!(until(|| pictures.piece(other, now).is_some()));
}

#[test]
fn without_a_network_the_message_says_what_still_works() {
    let port = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let address = format!("http://127.0.0.1:{port}/{{z}}/{{x}}/{{y}}");
    let map = OnlineMap::at(Address::parse(&address).unwrap());
    let mut pictures = Pictures::open(map, &options(), &Waker::default()).unwrap();
    let now = Instant::now();
    assert!(until(
        || pictures.piece(HERE, now).is_none() && pictures.traffic().trouble.is_some()
    ));
    let trouble = pictures.traffic().trouble.unwrap();
    assert!(
        trouble.contains("cannot be reached") && trouble.contains("plan"),
        "{trouble}"
    );
    assert!(pictures.next_try(now).is_some());
}

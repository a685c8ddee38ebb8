//! The window over loopback: one address that works once, and nobody else.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::desk::Desk;

/// A running server.
struct Server {
    child: Child,
    address: String,
    token: String,
}

impl Server {
    fn start(desk: &Desk) -> Self {
        std::fs::create_dir_all(desk.path("pages")).unwrap();
        std::fs::write(desk.path("pages/index.html"), "<title>Griot</title>").unwrap();
        std::fs::write(desk.path("secret.txt"), "secret").unwrap();
        let mut child = desk
            .program()
            .args(["serve", "--ui", &desk.text("pages")])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let url = line.trim().strip_prefix("http://").expect("an address");
        let (address, token) = url.split_once("/?token=").expect("a token");
        Server {
            child,
            address: address.to_owned(),
            token: token.to_owned(),
        }
    }

    /// Sends a request and reads the whole answer: status, head, body.
    fn ask(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> (u16, String, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(20)))
            .unwrap();
        let host = if headers.iter().any(|(name, _)| *name == "Host") {
            String::new()
        } else {
            format!("Host: {}\r\n", self.address)
        };
        let others: String = headers
            .iter()
            .map(|(name, value)| format!("{name}: {value}\r\n"))
            .collect();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\n{host}{others}Content-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        )
        .unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, head.to_lowercase(), body.to_owned())
    }

    /// Exchanges the token for the cookie.
    fn enter(&self) -> String {
        let (status, head, _) = self.ask("GET", &format!("/?token={}", self.token), &[], "");
        assert_eq!(status, 303, "{head}");
        let cookie = head
            .lines()
            .find_map(|line| line.strip_prefix("set-cookie: "))
            .unwrap();
        assert!(
            cookie.contains("httponly") && cookie.contains("samesite=strict"),
            "{cookie}"
        );
        cookie.split(';').next().unwrap().to_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn only_the_browser_with_the_token_gets_in() {
    let desk = Desk::new();
    let server = Server::start(&desk);
    assert_eq!(server.ask("GET", "/", &[], "").0, 403);
    assert_eq!(server.ask("POST", "/api/session_state", &[], "{}").0, 403);
    assert_eq!(server.ask("GET", "/events", &[], "").0, 403);
    assert_eq!(server.ask("GET", "/?token=0000", &[], "").0, 403);
    let cookie = server.enter();
    let with = |method: &str, path: &str, body: &str| {
        server.ask(method, path, &[("Cookie", &cookie)], body)
    };

    let (status, head, page) = with("GET", "/", "");
    assert!(status == 200 && page.contains("Griot"), "{head}");
    assert!(
        head.contains("content-security-policy: default-src 'self'"),
        "{head}"
    );
    assert_eq!(
        server
            .ask("GET", &format!("/?token={}", server.token), &[], "")
            .0,
        403,
        "the token worked once"
    );

    let (status, head, state) = with("POST", "/api/session_state", "{}");
    assert!(
        status == 200 && head.contains("cache-control: no-store"),
        "{head}"
    );
    let state: Value = serde_json::from_str(&state).unwrap();
    assert_eq!(state["catalogue"]["label"], "Kora & Cie");
    let (status, _, refusal) = with("POST", "/api/show", r#"{"uid":"x"}"#);
    let refusal: Value = serde_json::from_str(&refusal).unwrap();
    assert_eq!(
        (status, &refusal["error"]["code"]),
        (404, &"not-found".into())
    );
    assert_eq!(with("POST", "/bytes/grid_ids", r#"{"query":""}"#).0, 200);
    assert_eq!(with("GET", "/../secret.txt", "").0, 404);
    assert_eq!(with("GET", "/..%2fsecret.txt", "").0, 404);

    let foreign = [("Cookie", cookie.as_str()), ("Host", "griot.example")];
    assert_eq!(
        server.ask("GET", "/", &foreign, "").0,
        403,
        "a name that points here does not help"
    );
    let foreign = [
        ("Cookie", cookie.as_str()),
        ("Origin", "http://evil.example"),
    ];
    assert_eq!(server.ask("POST", "/api/undo", &foreign, "{}").0, 403);
}

#[test]
fn the_window_hears_of_jobs_and_of_other_programs() {
    let desk = Desk::new();
    crate::sound::make_release(&desk.path("drive"), "A", "B", &["C"]);
    let server = Server::start(&desk);
    let cookie = server.enter();
    let mut stream = TcpStream::connect(&server.address).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    write!(
        stream,
        "GET /events HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\n\r\n",
        server.address
    )
    .unwrap();
    let mut lines = BufReader::new(stream).lines();
    let mut wait_for = |wanted: &str| {
        let began = Instant::now();
        while began.elapsed() < Duration::from_secs(20) {
            let line = lines.next().unwrap().unwrap();
            if line.contains(wanted) {
                return;
            }
        }
        panic!("no {wanted}");
    };
    wait_for("text/event-stream");
    let request =
        serde_json::json!({ "command": "import", "request": { "paths": [desk.text("drive")] } });
    let (status, _, started) = server.ask(
        "POST",
        "/api/job_start",
        &[("Cookie", &cookie)],
        &request.to_string(),
    );
    assert_eq!(status, 200, "{started}");
    wait_for(r#""state":"done""#);
    desk.json(&["set", "", "title=Seen"]);
    wait_for("catalogue-changed");
}

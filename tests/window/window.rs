//! The window, driven through WebKit's own WebDriver.

use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::error::NewSessionError;
use fantoccini::key::Key;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::stage::{PATIENCE, Process, Stage, free_port, program};

/// Collects what goes wrong in scripts; what the content policy refuses, the pages collect themselves from the start.
const LISTEN: &str = "window.faults = [];
    addEventListener('error', (event) => faults.push(event.message));
    addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));";

/// An open window.
pub struct Window {
    pub client: Client,
    _driver: Process,
}

impl Window {
    /// Starts the program with these arguments, and waits until its first page is there.
    pub async fn open(stage: &Stage, arguments: &[&str]) -> Self {
        let port = free_port();
        let driver = stage.start(
            stage
                .command("WebKitWebDriver")
                .env("TAURI_WEBVIEW_AUTOMATION", "true")
                .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()]),
        );
        let options = json!({ "binary": program("griot-desktop"), "args": arguments });
        let mut capabilities = Capabilities::new();
        capabilities.insert("webkitgtk:browserOptions".to_owned(), options);
        let address = format!("http://127.0.0.1:{port}");
        let begun = Instant::now();
        eprintln!("driver");
        let client = loop {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            match builder
                .capabilities(capabilities.clone())
                .connect(&address)
                .await
            {
                Ok(client) => break client,
                // The driver is not there yet.
                Err(NewSessionError::FailedC(_) | NewSessionError::Lost(_))
                    if begun.elapsed() < PATIENCE =>
                {
                    tokio::time::sleep(Duration::from_millis(100)).await;
                }
                Err(error) => panic!("no window: {error}"),
            }
        };
        eprintln!("session");
        let window = Window {
            client,
            _driver: driver,
        };
        window
            .until("a page", "return !!document.querySelector('nav button')")
            .await;
        eprintln!("page");
        window.run(LISTEN).await;
        eprintln!("listens");
        window
    }

    /// Runs a script in the page.
    pub async fn run(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap()
    }

    /// Runs a script that calls `done` with its answer.
    pub async fn answer(&self, script: &str) -> Value {
        let script = format!("const done = arguments[arguments.length - 1]; {script}");
        self.client
            .execute_async(&script, Vec::new())
            .await
            .unwrap()
    }

    /// Waits until a script returns something true.
    pub async fn until(&self, what: &str, script: &str) -> Value {
        let begun = Instant::now();
        loop {
            // A page on its way to another one has no answer yet.
            let answer = self.client.execute(script, Vec::new()).await;
            match answer {
                Ok(value) if !matches!(value, Value::Null | Value::Bool(false)) => return value,
                _ => {}
            }
            if begun.elapsed() > PATIENCE {
                let page = self.run("return document.body.innerText").await;
                panic!(
                    "{what} did not come to be: {answer:?} on\n{}",
                    page.as_str().unwrap_or("?")
                );
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until this text stands within what a selector names.
    pub async fn until_says(&self, within: &str, text: &str) {
        let script = format!(
            "return [...document.querySelectorAll({})].some((one) => one.innerText.includes({}))",
            json!(within),
            json!(text)
        );
        self.until(&format!("“{text}” in {within}"), &script).await;
    }

    /// Waits for an element.
    pub async fn find(&self, css: &str) -> Element {
        let found = self
            .client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(css))
            .await;
        found.unwrap_or_else(|error| panic!("{css}: {error}"))
    }

    /// Presses the button that says this, in the dialog where one is open; waits until it can be pressed.
    pub async fn press(&self, words: &str) {
        let script = format!(
            "const dialogs = [...document.querySelectorAll('dialog')];
             const button = [...(dialogs.at(-1) ?? document).querySelectorAll('button')]
                 .find((one) => !one.disabled && [one.innerText.trim(), one.getAttribute('aria-label')].includes({}));
             button?.click();
             return !!button;",
            json!(words)
        );
        self.until(&format!("the button “{words}”"), &script).await;
    }

    /// Types into a field that is empty.
    pub async fn fill(&self, css: &str, text: &str) {
        self.find(css).await.send_keys(text).await.unwrap();
    }

    /// Presses keys together, wherever the focus is.
    pub async fn keys(&self, chord: &[char]) {
        let down = chord.iter().map(|key| KeyAction::Down { value: *key });
        let up = chord.iter().rev().map(|key| KeyAction::Up { value: *key });
        let keys = down
            .chain(up)
            .fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
        self.client.perform_actions(keys).await.unwrap();
    }

    /// Types a text, wherever the focus is.
    pub async fn type_text(&self, text: &str) {
        for letter in text.chars() {
            self.keys(&[letter]).await;
        }
    }

    /// The same key with Control.
    pub async fn control(&self, key: char) {
        self.keys(&[Key::Control.into(), key]).await;
    }

    /// Neither the content policy nor a script had anything to complain of.
    pub async fn is_quiet(&self) {
        let said =
            "return [document.documentElement.dataset.refused ?? '', ...faults].filter(Boolean)";
        assert_eq!(self.run(said).await, json!([]));
    }
}

//! A folder dragged from a file manager and dropped on the window: the X protocol of drag and drop (XDND 5), as spoken
//! by the side that drags.

use std::time::{Duration, Instant};

use x11rb::connection::Connection as _;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt as _, CreateWindowAux, EventMask, PropMode,
    SELECTION_NOTIFY_EVENT, SelectionNotifyEvent, SelectionRequestEvent, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;
use x11rb::{CURRENT_TIME, NONE};

use crate::stage::{PATIENCE, Stage};
use crate::window::Window;

x11rb::atom_manager! {
    Atoms: AtomsCookie {
        XdndAware, XdndSelection, XdndEnter, XdndPosition, XdndStatus, XdndDrop, XdndFinished, XdndActionCopy,
        TARGETS,
        UriList: b"text/uri-list",
    }
}

/// A file manager's hand with something in it.
struct Hand {
    screen: RustConnection,
    root: u32,
    atoms: Atoms,
    window: u32,
    target: u32,
    uris: String,
}

impl Hand {
    /// Takes hold of a folder, over the one window on the screen that takes drops.
    fn with(display: &str, folder: &str) -> Self {
        let (screen, number) = x11rb::connect(Some(display)).unwrap();
        let root = screen.setup().roots[number].root;
        let atoms = Atoms::new(&screen).unwrap().reply().unwrap();
        let window = screen.generate_id().unwrap();
        screen
            .create_window(
                0,
                window,
                root,
                0,
                0,
                1,
                1,
                0,
                WindowClass::INPUT_ONLY,
                0,
                &CreateWindowAux::new(),
            )
            .unwrap();
        screen
            .set_selection_owner(window, atoms.XdndSelection, CURRENT_TIME)
            .unwrap();
        let target = find_aware(&screen, &atoms, root).expect("a window that takes drops");
        let uris = format!("file://{}\r\n", folder.replace(' ', "%20"));
        Hand {
            screen,
            root,
            atoms,
            window,
            target,
            uris,
        }
    }

    fn tell(&self, message: u32, data: [u32; 5]) {
        let event = ClientMessageEvent::new(32, self.target, message, data);
        self.screen
            .send_event(false, self.target, EventMask::NO_EVENT, event)
            .unwrap();
        self.screen.flush().unwrap();
    }

    /// Moves over the window's middle and lets go; true where the window took it.
    fn drops(&self) -> bool {
        let atoms = &self.atoms;
        let size = self
            .screen
            .get_geometry(self.target)
            .unwrap()
            .reply()
            .unwrap();
        let place = self
            .screen
            .translate_coordinates(self.target, self.root, 0, 0)
            .unwrap()
            .reply()
            .unwrap();
        let x = u32::try_from(place.dst_x).unwrap() + u32::from(size.width / 2);
        let y = u32::try_from(place.dst_y).unwrap() + u32::from(size.height / 2);
        self.tell(
            atoms.XdndEnter,
            [self.window, 5 << 24, atoms.UriList, NONE, NONE],
        );
        let begun = Instant::now();
        let mut dropped = false;
        let mut moved = Instant::now() - Duration::from_secs(1);
        while begun.elapsed() < PATIENCE {
            if !dropped && moved.elapsed() > Duration::from_millis(200) {
                moved = Instant::now();
                self.tell(
                    atoms.XdndPosition,
                    [
                        self.window,
                        0,
                        x << 16 | y,
                        CURRENT_TIME,
                        atoms.XdndActionCopy,
                    ],
                );
            }
            match self.screen.poll_for_event().unwrap() {
                Some(Event::SelectionRequest(request)) => self.hands_over(&request),
                Some(Event::ClientMessage(message)) if message.type_ == atoms.XdndStatus => {
                    let takes = message.data.as_data32()[1] & 1 == 1;
                    if takes && !dropped {
                        dropped = true;
                        self.tell(atoms.XdndDrop, [self.window, 0, CURRENT_TIME, NONE, NONE]);
                    }
                }
                Some(Event::ClientMessage(message)) if message.type_ == atoms.XdndFinished => {
                    return message.data.as_data32()[1] & 1 == 1;
                }
                Some(_) => {}
                None => std::thread::sleep(Duration::from_millis(10)),
            }
        }
        false
    }

    /// Says what is in the hand, in the form that was asked for.
    fn hands_over(&self, request: &SelectionRequestEvent) {
        let (place, window) = (request.property, request.requestor);
        let given = if request.target == self.atoms.TARGETS {
            let forms = [self.atoms.TARGETS, self.atoms.UriList];
            self.screen
                .change_property32(PropMode::REPLACE, window, place, AtomEnum::ATOM, &forms)
                .is_ok()
        } else if request.target == self.atoms.UriList {
            let uris = self.uris.as_bytes();
            self.screen
                .change_property8(PropMode::REPLACE, window, place, request.target, uris)
                .is_ok()
        } else {
            false
        };
        let answer = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: request.time,
            requestor: window,
            selection: request.selection,
            target: request.target,
            property: if given { place } else { NONE },
        };
        self.screen
            .send_event(false, window, EventMask::NO_EVENT, answer)
            .unwrap();
        self.screen.flush().unwrap();
    }
}

/// The largest window that says it takes drops, among a window's descendants.
fn find_aware(screen: &RustConnection, atoms: &Atoms, window: u32) -> Option<u32> {
    let mut found = None;
    let mut open = vec![window];
    while let Some(one) = open.pop() {
        let aware = screen
            .get_property(false, one, atoms.XdndAware, AtomEnum::ANY, 0, 1)
            .ok()?
            .reply();
        if aware.is_ok_and(|answer| answer.type_ != NONE) {
            let width = screen
                .get_geometry(one)
                .ok()?
                .reply()
                .map_or(0, |size| size.width);
            if found.is_none_or(|(_, widest)| width > widest) {
                found = Some((one, width));
            }
        }
        open.extend(
            screen
                .query_tree(one)
                .ok()?
                .reply()
                .map(|tree| tree.children)
                .unwrap_or_default(),
        );
    }
    found.map(|(window, _)| window)
}

#[tokio::test]
async fn a_folder_dropped_on_the_window_is_taken_in() {
    let stage = Stage::new();
    let catalogue = stage.path("label.griot");
    stage.griot(&["init", &catalogue, "--label", "Kora & Cie"]);
    stage.tone(
        "Terrain 2026/1.flac",
        440,
        2,
        &[("title", "Denw"), ("artist", "Oumou Sangaré")],
    );
    let window = Window::open(&stage, &["--catalogue", &catalogue]).await;
    let (display, folder) = (stage.display(), stage.path("Terrain 2026"));
    let dragged = folder.clone();
    let taken = tokio::task::spawn_blocking(move || Hand::with(&display, &dragged).drops()).await;
    assert!(taken.unwrap(), "the window did not take the folder");
    let typed = window
        .until(
            "the question",
            "return document.querySelector('dialog .pathfield input')?.value",
        )
        .await;
    assert_eq!(typed, folder);
    window.press("Import").await;
    window.until_says(".tray", "1 new, 0 updated").await;
    window.until_says("#active-cell", "Denw").await;
    window.is_quiet().await;
}

//! What the pages may not do, however they ask.

use serde_json::json;

use crate::stage::Stage;
use crate::window::Window;

#[tokio::test]
async fn the_pages_get_what_is_listed_and_nothing_else() {
    let stage = Stage::new();
    let window = Window::open(&stage, &[]).await;
    window.is_quiet().await;
    let invoke = |command: &str| {
        format!(
            "window.__TAURI_INTERNALS__.invoke({}, {{ label: 'main', event: 'griot', payload: {{}}, path: '/etc/passwd', url: 'https://griot.example', value: 'x' }})
                .then((answer) => done(`allowed: ${{JSON.stringify(answer)}}`), (refusal) => done(String(refusal)))",
            json!(command)
        )
    };
    for command in [
        "plugin:window|close",
        "plugin:window|create",
        "plugin:webview|create_webview_window",
        "plugin:event|emit",
        "plugin:event|emit_to",
        "plugin:app|version",
        "plugin:path|resolve_directory",
        "plugin:resources|close",
        "plugin:window-state|save_window_state",
        "plugin:dialog|message",
        "plugin:fs|read_file",
        "plugin:shell|open",
    ] {
        let said = window.answer(&invoke(command)).await;
        assert!(
            said.as_str().unwrap().contains("not allowed")
                || said.as_str().unwrap().contains("not found"),
            "{command}: {said}"
        );
    }
    let said = window.answer(&invoke("no_such_command")).await;
    assert!(!said.as_str().unwrap().starts_with("allowed"), "{said}");

    // Nothing from elsewhere, nothing inline, no other page; and each refusal is noticed, so silence elsewhere means none.
    for (attempt, refused) in [
        (
            "fetch('https://griot.example/').catch(() => {})",
            "connect-src",
        ),
        ("new Image().src = 'http://127.0.0.1:9/x.png'", "img-src"),
        (
            "document.body.setAttribute('style', 'color: red')",
            "style-src-attr",
        ),
        (
            "document.body.append(Object.assign(document.createElement('script'), { textContent: 'faults.push(1)' }))",
            "script-src-elem",
        ),
        (
            "document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://griot.example/' }))",
            "frame-src",
        ),
    ] {
        window
            .run("delete document.documentElement.dataset.refused")
            .await;
        window.run(attempt).await;
        window
            .until(
                refused,
                &format!(
                    "return document.documentElement.dataset.refused?.includes({})",
                    json!(refused)
                ),
            )
            .await;
    }
    assert_eq!(window.run("return faults").await, json!([]));
    let elsewhere = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    elsewhere.set_nonblocking(true).unwrap();
    let address = elsewhere.local_addr().unwrap();
    window
        .run(&format!("location.href = 'http://{address}/'"))
        .await;
    let state = "window.__TAURI_INTERNALS__.invoke('rpc', { name: 'session_state', request: {} }).then(() => done(location.protocol), done)";
    for _ in 0..20 {
        assert_eq!(window.answer(state).await, "tauri:");
    }
    assert!(elsewhere.accept().is_err(), "the window went elsewhere");
}

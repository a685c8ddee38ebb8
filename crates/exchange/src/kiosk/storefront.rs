//! The storefront: a small static page that runs from the stick, offline, in any browser.
//!
//! Classic scripts and a data file, no modules, no fetch, nothing inline, so that it runs
//! from `file://` under a strict content security policy. Fonts lie in the style sheet,
//! since browsers differ on whether a page of `file://` may load one.

mod data;
mod keys;
mod style;
mod words;

use std::collections::BTreeSet;

use super::{
    bundle::Asset,
    fonts::{Fonts, LICENCE, SystemFont},
    manifest::{Manifest, Sha256},
};

const PAGE: &str = include_str!("../../storefront/index.html");
const STYLE: &str = include_str!("../../storefront/store.css");
const SCRIPT: &str = concat!(
    include_str!("../../storefront/search.js"),
    include_str!("../../storefront/parts.js"),
    include_str!("../../storefront/player.js"),
    include_str!("../../storefront/views.js"),
    include_str!("../../storefront/store.js"),
);

/// The storefront's files, and what the fonts lack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Storefront {
    /// Its files, for [`super::bundle::BundleWriter::finish`].
    pub assets: Vec<Asset>,
    /// Characters that no font at hand has: the kiosk's own fonts have to do.
    pub missing: BTreeSet<char>,
}

/// Makes the storefront of a manifest (whose own `files` are not looked at). `language`,
/// `en` or `fr`, is what it opens in; `system` fonts are cut where no bundled one serves.
/// The same manifest always gives the same bytes.
#[must_use]
pub fn render(manifest: &Manifest, language: &str, system: &[SystemFont]) -> Storefront {
    let language = if language == "fr" { "fr" } else { "en" };
    let spoken = data::languages(manifest);
    let words: Vec<_> = words::all()
        .into_iter()
        .map(|words| words.with_tongues(&spoken))
        .collect();
    let texts = data::texts(manifest).chain(words.iter().flat_map(words::texts));
    let fonts = Fonts::for_text(texts, system);
    let data = named("data", "js", data::script(manifest, language, &words));
    let script = named("store", "js", SCRIPT.to_owned());
    let faces = named("fonts", "css", style::faces(&fonts));
    let style = named("store", "css", STYLE.to_owned());
    let licence = named("ofl", "txt", LICENCE.to_owned());
    let no_script = words
        .iter()
        .filter_map(|w| w.get("no-script"))
        .collect::<Vec<_>>();
    let page = [
        ("{{language}}", language.to_owned()),
        ("{{title}}", escape(&manifest.label)),
        ("{{fonts}}", faces.path.clone()),
        ("{{style}}", style.path.clone()),
        ("{{data}}", data.path.clone()),
        ("{{script}}", script.path.clone()),
        ("{{no-script}}", escape(&no_script.join(" "))),
    ]
    .into_iter()
    .fold(PAGE.to_owned(), |page, (mark, value)| {
        page.replace(mark, &value)
    });
    let index = Asset {
        path: "index.html".to_owned(),
        media_type: "text/html".to_owned(),
        bytes: page.into_bytes(),
    };
    Storefront {
        assets: vec![index, data, script, faces, style, licence],
        missing: fonts.missing,
    }
}

/// An asset under a name that says its content: a browser's cache is then never wrong.
fn named(stem: &str, extension: &str, text: String) -> Asset {
    let mut hash = Sha256::of(text.as_bytes()).to_string();
    hash.truncate(20);
    let media_type = match extension {
        "js" => "text/javascript",
        "css" => "text/css",
        _ => "text/plain",
    };
    Asset {
        path: format!("assets/{stem}-{hash}.{extension}"),
        media_type: media_type.to_owned(),
        bytes: text.into_bytes(),
    }
}

fn escape(text: &str) -> String {
    text.chars().fold(String::new(), |mut escaped, c| {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '{' => escaped.push_str("&#123;"),
            c if data::turns(c) => {}
            other => escaped.push(other),
        }
        escaped
    })
}

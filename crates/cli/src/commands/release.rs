//! `griot release`, `cover`, `booklet` and `sheet`.

use clap::ArgMatches;
use griot_api::Failure;
use serde_json::{Value, json};

use super::{argument, optional, path};
use crate::answer::{cell, list, minutes, number, text, texts};
use crate::commands::browse::findings;
use crate::session::{Page, Session};
use crate::table::Table;

fn asked(sub: &ArgMatches, name: &str) -> Option<u32> {
    sub.get_one::<u32>(name).copied()
}

/// `griot release`.
pub(crate) fn release(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let Some((name, sub)) = sub.subcommand() else {
        return Err(Failure::usage("wrong-usage"));
    };
    if name == "make" {
        return make(session, sub);
    }
    let release = argument(sub, "release");
    match name {
        "delete" => return delete(session, release),
        "add" => session.call(
            "release_add",
            json!({ "release": release, "from": { "query": argument(sub, "query") },
                    "disc": asked(sub, "disc"), "place": asked(sub, "position") }),
        )?,
        "remove" => session.call(
            "release_remove",
            json!({ "release": release, "tracks": tracks(session, sub)? }),
        )?,
        "move" => session.call(
            "release_move",
            json!({ "release": release, "tracks": tracks(session, sub)?,
                    "disc": asked(sub, "disc"), "place": asked(sub, "position") }),
        )?,
        "disc" => session.call(
            "release_disc",
            json!({ "release": release, "disc": asked(sub, "number"), "title": argument(sub, "disc-title") }),
        )?,
        _ => Value::Null,
    };
    shown(session, release)
}

fn make(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let from = sub
        .get_one::<String>("from")
        .map(|query| json!({ "query": query }));
    let sort = sub
        .get_one::<String>("sort")
        .map(|field| json!({ "field": field, "descending": sub.get_flag("descending") }));
    let request = json!({
        "title": argument(sub, "title"), "artist": optional(sub, "artist"), "from": from, "sort": sort,
    });
    let answer = session.call("release_make", request)?;
    Ok(session.answer(&answer, |page| page.words("cli-release-made", &answer)))
}

fn delete(session: &Session, release: &str) -> Result<u8, Failure> {
    let answer = session.call("release_delete", json!({ "release": release }))?;
    Ok(session.answer(&answer, |page| {
        page.words("cli-release-deleted", &answer);
        let offers = texts(&answer, "offers");
        if !offers.is_empty() {
            page.words(
                "cli-release-deleted-offers",
                &json!({ "offers": offers.join(", ") }),
            );
        }
    }))
}

/// The tracks that are meant, as uids: `3` and `2:1` are places, all else is a uid already.
fn tracks(session: &Session, sub: &ArgMatches) -> Result<Vec<String>, Failure> {
    let known = session.call("release", json!({ "release": argument(sub, "release") }))?;
    let at = |disc: u64, place: u64| {
        let disc = list(&known, "discs")
            .iter()
            .find(|one| number(one, "number") == disc)?;
        let track = list(disc, "tracks")
            .iter()
            .find(|one| number(one, "number") == place)?;
        Some(text(track, "uid").to_owned())
    };
    sub.get_many::<String>("tracks")
        .unwrap_or_default()
        .map(|typed| {
            let place = match typed.split_once(':') {
                Some((disc, place)) => disc.parse().ok().zip(place.parse().ok()),
                None => typed.parse().ok().map(|place| (1, place)),
            };
            match place {
                Some((disc, place)) => at(disc, place)
                    .ok_or_else(|| Failure::usage("no-such-place").with("number", typed)),
                None => Ok(typed.clone()),
            }
        })
        .collect()
}

fn shown(session: &Session, release: &str) -> Result<u8, Failure> {
    let answer = session.call("release", json!({ "release": release }))?;
    Ok(session.answer(&answer, |page| {
        page.words(
            "cli-release",
            &json!({ "title": text(&answer, "title"), "tracks": number(&answer, "tracks"),
                     "length": minutes(number(&answer, "duration_ms")), "uid": text(&answer, "uid") }),
        );
        for disc in list(&answer, "discs") {
            page.words(
                "cli-release-disc",
                &json!({ "number": number(disc, "number"), "title": text(disc, "title"),
                         "titled": if text(disc, "title").is_empty() { "no" } else { "yes" },
                         "length": minutes(number(disc, "duration_ms")) }),
            );
            rows(page, disc);
        }
        if let Some(cover) = answer.get("cover").filter(|cover| cover.is_object()) {
            page.words(
                "cli-release-cover",
                &json!({ "width": number(cover, "width"), "height": number(cover, "height"),
                         "type": text(cover, "media_type") }),
            );
        }
        for one in list(&answer, "booklets") {
            page.words("cli-release-booklet", one);
        }
        for one in list(&answer, "proposals") {
            let field = page.heading(text(one, "field"));
            page.words(
                "cli-release-proposal",
                &json!({ "field": field, "value": text(one, "value") }),
            );
        }
        findings(page, list(&answer, "findings"), false);
    }))
}

fn rows(page: &mut Page<'_>, disc: &Value) {
    let columns = ["number", "title", "artist", "isrc", "duration_ms", "uid"];
    let heads = columns.map(|name| match name {
        "number" | "uid" => page.words.say_coded("cli-column", name, &Value::Null),
        "duration_ms" => page.heading("duration"),
        name => page.heading(name),
    });
    let mut table = Table::new(heads.to_vec()).right(0).right(4).whole(5);
    for row in list(disc, "tracks") {
        table.row(columns.map(|name| cell(row, name)));
    }
    page.table(&table);
}

/// `griot cover`.
pub(crate) fn cover(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let Some((name, sub)) = sub.subcommand() else {
        return Err(Failure::usage("wrong-usage"));
    };
    let release = argument(sub, "release");
    if name == "remove" {
        let answer = session.call("cover_remove", json!({ "release": release }))?;
        return Ok(session.answer(&answer, |page| {
            page.words("cli-cover-removed", &json!({}));
        }));
    }
    let request = json!({ "release": release, "path": path(sub, "picture")? });
    let answer = session.call("cover_set", request)?;
    Ok(session.answer(&answer, |page| {
        page.words("cli-cover-set", &json!({}));
        findings(page, list(&answer, "findings"), false);
    }))
}

/// `griot booklet`.
pub(crate) fn booklet(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let Some((name, sub)) = sub.subcommand() else {
        return Err(Failure::usage("wrong-usage"));
    };
    let release = argument(sub, "release");
    match name {
        "add" => session.call(
            "booklet_add",
            json!({ "release": release, "path": path(sub, "booklet")?, "name": optional(sub, "name") }),
        )?,
        "rename" => session.call(
            "booklet_rename",
            json!({ "release": release, "number": asked(sub, "number"), "name": argument(sub, "name") }),
        )?,
        "remove" => session.call(
            "booklet_remove",
            json!({ "release": release, "number": asked(sub, "number") }),
        )?,
        _ => session.call(
            "booklet_move",
            json!({ "release": release, "number": asked(sub, "number"), "to": asked(sub, "target") }),
        )?,
    };
    shown(session, release)
}

/// `griot sheet`.
pub(crate) fn sheet(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let request = json!({
        "release": argument(sub, "release"), "path": path(sub, "to")?, "lang": session.words.lang().tag(),
    });
    let answer = session.call("sheet", request)?;
    Ok(session.answer(&answer, |page| {
        page.words("cli-sheet", &answer);
        if !text(&answer, "missing").is_empty() {
            page.words("cli-sheet-missing", &answer);
        }
    }))
}

//! The grammar of the command line; its words come from `locales/`.

use std::path::PathBuf;

use clap::builder::{NonEmptyStringValueParser, PossibleValuesParser, ValueParser};
use clap::{Arg, ArgAction, Command, value_parser};
use griot_api::words::Words;
use serde_json::Value;

mod protocol;

/// Things that can be listed.
const KINDS: [&str; 5] = ["recording", "release", "work", "party", "place"];

/// Builds commands whose help is said in one language.
struct Grammar<'a> {
    words: &'a Words,
}

/// The whole grammar.
pub(crate) fn command(words: &Words) -> Command {
    let grammar = Grammar { words };
    let root = grammar
        .command("griot", "griot")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .subcommand_help_heading(words.say("help-heading-commands", &Value::Null))
        .max_term_width(100)
        .arg(
            grammar
                .path_option("catalogue", "dir")
                .env("GRIOT_CATALOGUE")
                .hide_env_values(true)
                .global(true),
        )
        .arg(grammar.flag("json").global(true))
        .arg(
            grammar
                .option("lang", "lang")
                .value_parser(["en", "fr"])
                .hide_possible_values(true)
                .global(true),
        )
        .arg(
            grammar
                .flag("help")
                .short('h')
                .action(ArgAction::Help)
                .global(true),
        )
        .arg(
            grammar
                .flag("version")
                .short('V')
                .action(ArgAction::Version),
        );
    root.subcommands(catalogue_commands(&grammar))
        .subcommands(change_commands(&grammar))
        .subcommands(notes_commands(&grammar))
        .subcommand(table_command(&grammar))
        .subcommands(release_commands(&grammar))
        .subcommands(kiosk_commands(&grammar))
        .subcommands(other_commands(&grammar))
        .subcommands(code_commands(&grammar))
        .subcommand(clear_command(&grammar))
        .subcommands(protocol::commands(&grammar))
}

fn catalogue_commands(g: &Grammar<'_>) -> Vec<Command> {
    vec![
        g.command("init", "init")
            .arg(g.path("dir"))
            .arg(g.option("label", "name").required(true))
            .arg(g.option("country", "code"))
            .arg(g.option("isrc-prefix", "code")),
        g.command("example", "example").arg(g.path("dir")),
        g.command("import", "import")
            .arg(g.path("paths").num_args(1..))
            .arg(g.flag("copy")),
        g.command("list", "list")
            .arg(g.query(false))
            .arg(g.kind())
            .arg(g.option("limit", "number").value_parser(value_parser!(u32)))
            .arg(
                g.option("offset", "number")
                    .value_parser(value_parser!(u32)),
            )
            .arg(g.option("columns", "fields"))
            .arg(g.option("sort", "field"))
            .arg(g.flag("descending").requires("sort")),
        g.command("show", "show").arg(g.uid(true)),
        g.command("fields", "fields").arg(g.kind()),
    ]
}

fn change_commands(g: &Grammar<'_>) -> Vec<Command> {
    let tags = |name: &'static str, key: &str| g.command(name, key).arg(g.query(true));
    let names = |name: &'static str, key: &str| tags(name, key).arg(g.kind());
    vec![
        g.command("set", "set")
            .arg(g.query(true))
            .arg(
                g.positional("changes", "change")
                    .required(true)
                    .num_args(1..)
                    .allow_hyphen_values(false),
            )
            .arg(g.kind()),
        g.command("tags", "tags")
            .subcommand_required(true)
            .subcommand(tags("diff", "tags-diff"))
            .subcommand(tags("write", "tags-write"))
            .subcommand(tags("restore", "tags-restore")),
        g.command("names", "names")
            .subcommand_required(true)
            .subcommand(names("propose", "names-propose"))
            .subcommand(names("take", "names-take"))
            .subcommand(names("drop", "names-drop")),
        g.command("collections", "collections")
            .subcommand(g.command("list", "collections"))
            .subcommand(
                g.command("save", "collections-save")
                    .arg(g.positional("name", "name").required(true))
                    .arg(g.query(true))
                    .arg(g.kind()),
            )
            .subcommand(
                g.command("delete", "collections-delete")
                    .arg(g.positional("name", "name").required(true)),
            ),
        g.command("undo", "undo"),
        g.command("redo", "redo"),
        g.command("history", "history")
            .arg(g.uid(false))
            .arg(g.option("limit", "number").value_parser(value_parser!(u32))),
        g.command("check", "check")
            .arg(g.query(false))
            .arg(g.option("fix", "check"))
            .arg(g.flag("dry-run").requires("fix"))
            .arg(g.flag("allowed").conflicts_with("fix")),
        g.command("checks", "checks")
            .subcommand(
                g.command("set", "checks-set")
                    .arg(g.positional("check", "check").required(true))
                    .arg(g.positional("severity", "severity").required(true)),
            )
            .subcommand(
                g.command("allow", "checks-allow")
                    .arg(g.uid(true))
                    .arg(g.positional("check", "check").required(true))
                    .arg(g.option("reason", "reason").required(true)),
            )
            .subcommand(
                g.command("disallow", "checks-disallow")
                    .arg(g.uid(true))
                    .arg(g.positional("check", "check").required(true)),
            ),
        g.command("home", "home"),
    ]
}

/// Field notes, credits and works.
fn notes_commands(g: &Grammar<'_>) -> Vec<Command> {
    let place = || g.positional("place", "place");
    vec![
        g.command("place", "place")
            .subcommand_required(true)
            .subcommand(g.command("tree", "place-tree"))
            .subcommand(
                g.command("add", "place-add")
                    .arg(g.positional("name", "name").required(true))
                    .arg(g.option("in", "place"))
                    .arg(g.option("kind", "kind"))
                    .arg(g.option("country", "code"))
                    .arg(g.option("at", "coordinates").allow_hyphen_values(true))
                    .arg(g.option("also", "name").action(ArgAction::Append)),
            )
            .subcommand(
                g.command("remove", "place-remove")
                    .arg(place().required(true)),
            )
            .subcommand(
                g.command("link", "place-link")
                    .arg(g.query(true))
                    .arg(place())
                    .arg(g.flag("none").conflicts_with("place")),
            ),
        credits(g),
        works(g),
        g.command("work", "work")
            .subcommand_required(true)
            .subcommand(derive(g, "derive", "work-derive"))
            .subcommand(derive(g, "underive", "work-underive")),
        lyrics(g),
    ]
}

fn derive(g: &Grammar<'_>, name: &'static str, key: &str) -> Command {
    g.command(name, key)
        .arg(g.uid(true))
        .arg(g.positional("source", "uid").required(true))
}

fn credits(g: &Grammar<'_>) -> Command {
    let told = |command: Command| {
        command
            .arg(g.may_be_empty("role", "role"))
            .arg(g.may_be_empty("as", "name"))
            .arg(g.may_be_empty("instrument", "name"))
            .arg(g.may_be_empty("vernacular", "name"))
            .arg(g.may_be_empty("part", "part"))
            .arg(g.may_be_empty("players", "number"))
            .arg(g.flag("featured"))
    };
    let add = g
        .command("add", "credits-add")
        .arg(g.positional("party", "name").required(true));
    let set = g
        .command("set", "credits-set")
        .arg(g.number())
        .arg(g.option("name", "name"))
        .arg(g.flag("not-featured").conflicts_with("featured"));
    g.command("credits", "credits")
        .arg(g.uid(true))
        .subcommand(told(add))
        .subcommand(told(set))
        .subcommand(g.command("remove", "credits-remove").arg(g.number()))
        .subcommand(
            g.command("move", "credits-move")
                .arg(g.number())
                .arg(g.target()),
        )
}

fn works(g: &Grammar<'_>) -> Command {
    let told = |command: Command| {
        command
            .arg(g.may_be_empty("movement", "name"))
            .arg(g.may_be_empty("movement-number", "number"))
            .arg(g.may_be_empty("part", "part"))
    };
    let add = g
        .command("add", "works-add")
        .arg(g.positional("work", "work").required(true));
    g.command("works", "works")
        .arg(g.uid(true))
        .subcommand(told(add))
        .subcommand(told(g.command("set", "works-set").arg(g.number())))
        .subcommand(g.command("remove", "works-remove").arg(g.number()))
        .subcommand(
            g.command("move", "works-move")
                .arg(g.number())
                .arg(g.target()),
        )
}

fn lyrics(g: &Grammar<'_>) -> Command {
    let told = |command: Command| {
        command
            .arg(
                g.may_be_empty("kind", "kind")
                    .help(g.say("help-argument-lyrics-kind")),
            )
            .arg(g.may_be_empty("language", "code"))
            .arg(g.may_be_empty("script", "code"))
    };
    let add = g.command("add", "lyrics-add").arg(
        g.positional("words", "file")
            .value_parser(value_parser!(PathBuf)),
    );
    g.command("lyrics", "lyrics")
        .arg(g.uid(true))
        .subcommand(told(add))
        .subcommand(told(g.command("set", "lyrics-set").arg(g.number())))
        .subcommand(g.command("remove", "lyrics-remove").arg(g.number()))
}

fn table_command(g: &Grammar<'_>) -> Command {
    g.command("table", "table")
        .subcommand_required(true)
        .subcommand(
            g.command("export", "table-export")
                .arg(g.path("file"))
                .arg(g.query(false))
                .arg(g.kind())
                .arg(g.option("columns", "fields").value_delimiter(','))
                .arg(g.flag("replace")),
        )
        .subcommand(
            g.command("import", "table-import")
                .arg(g.path("file"))
                .arg(g.kind())
                .arg(g.option("sheet", "name"))
                .arg(
                    g.option("map", "map")
                        .action(ArgAction::Append)
                        .allow_hyphen_values(true),
                )
                .arg(g.option("mapping", "name"))
                .arg(g.option("save-mapping", "name"))
                .arg(g.flag("preview").visible_alias("dry-run"))
                .arg(g.flag("accept-repairs"))
                .arg(
                    g.option("empty", "empty")
                        .value_parser(["clear", "keep"])
                        .hide_possible_values(true),
                )
                .arg(
                    g.option("offset", "number")
                        .value_parser(value_parser!(u32)),
                )
                .arg(g.option("limit", "number").value_parser(value_parser!(u32))),
        )
}

fn release_commands(g: &Grammar<'_>) -> Vec<Command> {
    let release = || g.positional("release", "release").required(true);
    let number = |name: &'static str| g.option(name, "number").value_parser(value_parser!(u32));
    let spot = |command: Command| command.arg(number("disc")).arg(number("position"));
    let tracks = || g.positional("tracks", "track").required(true).num_args(1..);
    let file = |name: &'static str| {
        g.positional(name, "file")
            .required(true)
            .value_parser(value_parser!(PathBuf))
    };
    let text = |name: &'static str| {
        g.positional(name, "name")
            .required(true)
            .value_parser(ValueParser::string())
    };
    vec![
        g.command("release", "release")
            .subcommand_required(true)
            .subcommand(
                g.command("make", "release-make")
                    .arg(g.option("title", "title").required(true))
                    .arg(g.option("artist", "name"))
                    .arg(g.may_be_empty("from", "query"))
                    .arg(g.option("sort", "field").requires("from"))
                    .arg(g.flag("descending").requires("sort")),
            )
            .subcommand(g.command("show", "release-show").arg(release()))
            .subcommand(spot(
                g.command("add", "release-add")
                    .arg(release())
                    .arg(g.query(true)),
            ))
            .subcommand(
                g.command("remove", "release-remove")
                    .arg(release())
                    .arg(tracks()),
            )
            .subcommand(spot(
                g.command("move", "release-move")
                    .arg(release())
                    .arg(tracks()),
            ))
            .subcommand(
                g.command("disc", "release-disc")
                    .arg(release())
                    .arg(g.number())
                    .arg(text("disc-title")),
            )
            .subcommand(g.command("delete", "release-delete").arg(release())),
        g.command("cover", "cover")
            .subcommand_required(true)
            .subcommand(
                g.command("set", "cover-set")
                    .arg(release())
                    .arg(file("picture")),
            )
            .subcommand(g.command("remove", "cover-remove").arg(release())),
        g.command("booklet", "booklet")
            .subcommand_required(true)
            .subcommand(
                g.command("add", "booklet-add")
                    .arg(release())
                    .arg(file("booklet"))
                    .arg(g.option("name", "name")),
            )
            .subcommand(
                g.command("rename", "booklet-rename")
                    .arg(release())
                    .arg(g.number())
                    .arg(text("name")),
            )
            .subcommand(
                g.command("remove", "booklet-remove")
                    .arg(release())
                    .arg(g.number()),
            )
            .subcommand(
                g.command("move", "booklet-move")
                    .arg(release())
                    .arg(g.number())
                    .arg(g.target()),
            ),
        g.command("sheet", "sheet")
            .arg(release())
            .arg(g.path_option("to", "file").required(true)),
    ]
}

fn kiosk_commands(g: &Grammar<'_>) -> Vec<Command> {
    vec![
        g.command("kiosk", "kiosk")
            .subcommand_required(true)
            .subcommand(
                g.command("export", "kiosk-export")
                    .arg(g.path_option("to", "dir").required(true))
                    .arg(g.option("offer", "name"))
                    .arg(g.option("select", "query").allow_hyphen_values(true))
                    .arg(g.path_option("since", "dir")),
            )
            .subcommand(
                g.command("apply", "kiosk-apply")
                    .arg(g.path("delta"))
                    .arg(g.path_option("to", "dir").required(true)),
            )
            .subcommand(
                g.command("verify", "kiosk-verify")
                    .arg(g.path("dir"))
                    .arg(g.path_option("key", "file")),
            ),
        g.command("key", "key")
            .subcommand_required(true)
            .subcommand(g.command("export", "key-export").arg(g.path("file"))),
    ]
}

fn other_commands(g: &Grammar<'_>) -> Vec<Command> {
    vec![
        g.command("play", "play").arg(g.uid(true)),
        g.command("serve", "serve")
            .arg(
                g.option("port", "number")
                    .value_parser(value_parser!(u16))
                    .default_value("0")
                    .hide_default_value(true),
            )
            .arg(g.path_option("ui", "dir")),
        g.command("doctor", "doctor"),
        g.command("backup", "backup"),
        g.command("restore", "restore").arg(g.path("file")),
        g.command("jobs", "jobs"),
        g.command("call", "call")
            .arg(g.positional("command", "name").required(true)),
        g.command("completions", "completions").arg(
            g.positional("shell", "shell")
                .required(true)
                .value_parser(value_parser!(clap_complete::Shell))
                .hide_possible_values(true),
        ),
    ]
}

fn code_commands(g: &Grammar<'_>) -> Vec<Command> {
    let prefix = || g.option("prefix", "code");
    let year = || g.option("year", "number");
    vec![
        g.command("isrc", "isrc")
            .subcommand_required(true)
            .subcommand(
                g.command("assign", "isrc-assign")
                    .arg(g.query(true))
                    .arg(prefix())
                    .arg(g.flag("dry-run")),
            )
            .subcommand(
                g.command("register", "isrc-register")
                    .arg(prefix())
                    .arg(year()),
            )
            .subcommand(
                g.command("confirm", "isrc-confirm")
                    .arg(prefix())
                    .arg(year())
                    .arg(
                        g.option("next", "number")
                            .value_parser(value_parser!(u32))
                            .required(true),
                    ),
            )
            .subcommand(
                g.command("prefix", "isrc-prefix")
                    .arg(g.positional("prefix", "code").required(true))
                    .arg(g.flag("remove")),
            )
            .subcommand(
                g.command("export", "isrc-export")
                    .arg(g.path("file"))
                    .arg(prefix())
                    .arg(year()),
            ),
        g.command("duplicates", "duplicates")
            .arg(g.query(false))
            .arg(g.kind()),
        g.command("merge", "merge")
            .arg(g.uid(true))
            .arg(g.positional("into", "uid").required(true)),
        g.command("different", "different")
            .arg(g.positional("uids", "uid").required(true).num_args(2..)),
    ]
}

/// Verdicts; so far for cases from files.
fn clear_command(g: &Grammar<'_>) -> Command {
    g.command("clear", "clear")
        .arg(g.path_option("cases", "file").num_args(1..).required(true))
}

impl Grammar<'_> {
    fn say(&self, id: &str) -> String {
        self.words.say(id, &Value::Null)
    }

    /// A command; `key` names its sentence.
    fn command(&self, name: &'static str, key: &str) -> Command {
        let usage = self.say("help-heading-usage");
        Command::new(name)
            .about(self.say(&format!("help-command-{key}")))
            .disable_help_flag(true)
            .help_template(format!("{{about}}\n\n{usage} {{usage}}\n\n{{all-args}}"))
    }

    fn argument(&self, name: &'static str) -> Arg {
        Arg::new(name).help(self.say(&format!("help-argument-{name}")))
    }

    /// A named one that takes a value.
    fn option(&self, name: &'static str, value: &str) -> Arg {
        self.argument(name)
            .long(name)
            .value_name(self.value_name(value))
            .help_heading(self.say("help-heading-options"))
            .value_parser(NonEmptyStringValueParser::new())
    }

    /// A named one whose empty value clears.
    fn may_be_empty(&self, name: &'static str, value: &str) -> Arg {
        self.option(name, value)
            .allow_hyphen_values(true)
            .value_parser(ValueParser::string())
    }

    /// The number of something in a list, from 1.
    fn number(&self) -> Arg {
        self.positional("number", "number")
            .required(true)
            .value_parser(value_parser!(u32))
    }

    /// The number that something gets.
    fn target(&self) -> Arg {
        self.positional("target", "number")
            .required(true)
            .value_parser(value_parser!(u32))
    }

    fn path_option(&self, name: &'static str, value: &str) -> Arg {
        self.option(name, value)
            .value_parser(value_parser!(PathBuf))
    }

    fn flag(&self, name: &'static str) -> Arg {
        self.argument(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .help_heading(self.say("help-heading-options"))
    }

    fn positional(&self, name: &'static str, value: &str) -> Arg {
        self.argument(name)
            .value_name(self.value_name(value))
            .help_heading(self.say("help-heading-arguments"))
    }

    fn path(&self, name: &'static str) -> Arg {
        let value = if name == "paths" { "path" } else { name };
        self.positional(name, value)
            .required(true)
            .value_parser(value_parser!(PathBuf))
    }

    /// A query: it may begin with a minus, and be empty.
    fn query(&self, required: bool) -> Arg {
        let parse = |text: &str| match text.strip_prefix("--") {
            // Somebody meant an option that there is not.
            Some(_) => Err("not a query"),
            None => Ok(text.to_owned()),
        };
        self.positional("query", "query")
            .required(required)
            .allow_hyphen_values(true)
            .value_parser(ValueParser::new(parse))
    }

    fn kind(&self) -> Arg {
        self.option("of", "kind")
            .value_parser(PossibleValuesParser::new(KINDS))
            .hide_possible_values(true)
    }

    fn uid(&self, required: bool) -> Arg {
        self.positional("uid", "uid").required(required)
    }

    fn value_name(&self, value: &str) -> String {
        self.say(&format!("help-value-{value}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use griot_api::words::Lang;

    #[test]
    fn the_grammar_holds_and_every_word_of_it_is_written() {
        for lang in [Lang::En, Lang::Fr] {
            let mut root = command(&Words::new(lang));
            root.clone().debug_assert();
            let mut texts = vec![root.render_long_help().to_string()];
            let names: Vec<String> = root
                .get_subcommands()
                .map(|sub| sub.get_name().to_owned())
                .collect();
            for name in names {
                let sub = root.find_subcommand_mut(&name).unwrap();
                texts.push(sub.render_long_help().to_string());
                for below in sub.get_subcommands_mut() {
                    texts.push(below.render_long_help().to_string());
                }
            }
            for text in texts {
                assert!(!text.contains("help-"), "{lang:?}: {text}");
            }
        }
    }

    #[test]
    fn a_query_may_begin_with_a_minus_and_an_unknown_option_is_wrong_usage() {
        let parse = |line: &[&str]| command(&Words::new(Lang::En)).try_get_matches_from(line);
        let found = parse(&["griot", "list", "-live", "--json", "--limit", "3"]).unwrap();
        let list = found.subcommand_matches("list").unwrap();
        assert_eq!(list.get_one::<String>("query").unwrap(), "-live");
        assert!(found.get_flag("json") && list.get_one::<u32>("limit") == Some(&3));
        assert!(parse(&["griot", "list", "--nonsense"]).is_err());
        assert!(parse(&["griot", "set", "", "title=x", "artist-=y"]).is_ok());
        assert!(parse(&["griot", "check", "--for"]).is_err());
    }
}

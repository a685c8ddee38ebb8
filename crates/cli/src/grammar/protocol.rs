//! `griot protocols`, `griot note` and `griot consent`.

use clap::Command;

use super::Grammar;

pub(super) fn commands(g: &Grammar<'_>) -> Vec<Command> {
    let labels = |name: &'static str, key: &str| {
        g.command(name, key)
            .arg(g.query(true))
            .arg(g.positional("labels", "label").required(true).num_args(1..))
            .arg(g.kind())
            .arg(g.option("project", "name"))
    };
    let told = |command: Command| {
        command
            .arg(g.may_be_empty("language", "code"))
            .arg(g.may_be_empty("said-by", "name"))
            .arg(g.may_be_empty("said-on", "date"))
            .arg(
                g.option("closes", "closes")
                    .value_parser(["sale", "hearing"]),
            )
            .arg(g.flag("never"))
            .arg(g.may_be_empty("seasons", "seasons"))
            .arg(g.may_be_empty("only-in", "countries"))
            .arg(g.may_be_empty("not-in", "countries"))
            .arg(g.may_be_empty("audience", "audience"))
    };
    let text = || g.positional("text", "text").required(true);
    vec![
        g.command("protocols", "protocols")
            .subcommand(g.command("list", "protocols"))
            .subcommand(g.command("import", "protocols-import").arg(g.path("file")))
            .subcommand(labels("attach", "protocols-attach"))
            .subcommand(labels("detach", "protocols-detach"))
            .subcommand(g.command("show", "protocols-show").arg(g.uid(true)))
            .subcommand(
                g.command("override", "protocols-override")
                    .arg(g.query(true))
                    .arg(g.option("by", "name").required(true))
                    .arg(g.option("reason", "text").required(true))
                    .arg(g.option("until", "date"))
                    .arg(g.kind()),
            )
            .subcommand(
                g.command("withdraw", "protocols-withdraw")
                    .arg(g.query(true))
                    .arg(g.kind()),
            ),
        g.command("note", "note")
            .subcommand_required(true)
            .subcommand(told(
                g.command("add", "note-add").arg(g.query(true)).arg(text()),
            ))
            .subcommand(
                told(
                    g.command("set", "note-set")
                        .arg(g.uid(true))
                        .arg(g.number())
                        .arg(g.may_be_empty("text", "text")),
                )
                .arg(g.flag("not-never").conflicts_with("never")),
            )
            .subcommand(
                g.command("remove", "note-remove")
                    .arg(g.uid(true))
                    .arg(g.number()),
            ),
        g.command("consent", "consent")
            .subcommand_required(true)
            .subcommand(g.command("list", "consent-list").arg(g.query(false)))
            .subcommand(
                g.command("add", "consent-add")
                    .arg(g.query(true))
                    .arg(g.path_option("file", "file").required(true))
                    .arg(g.option("by", "name").required(true))
                    .arg(g.option("uses", "uses").required(true))
                    .arg(g.option("given-for", "name"))
                    .arg(g.option("given-on", "date"))
                    .arg(g.option("language", "code"))
                    .arg(g.option("conditions", "text"))
                    .arg(g.option("until", "date")),
            )
            .subcommand(
                g.command("withdraw", "consent-withdraw")
                    .arg(g.uid(true))
                    .arg(g.option("on", "date"))
                    .arg(g.option("reason", "text")),
            )
            .subcommand(
                g.command("remove", "consent-remove")
                    .arg(g.uid(true))
                    .arg(g.query(true)),
            )
            .subcommand(g.command("open", "consent-open").arg(g.uid(true))),
    ]
}

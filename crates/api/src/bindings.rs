//! The wire's types in TypeScript, for `ui/src/bindings`.

mod tests {
    use std::any::TypeId;
    use std::collections::BTreeMap;
    use std::fmt::Write as _;
    use std::path::PathBuf;

    use ts_rs::{Config, TS, TypeVisitor};

    use crate::blobs::{Artwork, GridIds, Waveform};
    use crate::command::Command;
    use crate::events::Event;
    use crate::registry::{Visitor, visit};

    struct Writer {
        config: Config,
        seen: Vec<TypeId>,
        types: BTreeMap<String, String>,
        commands: String,
    }

    impl TypeVisitor for Writer {
        fn visit<T: TS + 'static + ?Sized>(&mut self) {
            if self.seen.contains(&TypeId::of::<T>()) {
                return;
            }
            self.seen.push(TypeId::of::<T>());
            if T::output_path().is_some() {
                self.types.insert(
                    T::ident(&self.config),
                    format!("export {}\n", T::decl(&self.config)),
                );
            }
            T::visit_dependencies(self);
            T::visit_generics(self);
        }
    }

    impl Visitor for Writer {
        fn visit<C: Command>(&mut self) {
            TypeVisitor::visit::<C>(self);
            TypeVisitor::visit::<C::Answer>(self);
            writeln!(
                self.commands,
                "  {}: [{}, {}];",
                C::NAME,
                C::name(&self.config),
                <C::Answer as TS>::name(&self.config)
            )
            .unwrap();
        }
    }

    #[test]
    fn bindings_are_those_of_the_api() {
        let mut writer = Writer {
            config: Config::new().with_large_int("number"),
            seen: Vec::new(),
            types: BTreeMap::new(),
            commands: String::new(),
        };
        visit(&mut writer);
        TypeVisitor::visit::<Event>(&mut writer);
        TypeVisitor::visit::<GridIds>(&mut writer);
        TypeVisitor::visit::<Waveform>(&mut writer);
        TypeVisitor::visit::<Artwork>(&mut writer);
        let mut text = String::from(
            "// The wire's types, written by `cargo xtask bindings` from crates/api. Do not edit.\n\n",
        );
        for declaration in writer.types.values() {
            text.push_str(declaration);
        }
        write!(
            text,
            "\n/** Request and answer of each command. */\nexport interface Commands {{\n{}}}\n\n\
             /** Commands whose answer is raw bytes. */\nexport interface ByteCommands {{\n  grid_ids: GridIds;\n  \
             waveform: Waveform;\n  artwork: Artwork;\n}}\n",
            writer.commands
        )
        .unwrap();
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/bindings/wire.ts");
        if std::env::var_os("GRIOT_WRITE_BINDINGS").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        let known = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            known == text,
            "ui/src/bindings/wire.ts is not the api's: run `cargo xtask bindings`"
        );
    }
}

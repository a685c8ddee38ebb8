//! One language's words, read from its Fluent files.

use crate::house;
use anyhow::Result;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// A message: where it stands, what it takes, and its texts (one for each variant).
#[derive(Default)]
pub struct Word {
    pub file: String,
    pub variables: BTreeSet<String>,
    pub texts: Vec<String>,
    pub mentions: BTreeSet<String>,
}

/// All messages of one language; a term stands under its name with a leading `-`.
pub struct Language {
    pub words: BTreeMap<String, Word>,
    pub faults: Vec<String>,
}

impl Language {
    /// Reads `locales/LANG/*.ftl`.
    pub fn read(lang: &str) -> Result<Self> {
        let folder = PathBuf::from("locales").join(lang);
        let mut language = Self {
            words: BTreeMap::new(),
            faults: Vec::new(),
        };
        for path in house::files(&["ftl"])?
            .into_iter()
            .filter(|path| path.starts_with(&folder))
        {
            let file = path
                .strip_prefix(&folder)
                .unwrap_or(&path)
                .display()
                .to_string();
            language.take(lang, &file, house::read(&path)?);
        }
        Ok(language)
    }

    /// Whether another word is made with this one.
    pub fn mentions(&self, id: &str) -> bool {
        self.words.values().any(|word| word.mentions.contains(id))
    }

    fn take(&mut self, lang: &str, file: &str, text: String) {
        let resource = match fluent_syntax::parser::parse(text) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    self.faults.push(format!("{lang}/{file}: {error}"));
                }
                resource
            }
        };
        for entry in resource.body {
            let (id, patterns) = match entry {
                Entry::Message(message) => {
                    let attributes = message
                        .attributes
                        .into_iter()
                        .map(|attribute| attribute.value);
                    (
                        message.id.name,
                        message
                            .value
                            .into_iter()
                            .chain(attributes)
                            .collect::<Vec<_>>(),
                    )
                }
                Entry::Term(term) => (format!("-{}", term.id.name), vec![term.value]),
                _ => continue,
            };
            let mut word = Word {
                file: file.to_owned(),
                ..Word::default()
            };
            for pattern in &patterns {
                word.take(pattern);
            }
            if self.words.insert(id.clone(), word).is_some() {
                self.faults
                    .push(format!("{lang}/{file}: {id} is there twice"));
            }
        }
    }
}

impl Word {
    fn take(&mut self, pattern: &Pattern<String>) {
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable { expression } => {
                    if let Expression::Inline(InlineExpression::StringLiteral { value }) =
                        expression
                    {
                        text.push_str(value);
                    } else {
                        // Something stands here that is not a space.
                        text.push('\u{fffc}');
                    }
                    self.expression(expression);
                }
            }
        }
        self.texts.push(text.trim().to_owned());
    }

    fn expression(&mut self, expression: &Expression<String>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.take(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.clone());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.mentions.insert(id.name.clone());
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.mentions.insert(format!("-{}", id.name));
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<String>) {
        for argument in &arguments.positional {
            self.inline(argument);
        }
    }
}

//! Made-up words of many scripts, few of them common and most of them rare, as in a language.

/// Numbers that look like chance, the same in every run (SplitMix64).
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        x ^ (x >> 31)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    /// One of `0..limit`, where each comes about half as often as the one at half its number (Zipf's law).
    pub fn common_first(&mut self, limit: usize) -> usize {
        let even = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        let picked = (limit as f64 + 1.0).powf(even) - 1.0;
        (picked as usize).min(limit.saturating_sub(1))
    }
}

/// A way of writing: syllables or letters, how many of them a word has, and what stands between words.
pub struct Script {
    pub code: &'static str,
    syllables: &'static [&'static str],
    longest: usize,
    pub space: &'static str,
    /// How many of a hundred recordings have their titles in it.
    pub share: usize,
}

const fn script(
    code: &'static str,
    share: usize,
    longest: usize,
    space: &'static str,
    syllables: &'static [&'static str],
) -> Script {
    Script {
        code,
        syllables,
        longest,
        space,
        share,
    }
}

#[rustfmt::skip]
pub const SCRIPTS: &[Script] = &[
    script("Latn", 46, 4, " ", &["ba", "ko", "dji", "ra", "mɔ", "ɲa", "tou", "sé", "ma", "ndi", "fo", "la", "kè", "yo", "wa", "ngo", "ré", "ti", "bou", "sa", "né", "dja", "lu", "pé", "ra", "gui", "ça", "or", "an", "el"]),
    script("Arab", 10, 4, " ", &["با", "لي", "مو", "حب", "قل", "نور", "سا", "دي", "ري", "شم", "عي", "كو", "طر", "في", "وا", "هل"]),
    script("Nkoo", 5, 4, " ", &["ߞߊ߲", "ߓߊ", "ߡߏ", "ߛߌ", "ߘߋ", "ߟߊ", "ߣߌ", "ߕߏ", "ߝߊ", "ߖߌ", "ߦߋ", "ߥߊ"]),
    script("Tfng", 4, 4, " ", &["ⴰⵣ", "ⵎⵓ", "ⵍⴰ", "ⵜⵉ", "ⵢⴻ", "ⵔⵓ", "ⵙⵉ", "ⴽⴰ", "ⵏⵜ", "ⴷⴰ"]),
    script("Ethi", 4, 4, " ", &["ሰ", "ላ", "ም", "ኢት", "ዮ", "ጵያ", "ቡ", "ና", "ጋ", "ዜ", "ሙ", "ካ", "ተ", "ዛ"]),
    script("Cyrl", 5, 4, " ", &["ту", "ва", "хо", "мей", "ре", "ка", "сол", "ны", "ше", "гор", "ла", "ми", "дон", "бы"]),
    script("Grek", 4, 4, " ", &["ού", "ζο", "μπε", "ρα", "κι", "σμύ", "ρνη", "θά", "λα", "σσα", "χο", "ντι", "τσα"]),
    script("Hebr", 2, 4, " ", &["של", "ום", "לי", "לה", "נו", "אר", "מי", "דב", "כו", "תי"]),
    script("Deva", 4, 4, " ", &["रा", "ग", "भै", "रव", "ता", "ल", "सु", "मि", "नी", "को", "दे", "सं"]),
    script("Beng", 2, 4, " ", &["বা", "উল", "গা", "ন", "মা", "টি", "রে", "সু", "নী", "লা"]),
    script("Taml", 2, 4, " ", &["தா", "ளம்", "ரா", "கம்", "பா", "டு", "நா", "மி", "சை", "லை"]),
    script("Hani", 4, 4, "", &["海", "月", "山", "江", "花", "春", "秋", "夜", "心", "情", "风", "雪", "南", "北", "京", "城", "草", "原", "歌", "梦", "水", "云", "天", "路", "红", "白", "明", "光", "古", "琴"]),
    script("Hira", 3, 5, "", &["さ", "くら", "よ", "る", "の", "うみ", "かぜ", "ほし", "み", "ち", "ゆめ", "そら"]),
    script("Hang", 2, 3, " ", &["아", "리", "랑", "바", "다", "달", "빛", "노", "래", "강", "산"]),
    script("Thai", 1, 4, "", &["ดว", "งจัน", "ทร์", "เพลง", "รัก", "ทะ", "เล", "ฟ้า", "ลม"]),
    script("Khmr", 1, 4, "", &["ភ្លេ", "ង", "ខ្មែរ", "ស្រ", "លា", "ញ់", "ទ", "ន្លេ"]),
    script("Geor", 1, 4, " ", &["სა", "ქარ", "თვე", "ლო", "მრა", "ვა", "ჟა", "მი"]),
];

/// So many different words each script has.
const VOCABULARY: usize = 6000;

impl Script {
    /// A word by its number in the vocabulary: always the same.
    pub fn word(&self, number: usize) -> String {
        let mut chance =
            Chance(number as u64 ^ ((self.code.len() as u64) << 40) ^ self.share as u64);
        let count = 1 + chance
            .below(self.longest.max(1))
            .max(usize::from(number > 30));
        (0..count)
            .map(|_| self.syllables[chance.below(self.syllables.len())])
            .collect()
    }

    /// So many words.
    pub fn phrase(&self, chance: &mut Chance, count: usize) -> String {
        let words: Vec<String> = (0..count)
            .map(|_| self.word(chance.common_first(VOCABULARY)))
            .collect();
        let mut phrase = words.join(self.space);
        if let Some(first) = phrase.chars().next() {
            let rest = phrase.split_off(first.len_utf8());
            phrase = first.to_uppercase().chain(rest.chars()).collect();
        }
        phrase
    }
}

/// A script, each as often as its share.
pub fn some_script(chance: &mut Chance) -> &'static Script {
    let mut at = chance.below(100);
    for script in SCRIPTS {
        if at < script.share {
            return script;
        }
        at -= script.share;
    }
    &SCRIPTS[0]
}

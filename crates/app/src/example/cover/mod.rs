//! Sleeves drawn by rule: bands of mud cloth, stars of tile, rugs, rivers, a drum.

mod canvas;
mod east;
mod west;

use canvas::Canvas;

/// Which sleeve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Motif {
    /// Rows of signs on mud-dyed cotton.
    MudCloth,
    /// A reel of tape.
    Reel,
    /// Eight-pointed stars of tile.
    Tiles,
    /// Lozenges of a woven rug.
    Rug,
    /// A lyre before the sun.
    Lyre,
    /// Two rivers that meet.
    Rivers,
    /// Mountains with snow.
    Snow,
    /// Evening over a wide river.
    Dusk,
    /// Moon and bamboo.
    Bamboo,
    /// A drum on the sea.
    Drum,
    /// Roofs at midnight.
    Roofs,
    /// A patchwork of all the others.
    Patchwork,
}

/// Draws a sleeve of `side` × `side` pixels as a PNG; the same bytes every time.
/// `None` where there is no memory for it.
pub fn draw(motif: Motif, side: u32) -> Option<Vec<u8>> {
    let mut canvas = Canvas::new(side)?;
    paint(motif, &mut canvas);
    canvas.png()
}

fn paint(motif: Motif, canvas: &mut Canvas) {
    match motif {
        Motif::MudCloth => west::mud_cloth(canvas),
        Motif::Reel => west::reel(canvas),
        Motif::Tiles => west::tiles(canvas),
        Motif::Rug => west::rug(canvas),
        Motif::Lyre => west::lyre(canvas),
        Motif::Drum => west::drum(canvas),
        Motif::Rivers => east::rivers(canvas),
        Motif::Snow => east::snow(canvas),
        Motif::Dusk => east::dusk(canvas),
        Motif::Bamboo => east::bamboo(canvas),
        Motif::Roofs => east::roofs(canvas),
        Motif::Patchwork => patchwork(canvas),
    }
}

/// Nine of the sleeves, small, on one.
fn patchwork(canvas: &mut Canvas) {
    const NINE: [Motif; 9] = [
        Motif::MudCloth,
        Motif::Tiles,
        Motif::Dusk,
        Motif::Rug,
        Motif::Roofs,
        Motif::Snow,
        Motif::Drum,
        Motif::Lyre,
        Motif::Bamboo,
    ];
    canvas.ground(0x231C12);
    for (i, motif) in NINE.into_iter().enumerate() {
        let (x, y) = ((i % 3) as f32, (i / 3) as f32);
        canvas.within(20.0 + x * 323.0, 20.0 + y * 323.0, 0.314, |small| {
            paint(motif, small)
        });
    }
}

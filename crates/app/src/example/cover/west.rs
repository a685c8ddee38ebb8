//! Sleeves from the Niger, the Maghreb, the highlands and the islands.

use super::canvas::{Canvas, wave};

const IVORY: u32 = 0xF1E4C6;
const GOLD: u32 = 0xDDA02F;
const INK: u32 = 0x211811;

pub fn mud_cloth(c: &mut Canvas) {
    c.ground(0x3A2418);
    for (y, h) in [
        (60.0, 14.0),
        (300.0, 14.0),
        (330.0, 6.0),
        (664.0, 6.0),
        (690.0, 14.0),
        (926.0, 14.0),
    ] {
        c.rect(0.0, y, 1000.0, h, IVORY);
    }
    for k in 0..5_u8 {
        let x = 100.0 + f32::from(k) * 200.0;
        c.lozenge(x, 186.0, 82.0, 82.0, IVORY);
        c.lozenge(x, 186.0, 56.0, 56.0, 0x3A2418);
        c.lozenge(x, 186.0, 28.0, 28.0, GOLD);
        for dx in [-52.0, 52.0] {
            c.line(
                &[(x + dx - 22.0, 780.0), (x + dx + 22.0, 836.0)],
                15.0,
                IVORY,
            );
            c.line(
                &[(x + dx + 22.0, 780.0), (x + dx - 22.0, 836.0)],
                15.0,
                IVORY,
            );
        }
        c.disc(x, 880.0, 18.0, GOLD);
    }
    for (y, colour) in [(410.0, IVORY), (480.0, GOLD), (550.0, IVORY)] {
        let teeth: Vec<_> = (-1..=21_i8)
            .map(|k| {
                (
                    f32::from(k) * 50.0,
                    y + if k % 2 == 0 { 44.0 } else { -24.0 },
                )
            })
            .collect();
        c.line(&teeth, 17.0, colour);
    }
    for k in 0..20_u8 {
        c.disc(25.0 + f32::from(k) * 50.0, 630.0, 9.0, IVORY);
    }
}

pub fn reel(c: &mut Canvas) {
    c.ground(0xC8903C);
    c.rect(0.0, 760.0, 1000.0, 240.0, 0x7A4A22);
    c.disc(500.0, 470.0, 360.0, INK);
    c.disc(500.0, 470.0, 330.0, 0x4A2E1C);
    for k in 0..14_u8 {
        c.circle(500.0, 470.0, 170.0 + f32::from(k) * 11.0, 2.5, 0x6B4630);
    }
    c.disc(500.0, 470.0, 150.0, IVORY);
    for k in 0..3_u8 {
        let angle = std::f32::consts::TAU * f32::from(k) / 3.0 - 0.5;
        c.disc(
            500.0 + 88.0 * angle.cos(),
            470.0 + 88.0 * angle.sin(),
            42.0,
            0xC8903C,
        );
    }
    c.disc(500.0, 470.0, 26.0, INK);
    c.line(
        &[(842.0, 560.0), (900.0, 760.0), (960.0, 1010.0)],
        16.0,
        0x4A2E1C,
    );
    for k in 0..3_u8 {
        c.line(
            &wave(830.0 + f32::from(k) * 60.0, 14.0, 250.0, 0.2 * f32::from(k)),
            12.0,
            GOLD,
        );
    }
}

pub fn tiles(c: &mut Canvas) {
    c.ground(0x0F4F52);
    for row in 0..4_u8 {
        for column in 0..4_u8 {
            let (x, y) = (
                125.0 + f32::from(column) * 250.0,
                125.0 + f32::from(row) * 250.0,
            );
            let here = (row, column) == (1, 2);
            c.star(x, y, 118.0, 76.0, 8, if here { GOLD } else { IVORY });
            c.star(x, y, 76.0, 50.0, 8, 0x0F4F52);
            c.star(x, y, 42.0, 26.0, 8, if here { IVORY } else { 0xB7512F });
        }
    }
    for row in 0..5_u8 {
        for column in 0..5_u8 {
            c.lozenge(
                f32::from(column) * 250.0,
                f32::from(row) * 250.0,
                46.0,
                46.0,
                0x1F7A74,
            );
            c.lozenge(
                f32::from(column) * 250.0,
                f32::from(row) * 250.0,
                22.0,
                22.0,
                GOLD,
            );
        }
    }
}

pub fn rug(c: &mut Canvas) {
    c.ground(0xA8371F);
    for (size, colour) in [
        (560.0, INK),
        (500.0, 0xA8371F),
        (430.0, IVORY),
        (360.0, INK),
        (290.0, 0x2E5A57),
        (200.0, GOLD),
        (110.0, INK),
    ] {
        c.lozenge(500.0, 500.0, size * 0.86, size, colour);
    }
    c.lozenge(500.0, 500.0, 46.0, 56.0, IVORY);
    for side in [0.0, 1.0] {
        for k in 0..10_u8 {
            let y = f32::from(k) * 100.0;
            let (edge, tip) = if side < 0.5 {
                (0.0, 74.0)
            } else {
                (1000.0, 926.0)
            };
            c.polygon(&[(edge, y + 6.0), (tip, y + 50.0), (edge, y + 94.0)], IVORY);
            c.polygon(
                &[
                    (edge, y + 30.0),
                    (edge + (tip - edge) * 0.5, y + 50.0),
                    (edge, y + 70.0),
                ],
                INK,
            );
        }
    }
}

pub fn lyre(c: &mut Canvas) {
    c.ground(0xE2A52C);
    c.disc(500.0, 1000.0, 640.0, 0x2F5A43);
    c.disc(500.0, 1000.0, 500.0, IVORY);
    c.disc(500.0, 1000.0, 340.0, 0xB23B1E);
    c.line(&[(300.0, 820.0), (220.0, 130.0)], 30.0, INK);
    c.line(&[(700.0, 820.0), (780.0, 130.0)], 30.0, INK);
    c.line(&[(170.0, 150.0), (830.0, 150.0)], 36.0, INK);
    for k in 0..6_u8 {
        let x = 320.0 + f32::from(k) * 72.0;
        c.line(&[(500.0 + (x - 500.0) * 0.35, 830.0), (x, 150.0)], 7.0, INK);
    }
    c.disc(500.0, 850.0, 190.0, INK);
    c.disc(500.0, 850.0, 160.0, 0x7A2A16);
    c.disc(500.0, 850.0, 40.0, GOLD);
}

pub fn drum(c: &mut Canvas) {
    c.ground(0xF6D672);
    c.disc(790.0, 220.0, 120.0, 0xE9812F);
    c.sea(720.0, 46.0, 500.0, 0.1, 0x12708A);
    c.polygon(
        &[
            (300.0, 300.0),
            (700.0, 300.0),
            (630.0, 800.0),
            (370.0, 800.0),
        ],
        0xB93A1E,
    );
    let lacing: Vec<_> = (0..9_u8)
        .map(|k| {
            (
                310.0 + f32::from(k) * 47.0,
                if k % 2 == 0 { 330.0 } else { 700.0 },
            )
        })
        .collect();
    c.line(&lacing, 14.0, IVORY);
    c.polygon(
        &[
            (286.0, 250.0),
            (714.0, 250.0),
            (700.0, 330.0),
            (300.0, 330.0),
        ],
        INK,
    );
    c.polygon(
        &[
            (300.0, 250.0),
            (390.0, 205.0),
            (610.0, 205.0),
            (700.0, 250.0),
            (610.0, 290.0),
            (390.0, 290.0),
        ],
        IVORY,
    );
    c.sea(800.0, 50.0, 500.0, 0.55, 0x0C4A66);
    c.sea(900.0, 36.0, 400.0, 0.2, 0x082F45);
}

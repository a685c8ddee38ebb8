//! Sleeves from two rivers, the mountains, the delta, and the roofs at home.

use super::canvas::{Canvas, wave};

const IVORY: u32 = 0xF2E8D2;
const GOLD: u32 = 0xE0A63A;

pub fn rivers(c: &mut Canvas) {
    c.ground(0x1D2A5B);
    for k in 0..9_u8 {
        let k = f32::from(k);
        c.line(
            &wave(250.0 + k * 30.0, 120.0 - k * 4.0, 1300.0, 0.0),
            11.0,
            0xE58A2E,
        );
        c.line(
            &wave(520.0 + k * 30.0, 120.0 - k * 4.0, 1300.0, 0.5),
            11.0,
            0x56A3B5,
        );
    }
    for row in 0..3_u8 {
        for column in 0..11_u8 {
            let (x, y) = (f32::from(column) * 100.0, f32::from(row) * 46.0);
            let shift = if row == 1 { 50.0 } else { 0.0 };
            c.disc(x + shift, 46.0 + y, 9.0, IVORY);
            c.disc(x + shift, 862.0 + y, 9.0, IVORY);
        }
    }
}

pub fn snow(c: &mut Canvas) {
    c.ground(0xD9D3BE);
    c.disc(720.0, 250.0, 110.0, 0xC5482B);
    c.polygon(
        &[(-40.0, 1000.0), (300.0, 260.0), (640.0, 1000.0)],
        0x5D7466,
    );
    c.polygon(
        &[
            (300.0, 260.0),
            (196.0, 486.0),
            (262.0, 446.0),
            (306.0, 500.0),
            (352.0, 440.0),
            (404.0, 486.0),
        ],
        IVORY,
    );
    c.polygon(
        &[(380.0, 1000.0), (720.0, 420.0), (1060.0, 1000.0)],
        0x3E5348,
    );
    c.polygon(
        &[
            (720.0, 420.0),
            (622.0, 588.0),
            (688.0, 556.0),
            (726.0, 604.0),
            (770.0, 552.0),
            (818.0, 588.0),
        ],
        IVORY,
    );
    c.polygon(
        &[(-60.0, 1000.0), (500.0, 700.0), (1060.0, 1000.0)],
        0x26362E,
    );
    for k in 0..3_u8 {
        let x = 430.0 + f32::from(k) * 70.0;
        c.rect(x - 18.0, 760.0, 36.0, 120.0, 0xE9D9A8);
        c.polygon(
            &[(x - 30.0, 764.0), (x, 712.0), (x + 30.0, 764.0)],
            0xC5482B,
        );
    }
}

pub fn dusk(c: &mut Canvas) {
    c.ground(0xC8502B);
    c.rect(0.0, 0.0, 1000.0, 150.0, 0xA83C2A);
    c.disc(500.0, 470.0, 210.0, 0xF1C65B);
    c.rect(0.0, 470.0, 1000.0, 530.0, 0x1D5B74);
    for k in 0..6_u8 {
        let k = f32::from(k);
        let colour = if k < 2.5 { 0xF1C65B } else { IVORY };
        let line: Vec<_> = wave(540.0 + k * 78.0, 18.0, 190.0, 0.3 * k);
        c.line(&line, 13.0, colour);
    }
    c.polygon(
        &[
            (560.0, 690.0),
            (900.0, 690.0),
            (840.0, 750.0),
            (620.0, 750.0),
        ],
        0x16110D,
    );
    c.polygon(&[(700.0, 680.0), (700.0, 430.0), (830.0, 680.0)], 0x16110D);
}

pub fn bamboo(c: &mut Canvas) {
    c.ground(0xEFE7D6);
    c.disc(640.0, 330.0, 200.0, 0xD8C9A6);
    c.circle(640.0, 330.0, 200.0, 26.0, 0x231C17);
    for (x, width, top) in [
        (190.0, 46.0, 0.0),
        (300.0, 30.0, 180.0),
        (860.0, 38.0, 420.0),
    ] {
        let mut y: f32 = 1000.0;
        while y > top {
            let height = 168.0_f32.min(y - top);
            c.rect(
                x - width / 2.0,
                y - height + 9.0,
                width,
                height - 9.0,
                0x2F4638,
            );
            y -= 168.0;
        }
        for (dy, side) in [(130.0, 1.0), (300.0, -1.0), (470.0, 1.0)] {
            let y = top + dy;
            c.polygon(
                &[
                    (x, y),
                    (x + side * 90.0, y - 46.0),
                    (x + side * 170.0, y + 26.0),
                    (x + side * 80.0, y + 10.0),
                ],
                0x4B6B53,
            );
        }
    }
    c.line(
        &[
            (430.0, 840.0),
            (520.0, 880.0),
            (680.0, 880.0),
            (760.0, 836.0),
        ],
        30.0,
        0x231C17,
    );
    c.rect(560.0, 800.0, 90.0, 60.0, 0x231C17);
    c.rect(880.0, 900.0, 52.0, 52.0, 0xB6321F);
}

pub fn roofs(c: &mut Canvas) {
    c.ground(0x1A2036);
    c.disc(220.0, 210.0, 90.0, IVORY);
    c.disc(262.0, 190.0, 80.0, 0x1A2036);
    let houses = [
        (0.0, 520.0, 230.0, 0x3A3F55),
        (230.0, 430.0, 190.0, 0x4A3A3A),
        (420.0, 560.0, 240.0, 0x36445A),
        (660.0, 390.0, 180.0, 0x5A463C),
        (840.0, 500.0, 170.0, 0x343A4F),
    ];
    for (n, (x, y, w, colour)) in houses.into_iter().enumerate() {
        c.rect(x, y, w, 1000.0 - y, colour);
        c.polygon(
            &[
                (x - 8.0, y),
                (x + 30.0, y - 76.0),
                (x + w - 30.0, y - 76.0),
                (x + w + 8.0, y),
            ],
            0x6E7F8C,
        );
        for k in 0..3_u8 {
            c.rect(
                x + 40.0 + f32::from(k) * 44.0,
                y - 130.0,
                24.0,
                60.0,
                0xB4532F,
            );
        }
        for row in 0..5_u8 {
            for column in 0..3_u8 {
                let lit = (usize::from(row) * 5 + usize::from(column) * 3 + n * 2) % 4 == 1;
                let (wx, wy) = (
                    x + 26.0 + f32::from(column) * (w - 40.0) / 3.0,
                    y + 44.0 + f32::from(row) * 92.0,
                );
                c.rect(wx, wy, 36.0, 56.0, if lit { GOLD } else { 0x20263A });
            }
        }
    }
    c.rect(0.0, 940.0, 1000.0, 60.0, 0x120F14);
}

use ratatui::style::Color;

use super::palette::every;
use super::*;

fn look(theme: Theme, variables: &[(&str, &str)]) -> Look {
    Look::of(theme, false, |name| {
        variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
    })
}

#[test]
fn the_environment_decides_the_look() {
    let utf8 = ("LANG", "nb_NO.UTF-8");
    let of = |variables: &[(&str, &str)]| {
        let look = look(Theme::Default, variables);
        (look.depth, look.ascii)
    };
    assert_eq!(of(&[("TERM", "xterm-256color"), utf8]), (Depth::TwoFiftySix, false));
    assert_eq!(of(&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor"), utf8]), (Depth::True, false));
    assert_eq!(of(&[("TERM", "xterm"), utf8, ("NO_COLOR", "1")]), (Depth::None, false));
    assert_eq!(of(&[("TERM", "xterm"), utf8, ("NO_COLOR", "")]), (Depth::Sixteen, false));
    assert_eq!(of(&[("TERM", "linux"), utf8]), (Depth::Sixteen, true));
    assert_eq!(of(&[("TERM", "dumb"), utf8]), (Depth::None, true));
    assert_eq!(of(&[("TERM", "xterm"), utf8, ("LC_ALL", "C")]), (Depth::Sixteen, true));
    assert_eq!(of(&[("TERM", "xterm"), ("LANG", "C.utf8")]), (Depth::Sixteen, false));
    assert!(Look::of(Theme::Default, true, |_| Some("xterm.utf8".to_owned())).ascii);
}

#[test]
fn themes_are_found_by_name_and_the_nearest_is_told() {
    for theme in Theme::ALL {
        assert_eq!(Theme::of(theme.code()), Some(theme));
        assert_eq!(Theme::nearest(theme.code()), theme.code());
    }
    assert_eq!(Theme::of(" High_Contrast "), Some(Theme::HighContrast));
    assert_eq!(Theme::of("solarized"), None);
    assert_eq!((Theme::nearest("ligth"), Theme::nearest("tritan")), ("light", "tritanopia"));
}

const ROLES: [Role; 11] = [
    Role::Text,
    Role::Header,
    Role::Heading,
    Role::Strong,
    Role::Faint,
    Role::Good,
    Role::Warn,
    Role::Alarm,
    Role::Selected,
    Role::Key,
    Role::Field,
];

#[test]
fn what_bold_underline_and_reverse_say_is_the_same_in_every_theme() {
    for theme in Theme::ALL {
        for depth in [Depth::None, Depth::Sixteen, Depth::TwoFiftySix, Depth::True] {
            let look = Look { theme, depth, ascii: false };
            for role in ROLES {
                let (one, other) = (look.style(role), Look::MONO.style(role));
                let without_dim = |style: Style| style.add_modifier.difference(Modifier::DIM);
                assert_eq!(without_dim(one), without_dim(other), "{theme:?} {role:?}");
                if depth == Depth::None {
                    assert_eq!((one.fg, one.bg, look.ground()), (None, None, Style::new()));
                }
            }
        }
    }
}

#[test]
fn a_terminal_gets_only_colours_that_it_shows() {
    for theme in Theme::ALL {
        for role in ROLES {
            let at = |depth| Look { theme, depth, ascii: false }.style(role).fg;
            assert!(!matches!(at(Depth::Sixteen), Some(Color::Rgb(..) | Color::Indexed(_))));
            assert!(!matches!(at(Depth::TwoFiftySix), Some(Color::Rgb(..))));
        }
    }
    let green = Look::COLOUR.style(Role::Good).fg;
    assert_eq!(green, Some(Color::Green));
    assert_eq!(Look { depth: Depth::True, ..Look::COLOUR }.style(Role::Good).fg, green, "the terminal's own");
}

/// A channel as light (IEC 61966-2-1).
fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

fn light((red, green, blue): (u8, u8, u8)) -> [f64; 3] {
    [linear(red), linear(green), linear(blue)]
}

/// Relative luminance and contrast, as WCAG 2.2 defines them.
fn contrast(one: (u8, u8, u8), other: (u8, u8, u8)) -> f64 {
    let luminance = |colour| {
        let [red, green, blue] = light(colour);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The exact colour of a place among the 256 beyond the sixteen: the cube, then the greys.
fn of_table(place: u8) -> (u8, u8, u8) {
    if place >= 232 {
        let grey = 8 + 10 * (place - 232);
        return (grey, grey, grey);
    }
    let step = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
    let place = place - 16;
    (step(place / 36), step(place / 6 % 6), step(place % 6))
}

/// The sixteen as xterm shows them.
fn of_sixteen(colour: Color) -> (u8, u8, u8) {
    match colour {
        Color::Black => (0, 0, 0),
        Color::Red => (205, 0, 0),
        Color::Green => (0, 205, 0),
        Color::Yellow => (205, 205, 0),
        Color::Blue => (0, 0, 238),
        Color::Magenta => (205, 0, 205),
        Color::Cyan => (0, 205, 205),
        Color::Gray => (229, 229, 229),
        Color::LightRed => (255, 0, 0),
        Color::LightGreen => (0, 255, 0),
        Color::LightYellow => (255, 255, 0),
        Color::LightCyan => (0, 255, 255),
        Color::White => (255, 255, 255),
        other => panic!("{other:?} is not used"),
    }
}

#[test]
fn every_role_can_be_read_on_its_background() {
    for theme in Theme::ALL {
        for (role, shade, back) in every(theme) {
            let exact = contrast(shade.rgb.unwrap(), back.rgb.unwrap());
            assert!(exact >= 4.5, "{theme:?} {role:?}: {exact:.1}");
            let indexed = contrast(of_table(shade.indexed), of_table(back.indexed));
            assert!(indexed >= 4.5, "{theme:?} {role:?} of 256: {indexed:.1}");
            if theme == Theme::HighContrast {
                assert!(exact >= 7.0, "{role:?}: {exact:.1}");
            }
        }
    }
}

#[test]
fn neither_blue_on_black_nor_yellow_on_white() {
    for theme in Theme::ALL {
        for (role, shade, back) in every(theme) {
            let pair = (shade.base, back.base);
            let poor = matches!(pair, (Color::Blue, Color::Black) | (Color::Yellow | Color::LightYellow, Color::White));
            assert!(!poor && of_sixteen(shade.base) != of_sixteen(back.base), "{theme:?} {role:?}");
        }
    }
    for role in ROLES {
        assert_ne!(Look::COLOUR.style(role).fg, Some(Color::Blue));
    }
}

/// What eyes without one kind of cones see of a colour (Machado, Oliveira and Fernandes 2009, severity 1).
fn seen(matrix: [[f64; 3]; 3], colour: (u8, u8, u8)) -> [f64; 3] {
    let light = light(colour);
    matrix.map(|row| row.iter().zip(light).map(|(weight, part)| weight * part).sum::<f64>().clamp(0.0, 1.0))
}

/// CIE 1976 L*a*b* under D65.
fn lab([red, green, blue]: [f64; 3]) -> [f64; 3] {
    let f = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
    let x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.950_47);
    let y = f(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    let z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.088_83);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

#[test]
fn well_and_not_well_differ_for_the_eyes_that_a_theme_is_for() {
    const DEUTERANOPIA: [[f64; 3]; 3] =
        [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]];
    const TRITANOPIA: [[f64; 3]; 3] =
        [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]];
    for (theme, matrix) in [(Theme::Deuteranopia, DEUTERANOPIA), (Theme::Tritanopia, TRITANOPIA)] {
        let colour = |wanted: Role| {
            let (_, shade, _) = every(theme).into_iter().find(|(role, _, _)| *role == Some(wanted)).unwrap();
            lab(seen(matrix, shade.rgb.unwrap()))
        };
        for (one, other) in [(Role::Good, Role::Warn), (Role::Good, Role::Alarm)] {
            let apart: f64 = colour(one).iter().zip(colour(other)).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt();
            // Ten is seen at a glance; this leaves room for poor screens.
            assert!(apart > 40.0, "{theme:?}: {one:?} and {other:?} are {apart:.0} apart");
        }
    }
}

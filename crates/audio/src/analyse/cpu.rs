//! The widest vectors that this CPU has, for kernels written as plain loops.

use pulp::Arch;

/// Runs loops compiled once for every instruction set, chosen when the program runs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cpu(Arch);

impl Cpu {
    pub(super) fn new() -> Self {
        Cpu(Arch::new())
    }

    /// Runs `kernel` under the CPU's instruction set. It, and what it calls, must be
    /// `#[inline(always)]`, or it keeps the baseline's.
    #[inline]
    pub(super) fn run<R>(self, kernel: impl FnOnce() -> R) -> R {
        self.0.dispatch(kernel)
    }

    /// Whether multiply-and-add is one instruction; without it `mul_add` is a slow function call.
    pub(super) fn fuses(self) -> bool {
        !matches!(self.0, Arch::Scalar)
    }
}

/// `a * b + c`, in one rounding where the CPU can.
#[inline(always)]
pub(super) fn mul_add<const FUSED: bool>(a: f64, b: f64, c: f64) -> f64 {
    if FUSED { a.mul_add(b, c) } else { a * b + c }
}

/// [`mul_add`] in single precision.
#[inline(always)]
pub(super) fn mul_add_f32<const FUSED: bool>(a: f32, b: f32, c: f32) -> f32 {
    if FUSED { a.mul_add(b, c) } else { a * b + c }
}

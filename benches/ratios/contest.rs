//! Engines side by side: in each round every engine once, so that a noisy neighbour meets them all.

use std::hint::black_box;
use std::time::Duration;

use cpu_time::ThreadTime;

/// Does what is to be timed, and returns a figure that depends on all of it.
type Run<'c> = Box<dyn Fn() -> usize + 'c>;

/// What is to be timed, by its name.
#[derive(Default)]
pub(crate) struct Contest<'c> {
    engines: Vec<(&'static str, Run<'c>)>,
}

impl<'c> Contest<'c> {
    pub(crate) fn engine(&mut self, name: &'static str, run: impl Fn() -> usize + 'c) {
        self.engines.push((name, Box::new(run)));
    }

    /// Times each engine `rounds` times, in processor time of this thread. Who comes first changes with the round.
    pub(crate) fn run(&self, rounds: usize) -> Times {
        let mut times: Vec<(&'static str, Vec<Duration>)> =
            self.engines.iter().map(|(name, _)| (*name, Vec::new())).collect();
        for round in 0..rounds {
            for turn in 0..self.engines.len() {
                let at = (round + turn) % self.engines.len();
                let start = ThreadTime::now();
                black_box((self.engines[at].1)());
                times[at].1.push(start.elapsed());
            }
        }
        Times(times)
    }
}

/// How long each engine took in each round.
pub(crate) struct Times(Vec<(&'static str, Vec<Duration>)>);

impl Times {
    fn of(&self, name: &str) -> Vec<f64> {
        let found = self.0.iter().find(|(known, _)| *known == name);
        assert!(found.is_some(), "no engine {name} in this contest");
        found.into_iter().flat_map(|(_, times)| times).map(Duration::as_secs_f64).collect()
    }

    /// Returns the middle of the times of an engine, in seconds.
    pub(crate) fn median(&self, name: &str) -> f64 {
        middle(self.of(name)).median
    }

    /// Returns how many times as quick `ours` was as `rival`, from the ratios of the single rounds.
    pub(crate) fn ratio(&self, ours: &str, rival: &str) -> Middle {
        middle(self.of(rival).iter().zip(self.of(ours)).map(|(rival, ours)| rival / ours).collect())
    }
}

/// The median of some figures, the least and the greatest of them.
#[derive(Clone, Copy)]
pub(crate) struct Middle {
    pub(crate) median: f64,
    pub(crate) least: f64,
    pub(crate) greatest: f64,
}

fn middle(mut figures: Vec<f64>) -> Middle {
    assert!(!figures.is_empty(), "nothing was measured");
    figures.sort_by(f64::total_cmp);
    let last = figures.len() - 1;
    Middle {
        median: (figures[last / 2] + figures[figures.len() / 2]) / 2.0,
        least: figures[0],
        greatest: figures[last],
    }
}

//! Work on documents with several threads: in at one end, out in the same order at the other, little in between.

use std::io::Write;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use duta::Document;

use crate::fault::Stop;
use crate::input::{Documents, InputError};
use crate::output::report;

/// How many documents may be under way for each thread.
const AHEAD: usize = 4;

/// What came of a document, or words for standard error.
type Outcome<T> = Result<T, InputError>;

/// A document on its way to a worker, with where to leave the result.
type Job<T> = (Document, SyncSender<Outcome<T>>);

/// Runs `work` on all documents and writes what it returns in the order of the documents. Errors of the input go to
/// standard error and make the command fail in the end; the rest is worked on.
pub(crate) fn run(
    documents: Documents,
    threads: Option<NonZeroUsize>,
    out: &mut impl Write,
    work: impl Fn(&Document) -> String + Send + Sync + 'static,
) -> Result<(), Stop> {
    gather(documents, threads, out, work, |text, out| Ok(out.write_all(text.as_bytes())?))
}

/// Does as [`run`], but what `work` returns goes to `take`, in the order of the documents.
pub(crate) fn gather<T: Send + 'static, W: Write>(
    documents: Documents,
    threads: Option<NonZeroUsize>,
    out: &mut W,
    work: impl Fn(&Document) -> T + Send + Sync + 'static,
    mut take: impl FnMut(T, &mut W) -> Result<(), Stop>,
) -> Result<(), Stop> {
    let threads = threads.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    let (jobs, queue) = sync_channel::<Job<T>>(threads);
    // The results in the order of the documents, each as a channel on which it will come.
    let (promises, results) = sync_channel::<Receiver<Outcome<T>>>(threads * AHEAD);
    // The threads are not joined: when the output is closed, the program ends although the input may be waited for.
    thread::spawn(move || feed(documents, &jobs, &promises));
    let (queue, work) = (Arc::new(Mutex::new(queue)), Arc::new(work));
    for _ in 0..threads {
        let (queue, work) = (Arc::clone(&queue), Arc::clone(&work));
        thread::spawn(move || {
            loop {
                let next = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
                let Ok((document, result)) = next else { break };
                // A fault of the program in one document is no reason to lose the others.
                let done = catch_unwind(AssertUnwindSafe(|| work(&document))).map_err(|_| {
                    InputError::new(
                        document.id(),
                        "the analysis failed",
                        "this is a fault of duta; please report it with the text",
                    )
                });
                let _ = result.send(done);
            }
        });
    }
    let (mut all, mut failed) = (0_usize, 0_usize);
    while let Some(result) = next(&results, out)? {
        all += 1;
        match next(&result, out)? {
            Some(Ok(result)) => take(result, out)?,
            Some(Err(error)) => {
                report(&format!("error: {error}"));
                failed += 1;
            }
            None => failed += 1,
        }
    }
    out.flush()?;
    match failed {
        0 => Ok(()),
        1 if all == 1 => Err(Stop::Reported),
        _ => Err(Stop::Failed(format!("{failed} of {all} inputs failed"))),
    }
}

/// Takes the next value; before it waits, what was written goes out.
fn next<T>(receiver: &Receiver<T>, out: &mut impl Write) -> Result<Option<T>, Stop> {
    match receiver.try_recv() {
        Ok(value) => Ok(Some(value)),
        Err(TryRecvError::Disconnected) => Ok(None),
        Err(TryRecvError::Empty) => {
            out.flush()?;
            Ok(receiver.recv().ok())
        }
    }
}

/// Reads documents as fast as they are worked on.
fn feed<T>(documents: Documents, jobs: &SyncSender<Job<T>>, promises: &SyncSender<Receiver<Outcome<T>>>) {
    for document in documents {
        let (result, promise) = sync_channel(1);
        if promises.send(promise).is_err() {
            return;
        }
        match document {
            Ok(document) => {
                if jobs.send((document, result)).is_err() {
                    return;
                }
            }
            Err(error) => {
                let _ = result.send(Err(error));
            }
        }
    }
}
